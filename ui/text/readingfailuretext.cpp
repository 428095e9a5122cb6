// SPDX-License-Identifier: Apache-2.0
#include "ui/text/readingfailuretext.h"

#include <QCoreApplication>

namespace wizard
{

namespace
{

struct ReadingFailureTexts {
    Q_DECLARE_TR_FUNCTIONS(wizard::ReadingFailureText)
};

} // namespace

FailureText readingFailureText(const Failure &failure)
{
    FailureText text = failureText(failure);
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

} // namespace wizard
