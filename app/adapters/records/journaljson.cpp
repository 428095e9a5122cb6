// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/records/journaljson.h"

#include "app/adapters/records/wordtable.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace wizard
{

namespace
{

constexpr std::array stageWords{
    Word<JournalEntry::Stage>{JournalEntry::Stage::Authorise, "authorise"_L1},
    Word<JournalEntry::Stage>{JournalEntry::Stage::Consent, "consent"_L1},
    Word<JournalEntry::Stage>{JournalEntry::Stage::Authenticate, "authenticate"_L1},
};

} // namespace

QByteArray jsonOf(const JournalEntry &entry)
{
    const QJsonObject object{
        {u"id"_s, entry.id},
        {u"account"_s, entry.account},
        {u"session_id"_s, entry.sessionId},
        {u"method_id"_s, entry.methodId},
        {u"instance_id"_s, entry.instanceId},
        {u"name"_s, entry.name},
        {u"connector_name"_s, entry.connectorName},
        {u"stage"_s, wordOf(stageWords, entry.stage)},
        {u"begun"_s, entry.begun.toUTC().toString(Qt::ISODateWithMs)},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<JournalEntry> journalEntryFrom(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    JournalEntry entry;
    entry.id = object.value(u"id"_s).toString();
    entry.account = object.value(u"account"_s).toString();
    entry.sessionId = object.value(u"session_id"_s).toString();
    entry.methodId = object.value(u"method_id"_s).toString();
    entry.instanceId = object.value(u"instance_id"_s).toString();
    entry.name = object.value(u"name"_s).toString();
    entry.connectorName = object.value(u"connector_name"_s).toString();
    entry.begun = QDateTime::fromString(object.value(u"begun"_s).toString(), Qt::ISODateWithMs).toUTC();
    if (entry.id.isEmpty() || !entry.begun.isValid() ||
        !readWord(stageWords, object.value(u"stage"_s).toString(), entry.stage))
        return std::nullopt;
    return entry;
}

} // namespace wizard
