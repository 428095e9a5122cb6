// SPDX-License-Identifier: Apache-2.0
#include "ui/text/queuetext.h"

#include "app/domain/failure/failureword.h"
#include "app/domain/platform/environment.h"
#include "ui/text/csv.h"
#include "ui/text/failuretext.h"
#include "ui/text/labels.h"
#include "ui/text/phrase.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

using State = QueueItem::State;

struct QueueTexts {
    Q_DECLARE_TR_FUNCTIONS(wizard::QueueText)

public:
    static constexpr Phrase<QueueItem::State> counts[] = {
        {State::Authorised, QT_TR_N_NOOP("%n re-authorised")}, {State::Changed, QT_TR_N_NOOP("%n changed")},
        {State::Skipped, QT_TR_N_NOOP("%n skipped")},          {State::Declined, QT_TR_N_NOOP("%n refused")},
        {State::Failed, QT_TR_N_NOOP("%n not re-authorised")}, {State::Unknown, QT_TR_N_NOOP("%n uncertain")},
    };
    static constexpr Phrase<QueueItem::State> states[] = {
        {State::Waiting, QT_TR_NOOP("waiting")},          {State::Running, QT_TR_NOOP("running")},
        {State::Authorised, QT_TR_NOOP("re-authorised")}, {State::Changed, QT_TR_NOOP("changed")},
        {State::Skipped, QT_TR_NOOP("skipped")},          {State::Declined, QT_TR_NOOP("refused")},
        {State::Failed, QT_TR_NOOP("not re-authorised")}, {State::Unknown, QT_TR_NOOP("uncertain")},
    };
};

QString countText(State state, int count)
{
    if (const char *text = phraseOf(QueueTexts::counts, state))
        return QueueTexts::tr(text, nullptr, count);
    return QueueTexts::tr("%n left", nullptr, count);
}

/// More than these of one instance are for its own page.
constexpr qsizetype mostRefusals = 3;

QString refusalText(const QueueItem::Refusal &refusal)
{
    QString title = refusal.title;
    if (title.isEmpty() && refusal.field != Field::None)
        title = fieldText(refusal.field);
    if (refusal.text.isEmpty())
        return QueueTexts::tr("“%1” is needed.").arg(title);
    //: a value and what the platform said of it
    return title.isEmpty() ? QueueTexts::tr("Patchworks says: “%1”").arg(refusal.text)
                           : QueueTexts::tr("Patchworks says of “%1”: “%2”").arg(title, refusal.text);
}

/// Values that nobody was asked for yet: the platform has refused nothing.
bool lacksValues(const QueueItem &item)
{
    return !item.refusals.isEmpty() &&
           std::all_of(item.refusals.begin(), item.refusals.end(),
                       [](const QueueItem::Refusal &refusal) { return refusal.text.isEmpty(); });
}

QString signedInAs(const SessionView &session)
{
    return session.kind == Session::Kind::Token ? session.email : QueueTexts::tr("API key");
}

} // namespace

QString queueStateText(State state)
{
    return QueueTexts::tr(phraseOf(QueueTexts::states, state));
}

QString queueReasonText(const QueueItem &item)
{
    QStringList sentences;
    if (item.state == State::Changed)
        sentences.append(
            QueueTexts::tr("Patchworks shows a later change; it does not tell who approved it."));
    if (lacksValues(item)) {
        sentences.append(QueueTexts::tr("Its authentication method asks for more than before."));
    } else if (const FailureCause cause = failureCauseOf(item.reason); cause != FailureCause::Unknown) {
        QString title = failureText(Failure::because(cause)).title;
        if (!title.endsWith(u'.'))
            title += u'.';
        sentences.append(title);
    }
    for (const QueueItem::Refusal &refusal :
         item.refusals.first(std::min(item.refusals.size(), mostRefusals)))
        sentences.append(refusalText(refusal));
    if (item.refusals.size() > mostRefusals)
        sentences.append(
            QueueTexts::tr("And %n more value(s).", nullptr, int(item.refusals.size() - mostRefusals)));
    if (item.changedMeanwhile)
        sentences.append(QueueTexts::tr("Somebody else changed it meanwhile; its newer values were kept."));
    return sentences.join(u' ');
}

