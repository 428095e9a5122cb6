// SPDX-License-Identifier: Apache-2.0
// An answer that refuses: the first line is the value of Retry-After, the rest its body. Wherever the body
// has
// "@@", a secret is put that was sent.
#include "app/patchworks/reading/apierror.h"

#include "tests/fuzz/fuzztarget.h"

#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;
using namespace wizard;
using namespace wizard::fuzz;

namespace
{

const QByteArray canary = "c4nary-Secret/9";

void checkText(const QString &text)
{
    must(!text.contains(QString::fromLatin1(canary)), "no secret comes back");
    must(!text.contains(u'<') && !text.contains(u'>'), "what is shown cannot be markup");
    must(text.size() <= 501, "what is shown is cut");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const QByteArray input = inputOf(bytes, size);
    HttpAnswer answer;
    answer.headers = {{"Retry-After", input.left(input.indexOf('\n'))}};
    answer.body = input.mid(input.indexOf('\n') + 1).replace("@@", canary);

    const QDateTime now(QDate(2026, 3, 16), QTime(9, 0), Qt::UTC);
    const std::chrono::seconds wait = retryAfter(answer, now);
    must(wait.count() >= 0 && wait.count() <= 86400, "a wait has bounds");

    ApiCall call;
    call.host = u"core.example"_s;
    call.secrets = {Secret(QString::fromLatin1(canary))};
    for (const CallPurpose purpose : {CallPurpose::Reading, CallPurpose::Creating}) {
        call.purpose = purpose;
        for (const int status : {422, 503}) {
            answer.status = status;
            const Failure failure = failureOf(answer, call);
            must(status < 500 || purpose == CallPurpose::Reading ||
                     failure.cause == FailureCause::OutcomeUnknown ||
                     failure.cause == FailureCause::Unavailable ||
                     failure.cause == FailureCause::AuthorisingFailed,
                 "what may have been done is not told as undone");
            checkText(failure.platformMessage);
            must(failure.problems.size() <= maximumProblems, "problems have a bound");
            for (const Problem &problem : failure.problems) {
                checkText(problem.text);
                checkText(problem.detail);
            }
            if (!failure.problems.isEmpty() || !failure.platformMessage.isEmpty())
                noteTaken();
        }
    }
    return 0;
}
