// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/records/draftjson.h"

#include "app/adapters/records/wordtable.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace wizard
{

namespace
{

// Far more than a value may have, so that what was pasted by mistake can be seen and mended.
constexpr qsizetype longestText = 16 * 1024;
constexpr qsizetype longestId = 200;
constexpr qsizetype mostValues = 1000;

constexpr std::array reachedWords{
    Word<KeptDraft::Reached>{KeptDraft::Reached::Connector, "connector"_L1},
    Word<KeptDraft::Reached>{KeptDraft::Reached::Method, "method"_L1},
    Word<KeptDraft::Reached>{KeptDraft::Reached::Settings, "settings"_L1},
    Word<KeptDraft::Reached>{KeptDraft::Reached::Credentials, "credentials"_L1},
    Word<KeptDraft::Reached>{KeptDraft::Reached::Review, "review"_L1},
};
constexpr std::array fieldWords{
    Word<Field>{Field::Name, "name"_L1},
    Word<Field>{Field::TimeZone, "time_zone"_L1},
    Word<Field>{Field::DateFormat, "date_format"_L1},
    Word<Field>{Field::RateLimitAmount, "rate_limit_amount"_L1},
    Word<Field>{Field::RateLimitUnit, "rate_limit_unit"_L1},
    Word<Field>{Field::ConnectionPool, "connection_pool"_L1},
};

QString shortText(const QJsonValue &json)
{
    const QString text = json.toString();
    return text.size() <= longestId ? text : QString();
}

bool isText(const QJsonValue &json)
{
    return json.isString() && json.toString().size() <= longestText;
}

} // namespace

QByteArray jsonOf(const KeptDraft &draft)
{
    QJsonObject settings;
    for (const KeptDraft::Setting &setting : draft.settings)
        settings.insert(wordOf(fieldWords, setting.field), setting.text);
    QJsonArray values;
    for (const KeptDraft::Value &value : draft.values)
        values.append(QJsonObject{{u"key"_s, value.key}, {u"nth"_s, value.nth}, {u"value"_s, value.text}});
    const QJsonObject object{
        {u"account"_s, draft.account},
        {u"connector_id"_s, draft.connectorId},
        {u"connector_name"_s, draft.connectorName},
        {u"method_id"_s, draft.methodId},
        {u"reached"_s, wordOf(reachedWords, draft.reached)},
        {u"settings"_s, settings},
        {u"values"_s, values},
        {u"journal_id"_s, draft.journalId},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<KeptDraft> draftFrom(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    KeptDraft draft;
    draft.account = object.value(u"account"_s).toString();
    if (draft.account.isEmpty())
        return std::nullopt;
    draft.connectorId = shortText(object.value(u"connector_id"_s));
    draft.connectorName = shortText(object.value(u"connector_name"_s));
    draft.methodId = shortText(object.value(u"method_id"_s));
    draft.journalId = shortText(object.value(u"journal_id"_s));
    readWord(reachedWords, object.value(u"reached"_s).toString(), draft.reached);
    // In the order of the fields, so that the same draft is the same value.
    const QJsonObject settings = object.value(u"settings"_s).toObject();
    for (const Word<Field> &each : fieldWords) {
        if (const QJsonValue text = settings.value(each.word); isText(text))
            draft.settings.append({each.value, text.toString()});
    }
    const QJsonArray values = object.value(u"values"_s).toArray();
    for (const QJsonValue &each : values) {
        const QJsonObject value = each.toObject();
        const QString key = shortText(value.value(u"key"_s));
        const QJsonValue text = value.value(u"value"_s);
        if (!key.isEmpty() && isText(text) && draft.values.size() < mostValues)
            draft.values.append({key, value.value(u"nth"_s).toInt(), text.toString()});
    }
    return draft;
}

} // namespace wizard
