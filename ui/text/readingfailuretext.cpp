// SPDX-License-Identifier: Apache-2.0
#include "ui/text/readingfailuretext.h"

#include <QCoreApplication>
#include <QLocale>

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

FailureText unreadableText(const LoadView &load)
{
    constexpr qsizetype mostNames = 5;
    if (load.unreadable.isEmpty())
        return {};
    QStringList names;
    for (const QString &name : load.unreadable) {
        if (!name.isEmpty() && names.size() < mostNames)
            names.append(ReadingFailureTexts::tr("“%1”").arg(name));
    }
    const int more = int(load.unreadable.size() - names.size());
    if (more > 0 && !names.isEmpty())
        //: the end of a list of names
        names.append(ReadingFailureTexts::tr("%n more", nullptr, more));
    const int count = int(load.unreadable.size());
    FailureText text;
    text.title = ReadingFailureTexts::tr("%n entries of the list can’t be read", nullptr, count);
    text.explanation = ReadingFailureTexts::tr("Patchworks describes this in a way that is not known here.");
    if (!names.isEmpty()) {
        //: after a sentence; %1 is a list of names
        text.remedy = ReadingFailureTexts::tr("Left out: %1.").arg(QLocale().createSeparatedList(names));
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

QString loadingText(const LoadView &load, const QString &counting, const QString &beginning)
{
    const QLocale locale;
    const QString text =
        load.total > 0 ? counting.arg(locale.toString(load.loaded), locale.toString(load.total)) : beginning;
    const QString paused = pausedLoadText(load);
    //: how much is loaded, and why it pauses
    return paused.isEmpty() ? text : ReadingFailureTexts::tr("%1. %2").arg(text, paused);
}

} // namespace wizard
