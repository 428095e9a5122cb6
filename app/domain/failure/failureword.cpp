// SPDX-License-Identifier: Apache-2.0
#include "app/domain/failure/failureword.h"

#include <QStringView>

#include <algorithm>
#include <iterator>

namespace wizard
{

namespace
{

struct Row {
    FailureCause cause;
    QStringView word;
};

constexpr Row causeWords[] = {
    {FailureCause::HostNotFound, u"host-not-found"},
    {FailureCause::ConnectionRefused, u"connection-refused"},
    {FailureCause::ConnectionLost, u"connection-lost"},
    {FailureCause::TimedOut, u"timed-out"},
    {FailureCause::TlsRefused, u"tls-refused"},
    {FailureCause::ProxyFailed, u"proxy-failed"},
    {FailureCause::ProxyWantsPassword, u"proxy-wants-password"},
    {FailureCause::ProxyRefused, u"proxy-refused"},
    {FailureCause::Redirected, u"redirected"},
    {FailureCause::AnswerTooLarge, u"answer-too-large"},
    {FailureCause::AnswerUnreadable, u"answer-unreadable"},
    {FailureCause::NotSignedIn, u"not-signed-in"},
    {FailureCause::CredentialsWrong, u"credentials-wrong"},
    {FailureCause::Forbidden, u"forbidden"},
    {FailureCause::NotFound, u"not-found"},
    {FailureCause::Conflict, u"conflict"},
    {FailureCause::Invalid, u"invalid"},
    {FailureCause::TooManyRequests, u"too-many-requests"},
    {FailureCause::PlatformRefused, u"platform-refused"},
    {FailureCause::PlatformBroken, u"platform-broken"},
    {FailureCause::Unavailable, u"unavailable"},
    {FailureCause::AuthorisingFailed, u"authorising-failed"},
    {FailureCause::OutcomeUnknown, u"outcome-unknown"},
    {FailureCause::UnexpectedAnswer, u"unexpected-answer"},
    {FailureCause::VariablesVanished, u"variables-vanished"},
    {FailureCause::MethodVanished, u"method-vanished"},
    {FailureCause::MethodNotByConsent, u"method-not-by-consent"},
    {FailureCause::CatalogueLoading, u"catalogue-loading"},
    {FailureCause::InstanceMismatch, u"instance-mismatch"},
    {FailureCause::CodeRefused, u"code-refused"},
    {FailureCause::ConsentUrlRefused, u"consent-url-refused"},
    {FailureCause::ConsentDeclined, u"consent-declined"},
    {FailureCause::ConsentError, u"consent-error"},
    {FailureCause::StateMismatch, u"state-mismatch"},
    {FailureCause::CallbackMalformed, u"callback-malformed"},
    {FailureCause::ConsentClosed, u"consent-closed"},
    {FailureCause::ConsentTimedOut, u"consent-timed-out"},
    {FailureCause::AnswerTooOld, u"answer-too-old"},
    {FailureCause::EnvironmentInvalid, u"environment-invalid"},
    {FailureCause::KeychainUnavailable, u"keychain-unavailable"},
    {FailureCause::KeychainLocked, u"keychain-locked"},
    {FailureCause::HistoryUnwritable, u"history-unwritable"},
    {FailureCause::QueueInUse, u"queue-in-use"},
    {FailureCause::QueueUnwritable, u"queue-unwritable"},
    {FailureCause::JournalUnwritable, u"journal-unwritable"},
    {FailureCause::DemoUnavailable, u"demo-unavailable"},
    {FailureCause::Cancelled, u"cancelled"},
};

} // namespace

QString wordOf(FailureCause cause)
{
    const auto row = std::find_if(std::begin(causeWords), std::end(causeWords),
                                  [cause](const Row &candidate) { return candidate.cause == cause; });
    return row == std::end(causeWords) ? QString() : row->word.toString();
}

FailureCause failureCauseOf(const QString &word)
{
    const auto row = std::find_if(std::begin(causeWords), std::end(causeWords),
                                  [&word](const Row &candidate) { return candidate.word == word; });
    return row == std::end(causeWords) ? FailureCause::Unknown : row->cause;
}

} // namespace wizard
