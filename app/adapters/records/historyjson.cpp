// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/records/historyjson.h"

#include "app/adapters/records/wordtable.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace wizard
{

namespace
{

constexpr std::array actionWords{
    Word<HistoryEntry::Action>{HistoryEntry::Action::Authorise, "authorise"_L1},
    Word<HistoryEntry::Action>{HistoryEntry::Action::Reauthorise, "reauthorise"_L1},
};
constexpr std::array outcomeWords{
    Word<HistoryEntry::Outcome>{HistoryEntry::Outcome::Authorised, "authorised"_L1},
    Word<HistoryEntry::Outcome>{HistoryEntry::Outcome::Changed, "changed"_L1},
    Word<HistoryEntry::Outcome>{HistoryEntry::Outcome::Declined, "declined"_L1},
    Word<HistoryEntry::Outcome>{HistoryEntry::Outcome::Failed, "failed"_L1},
    Word<HistoryEntry::Outcome>{HistoryEntry::Outcome::Unknown, "unknown"_L1},
};

} // namespace

QByteArray jsonOf(const HistoryEntry &entry)
{
    const QJsonObject object{
        {u"account"_s, entry.account},
        {u"at"_s, entry.at.toUTC().toString(Qt::ISODateWithMs)},
        {u"action"_s, wordOf(actionWords, entry.action)},
        {u"outcome"_s, wordOf(outcomeWords, entry.outcome)},
        {u"instance_id"_s, entry.instanceId},
        {u"instance_name"_s, entry.instanceName},
        {u"connector_name"_s, entry.connectorName},
        {u"environment_name"_s, entry.environmentName},
        {u"host"_s, entry.host},
        {u"company_id"_s, entry.companyId},
        {u"desktop_user"_s, entry.desktopUser},
        {u"signed_in_as"_s, entry.signedInAs},
        {u"third_party_account"_s, entry.thirdPartyAccount},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<HistoryEntry> historyEntryFrom(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto text = [&object](QLatin1StringView key) {
        return object.value(key).toString();
    };
    HistoryEntry entry;
    entry.account = text("account"_L1);
    entry.at = QDateTime::fromString(text("at"_L1), Qt::ISODateWithMs).toUTC();
    entry.instanceId = text("instance_id"_L1);
    entry.instanceName = text("instance_name"_L1);
    entry.connectorName = text("connector_name"_L1);
    entry.environmentName = text("environment_name"_L1);
    entry.host = text("host"_L1);
    entry.companyId = text("company_id"_L1);
    entry.desktopUser = text("desktop_user"_L1);
    entry.signedInAs = text("signed_in_as"_L1);
    entry.thirdPartyAccount = text("third_party_account"_L1);
    if (entry.account.isEmpty() || !entry.at.isValid() ||
        !readWord(actionWords, text("action"_L1), entry.action) ||
        !readWord(outcomeWords, text("outcome"_L1), entry.outcome))
        return std::nullopt;
    return entry;
}

} // namespace wizard
