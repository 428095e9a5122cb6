// SPDX-License-Identifier: Apache-2.0
#include "ui/text/historytext.h"

#include "ui/text/csv.h"
#include "ui/text/instancestate.h"
#include "ui/text/labels.h"

#include <QCoreApplication>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

struct HistoryTexts {
    Q_DECLARE_TR_FUNCTIONS(wizard::HistoryTexts)
};

} // namespace

QString historyActionText(HistoryEntry::Action action)
{
    return action == HistoryEntry::Action::Reauthorise ? HistoryTexts::tr("Re-authorisation")
                                                       : HistoryTexts::tr("New instance");
}

QString historyOutcomeText(HistoryEntry::Outcome outcome)
{
    return instanceStateText(instanceStateOf(outcome));
}

QString historySignInText(const HistoryEntry &entry)
{
    return entry.signedInAs.isEmpty() ? HistoryTexts::tr("API key") : entry.signedInAs;
}

QString historyPersonText(const HistoryEntry &entry)
{
    if (entry.desktopUser.isEmpty())
        return historySignInText(entry);
    //: by whom: an e-mail or "API key", and the login name on this computer
    return HistoryTexts::tr("%1 (%2)", "by whom").arg(historySignInText(entry), entry.desktopUser);
}

QString historyPlaceText(const HistoryEntry &entry)
{
    const QString environment = entry.environmentName.isEmpty() ? entry.host : entry.environmentName;
    if (entry.companyId.isEmpty())
        return environment;
    //: an environment and a company's number
    return HistoryTexts::tr("%1, company %2").arg(environment, entry.companyId);
}

QString historyInstanceText(const HistoryEntry &entry)
{
    if (!entry.instanceName.isEmpty())
        return entry.instanceName;
    return entry.instanceId.isEmpty() ? HistoryTexts::tr("An instance without a name")
                                      : HistoryTexts::tr("Instance %1").arg(entry.instanceId);
}

QString historyAsText(const QList<HistoryEntry> &entries)
{
    QString text = HistoryTexts::tr("History of Connector Wizard") + u"\n\n"_s;
    for (const HistoryEntry &entry : entries) {
        QString what = historyInstanceText(entry);
        if (!entry.connectorName.isEmpty())
            //: an instance and its connector
            what = HistoryTexts::tr("%1 (%2)", "instance").arg(what, entry.connectorName);
        text += momentText(entry.at) + u"  "_s + historyOutcomeText(entry.outcome) + u"  "_s + what + u'\n';
        const auto line = [&text](const QString &title, const QString &value) {
            if (!value.isEmpty())
                text += u"    "_s + title + u": "_s + value + u'\n';
        };
        line(HistoryTexts::tr("What"), historyActionText(entry.action));
        line(HistoryTexts::tr("Where"), historyPlaceText(entry));
        line(HistoryTexts::tr("Host"), entry.host);
        line(HistoryTexts::tr("By"), historyPersonText(entry));
        line(HistoryTexts::tr("Account"), entry.thirdPartyAccount);
        text += u'\n';
    }
    return text;
}

QString historyAsCsv(const QList<HistoryEntry> &entries)
{
    QString csv = csvLine(
        {HistoryTexts::tr("When (UTC)"), HistoryTexts::tr("What"), HistoryTexts::tr("Outcome"),
         HistoryTexts::tr("Instance"), HistoryTexts::tr("Instance ID"), HistoryTexts::tr("Connector"),
         HistoryTexts::tr("Environment"), HistoryTexts::tr("Host"), HistoryTexts::tr("Company"),
         HistoryTexts::tr("Signed in as"), HistoryTexts::tr("Desktop user"), HistoryTexts::tr("Account")});
    for (const HistoryEntry &entry : entries)
        csv += csvLine({entry.at.toUTC().toString(Qt::ISODate), historyActionText(entry.action),
                        historyOutcomeText(entry.outcome), entry.instanceName, entry.instanceId,
                        entry.connectorName, entry.environmentName, entry.host, entry.companyId,
                        historySignInText(entry), entry.desktopUser, entry.thirdPartyAccount});
    return csv;
}

} // namespace wizard
