// SPDX-License-Identifier: Apache-2.0
// Each describe() names the members of one record, to be written or read; what it returns says whether what
// was read can be gone on with.
#include "app/records/recordjson.h"

#include "app/records/draftstore.h"
#include "app/records/history.h"
#include "app/records/journal.h"
#include "app/records/queuestore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace wizard
{

namespace
{

constexpr qsizetype anyLength = std::numeric_limits<qsizetype>::max();
// Far more than a value may have, so that what was pasted by mistake can be seen and mended.
constexpr qsizetype longestText = 16 * 1024;
constexpr qsizetype longestId = 200;
constexpr qsizetype mostValues = 1000;

/// A value of an enumeration and its word in a file. A table of them names every value.
template<class Value>
struct Word {
    Value value;
    QLatin1StringView word;
};
template<class Value>
Word(Value, QLatin1StringView) -> Word<Value>;

constexpr std::array stageWords{
    Word{JournalEntry::Stage::Authorise, "authorise"_L1},
    Word{JournalEntry::Stage::Consent, "consent"_L1},
    Word{JournalEntry::Stage::Authenticate, "authenticate"_L1},
};
constexpr std::array actionWords{
    Word{HistoryEntry::Action::Authorise, "authorise"_L1},
    Word{HistoryEntry::Action::Reauthorise, "reauthorise"_L1},
};
constexpr std::array outcomeWords{
    Word{HistoryEntry::Outcome::Authorised, "authorised"_L1},
    Word{HistoryEntry::Outcome::Changed, "changed"_L1},
    Word{HistoryEntry::Outcome::Declined, "declined"_L1},
    Word{HistoryEntry::Outcome::Failed, "failed"_L1},
    Word{HistoryEntry::Outcome::Unknown, "unknown"_L1},
};
constexpr std::array stateWords{
    Word{QueueItem::State::Waiting, "waiting"_L1},       Word{QueueItem::State::Running, "running"_L1},
    Word{QueueItem::State::Authorised, "authorised"_L1}, Word{QueueItem::State::Changed, "changed"_L1},
    Word{QueueItem::State::Skipped, "skipped"_L1},       Word{QueueItem::State::Declined, "declined"_L1},
    Word{QueueItem::State::Failed, "failed"_L1},         Word{QueueItem::State::Unknown, "unknown"_L1},
};
constexpr std::array itemStageWords{
    Word{QueueItem::Stage::None, "none"_L1},
    Word{QueueItem::Stage::Reauthorise, "reauthorise"_L1},
    Word{QueueItem::Stage::Consent, "consent"_L1},
    Word{QueueItem::Stage::Authenticate, "authenticate"_L1},
};
constexpr std::array reachedWords{
    Word{KeptDraft::Reached::Connector, "connector"_L1},
    Word{KeptDraft::Reached::Method, "method"_L1},
    Word{KeptDraft::Reached::Settings, "settings"_L1},
    Word{KeptDraft::Reached::Credentials, "credentials"_L1},
    Word{KeptDraft::Reached::Review, "review"_L1},
};
constexpr std::array fieldWords{
    Word{Field::Name, "name"_L1},
    Word{Field::TimeZone, "time_zone"_L1},
    Word{Field::DateFormat, "date_format"_L1},
    Word{Field::RateLimitAmount, "rate_limit_amount"_L1},
    Word{Field::RateLimitUnit, "rate_limit_unit"_L1},
    Word{Field::ConnectionPool, "connection_pool"_L1},
};

template<class Words, class Value>
QLatin1StringView wordOf(const Words &words, Value value)
{
    return std::find_if(words.cbegin(), words.cend(),
                        [value](const auto &each) { return each.value == value; })
        ->word;
}

/// Writes members into an object, or reads them from it.
struct RecordMembers {
    bool isWriting = false;
    QJsonObject object;

    /// False where what was read is no text, or a longer one, which is left out.
    bool text(QLatin1StringView key, QString &text, qsizetype longest = anyLength)
    {
        if (isWriting) {
            object.insert(key, text);
            return true;
        }
        const QJsonValue json = object.value(key);
        const bool isTaken = json.isString() && json.toString().size() <= longest;
        text = isTaken ? json.toString() : QString();
        return isTaken;
    }
    void time(QLatin1StringView key, QDateTime &time)
    {
        if (isWriting) {
            object.insert(key, time.toUTC().toString(Qt::ISODateWithMs)); // empty where it is not valid
            return;
        }
        const QDateTime read = QDateTime::fromString(object.value(key).toString(), Qt::ISODateWithMs);
        time = read.isValid() ? read.toUTC() : QDateTime();
    }
    void number(QLatin1StringView key, int &number, int otherwise)
    {
        if (isWriting)
            object.insert(key, number);
        else
            number = object.value(key).toInt(otherwise);
    }
    void flag(QLatin1StringView key, bool &flag, bool otherwise)
    {
        if (isWriting)
            object.insert(key, flag);
        else
            flag = object.value(key).toBool(otherwise);
    }
    /// False where no value has the word that was read: it stays as it is then.
    template<class Words, class Value>
    bool word(QLatin1StringView key, const Words &words, Value &value)
    {
        const QString word = object.value(key).toString();
        const auto found = std::find_if(words.cbegin(), words.cend(), [&](const auto &each) {
            return isWriting ? each.value == value : each.word == word;
        });
        if (found == words.cend())
            return false;
        if (isWriting)
            object.insert(key, found->word);
        value = found->value;
        return true;
    }
    /// Without those that cannot be gone on with. False where what was read is no list.
    template<class Value>
    bool list(QLatin1StringView key, QList<Value> &values, qsizetype most = anyLength)
    {
        QJsonArray array = object.value(key).toArray();
        if (isWriting) {
            for (Value &value : values) {
                RecordMembers members{true, {}};
                describe(members, value);
                array.append(members.object);
            }
            object.insert(key, array);
            return true;
        }
        for (const QJsonValue &each : std::as_const(array)) {
            RecordMembers members{false, each.toObject()};
            if (Value value; values.size() < most && describe(members, value))
                values.append(value);
        }
        return object.value(key).isArray();
    }
};

bool describe(RecordMembers &io, JournalEntry &entry)
{
    io.text("id"_L1, entry.id);
    io.text("account"_L1, entry.account);
    io.text("session_id"_L1, entry.sessionId);
    io.text("method_id"_L1, entry.methodId);
    io.text("instance_id"_L1, entry.instanceId);
    io.text("name"_L1, entry.name);
    io.text("connector_name"_L1, entry.connectorName);
    io.time("begun"_L1, entry.begun);
    return io.word("stage"_L1, stageWords, entry.stage) && !entry.id.isEmpty() && entry.begun.isValid();
}

bool describe(RecordMembers &io, HistoryEntry &entry)
{
    io.text("account"_L1, entry.account);
    io.text("instance_id"_L1, entry.instanceId);
    io.text("instance_name"_L1, entry.instanceName);
    io.text("connector_name"_L1, entry.connectorName);
    io.text("environment_name"_L1, entry.environmentName);
    io.text("host"_L1, entry.host);
    io.text("company_id"_L1, entry.companyId);
    io.text("desktop_user"_L1, entry.desktopUser);
    io.text("signed_in_as"_L1, entry.signedInAs);
    io.text("third_party_account"_L1, entry.thirdPartyAccount);
    io.time("at"_L1, entry.at);
    const bool isKnown = io.word("action"_L1, actionWords, entry.action);
    return io.word("outcome"_L1, outcomeWords, entry.outcome) && isKnown && !entry.account.isEmpty() &&
           entry.at.isValid();
}

bool describe(RecordMembers &io, QueueItem &item)
{
    io.text("instance_id"_L1, item.instanceId);
    io.text("name"_L1, item.name);
    io.text("connector_name"_L1, item.connectorName);
    io.text("method_id"_L1, item.methodId);
    io.text("method_name"_L1, item.methodName);
    io.text("reason"_L1, item.reason);
    io.text("third_party_account"_L1, item.thirdPartyAccount);
    io.number("group"_L1, item.group, -1);
    io.time("baseline"_L1, item.baseline);
    io.time("at"_L1, item.at);
    io.flag("changed_meanwhile"_L1, item.changedMeanwhile, false);
    if (item.isUnnoted || !io.isWriting)
        io.flag("unnoted"_L1, item.isUnnoted, false);
    // A stage that is not known may have been any: it is taken for the last one, which is looked at.
    io.flag("finishing"_L1, item.finishing, true);
    if (!io.word("stage"_L1, itemStageWords, item.stage)) {
        item.stage = QueueItem::Stage::Authenticate;
        item.finishing = true;
    }
    return io.word("state"_L1, stateWords, item.state) && !item.instanceId.isEmpty();
}

bool describe(RecordMembers &io, StoredQueue &queue)
{
    io.text("account"_L1, queue.account);
    io.time("begun"_L1, queue.begun);
    return io.list("items"_L1, queue.items) && queue.begun.isValid();
}

bool describe(RecordMembers &io, KeptDraft::Value &value)
{
    io.text("key"_L1, value.key, longestId);
    io.number("nth"_L1, value.nth, 0);
    return io.text("value"_L1, value.text, longestText) && !value.key.isEmpty();
}

bool describe(RecordMembers &io, KeptDraft &draft)
{
    io.text("account"_L1, draft.account);
    io.text("connector_id"_L1, draft.connectorId, longestId);
    io.text("connector_name"_L1, draft.connectorName, longestId);
    io.text("method_id"_L1, draft.methodId, longestId);
    io.text("journal_id"_L1, draft.journalId, longestId);
    io.word("reached"_L1, reachedWords, draft.reached);
    RecordMembers settings{io.isWriting, io.object.value("settings"_L1).toObject()};
    for (KeptDraft::Setting &setting : draft.settings)
        settings.text(wordOf(fieldWords, setting.field), setting.text);
    // In the order of the fields, so that the same draft is the same value.
    for (const Word<Field> &each : fieldWords) {
        if (QString text; !io.isWriting && settings.text(each.word, text, longestText))
            draft.settings.append({each.value, text});
    }
    if (io.isWriting)
        io.object.insert("settings"_L1, settings.object);
    io.list("values"_L1, draft.values, mostValues);
    return !draft.account.isEmpty();
}

} // namespace

template<class Record>
QByteArray jsonOf(Record record)
{
    RecordMembers members{true, {}};
    describe(members, record);
    return QJsonDocument(members.object).toJson(QJsonDocument::Compact) + '\n';
}

template<class Record>
std::optional<Record> recordFrom(const QByteArray &json)
{
    RecordMembers members{false, QJsonDocument::fromJson(json).object()};
    Record record;
    return describe(members, record) ? std::optional(record) : std::nullopt;
}

template QByteArray jsonOf(JournalEntry);
template QByteArray jsonOf(HistoryEntry);
template QByteArray jsonOf(StoredQueue);
template QByteArray jsonOf(KeptDraft);
template std::optional<JournalEntry> recordFrom(const QByteArray &);
template std::optional<HistoryEntry> recordFrom(const QByteArray &);
template std::optional<StoredQueue> recordFrom(const QByteArray &);
template std::optional<KeptDraft> recordFrom(const QByteArray &);

} // namespace wizard