QString queuePauseText(const QueueView &queue)
{
    switch (queue.pause) {
    case QueueView::Pause::None:
        return {};
    case QueueView::Pause::ByPerson:
        return QueueTexts::tr("You paused it. Nothing runs until you go on.");
    case QueueView::Pause::SessionEnding:
        return QueueTexts::tr(
            "Your sign-in to Patchworks ends in less than 15 minutes. Sign in again first, or "
            "go on at the risk of an interruption.");
    case QueueView::Pause::SessionEnded:
        return QueueTexts::tr(
            "Your sign-in to Patchworks had ended. The queue stands where it was; go on when "
            "you are ready.");
    case QueueView::Pause::TooManyRequests:
        return QueueTexts::tr("Patchworks asks for a pause, because many requests came in a short time. The "
                              "instance was not changed and comes again.");
    case QueueView::Pause::VariablesVanished:
        return QueueTexts::tr(
            "Patchworks lost values of an instance. Nothing more is sent until you have looked "
            "at it in the dashboard.");
    case QueueView::Pause::NotKept:
        return QueueTexts::tr(
            "The queue could not be written down on this computer, so nothing more was sent. "
            "Check that the disk is not full, then go on.");
    case QueueView::Pause::InUse:
        return QueueTexts::tr(
            "Another running program works on this company’s queue. Go on there, or close it "
            "and go on here.");
    }
    return {};
}

QString queueCounts(const QueueView &queue)
{
    QStringList counts;
    for (const State state : {State::Authorised, State::Changed, State::Skipped, State::Declined,
                              State::Failed, State::Unknown, State::Waiting}) {
        int count = queue.count(state);
        if (state == State::Waiting)
            count += queue.count(State::Running);
        if (count > 0)
            counts.append(countText(state, count));
    }
    return counts.join(QueueTexts::tr(", ", "between the counts of a list"));
}

QString queueReport(const FlowSnapshot &snapshot)
{
    const QueueView &queue = snapshot.queue;
    QStringList lines{QueueTexts::tr("Re-authorised instances")};
    lines.append(
        QueueTexts::tr("Environment: %1, %2")
            .arg(environmentText(snapshot.environment), hostForPeople(snapshot.environment.coreUrl)));
    if (!snapshot.session.companyId.isEmpty())
        lines.append(QueueTexts::tr("Company: %1").arg(snapshot.session.companyId));
    lines.append(QueueTexts::tr("Signed in as: %1").arg(signedInAs(snapshot.session)));
    lines.append(QueueTexts::tr("Begun: %1").arg(momentText(queue.begun)));
    lines.append(queueCounts(queue));
    lines.append(QString());
    for (const QueueItem &item : queue.items) {
        // Names come from outside: one line each, whatever they hold.
        QStringList line{item.name.simplified() + u" (#"_s + item.instanceId + u')', item.connectorName,
                         queueStateText(item.state)};
        if (!item.thirdPartyAccount.isEmpty())
            line.append(item.thirdPartyAccount);
        if (item.at.isValid())
            line.append(momentText(item.at));
        if (const QString reason = queueReasonText(item); !reason.isEmpty())
            line.append(reason);
        lines.append(line.join(u" · "_s));
    }
    return lines.join(u'\n') + u'\n';
}

QString queueReportCsv(const FlowSnapshot &snapshot)
{
    const SessionView &session = snapshot.session;
    QString csv =
        csvLine({QueueTexts::tr("Instance"), QueueTexts::tr("Name"), QueueTexts::tr("Connector"),
                 QueueTexts::tr("Authentication method"), QueueTexts::tr("Outcome"), QueueTexts::tr("Reason"),
                 QueueTexts::tr("Account"), QueueTexts::tr("Ended (UTC)"), QueueTexts::tr("Environment"),
                 QueueTexts::tr("Company"), QueueTexts::tr("Signed in as")});
    for (const QueueItem &item : snapshot.queue.items) {
        csv += csvLine({item.instanceId, item.name, item.connectorName, item.methodName,
                        queueStateText(item.state), queueReasonText(item), item.thirdPartyAccount,
                        item.at.isValid() ? item.at.toUTC().toString(Qt::ISODate) : QString(),
                        hostForPeople(snapshot.environment.coreUrl), session.companyId, signedInAs(session)});
    }
    return csv;
}

} // namespace wizard
