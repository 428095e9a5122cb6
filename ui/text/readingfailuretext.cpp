// SPDX-License-Identifier: Apache-2.0
#include "ui/text/readingfailuretext.h"

#include <QCoreApplication>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

struct ReadingFailureTexts {
    Q_DECLARE_TR_FUNCTIONS(wizard::ReadingFailureText)
};

} // namespace

FailureText readingFailureText(const Failure &failure)
{
    FailureText text = failureText(failure);
    if (failure.cause == FailureCause::AnswerUnreadable && failure.detail == u"list-cut") {
        return {
            ReadingFailureTexts::tr("The list is not complete"),
            ReadingFailureTexts::tr("There is more than Patchworks gave, and the rest can’t be asked for."),
            ReadingFailureTexts::tr("Search in the dashboard for what is missing here.")};
    }
    switch (failure.cause) {
    case FailureCause::ConnectionLost:
    case FailureCause::TimedOut:
    case FailureCause::AnswerTooLarge:
        text.remedy = ReadingFailureTexts::tr("Try again in a moment.");
        break;
    case FailureCause::Forbidden:
        text.remedy = ReadingFailureTexts::tr(
            "Administrators and managers may. Ask one of them, or sign in with another account.");
        break;
    default:
        break;
    }
    return text;
}

QString pausedLoadText(const LoadView &load)
{
    if (!load.running || !load.waitsUntil.isValid())
        return {};
    //: %1 is a time of day with seconds
    return ReadingFailureTexts::tr("Patchworks allows no more requests for now. Loading continues at %1.")
        .arg(load.waitsUntil.toLocalTime().time().toString(u"HH:mm:ss"_s));
}

} // namespace wizard
