// SPDX-License-Identifier: Apache-2.0
#include "app/patchworks/reading/jsonreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// A whole number that Qt's parser would turn into a double because it does not fit 64 bits.
bool isBeyondQt(const QByteArray &literal)
{
    const qsizetype first = literal.startsWith('-') ? 1 : 0;
    if (literal.size() - first < 19 || literal[first] == '0')
        return false;
    if (!std::all_of(literal.cbegin() + first, literal.cend(), isDigit))
        return false;
    bool fits = false;
    literal.toLongLong(&fits);
    return !fits;
}

struct PreparedJson {
    QByteArray text;
    int depth = 0;
};

// Qt's parser keeps whole numbers of 64 bits and loses the digits of longer ones. An id may be a string as
// well as a number, so longer ones are put into quotes before it sees them. The same walk measures the depth.
PreparedJson prepared(const QByteArray &body)
{
    PreparedJson result;
    qsizetype copied = 0;
    int depth = 0;
    bool inString = false;
    for (qsizetype i = 0; i < body.size(); ++i) {
        const char c = body[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
            continue;
        }
        if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            result.depth = std::max(result.depth, ++depth);
        } else if (c == '}' || c == ']') {
            --depth;
        } else if (c == '-' || isDigit(c)) {
            const qsizetype begin = i;
            const auto goesOn = [](char next) {
                return isDigit(next) || next == '+' || next == '-' || next == '.' || next == 'e' ||
                       next == 'E';
            };
            while (i + 1 < body.size() && goesOn(body[i + 1]))
                ++i;
            if (i + 1 - begin < 19)
                continue;
            const QByteArray literal = body.mid(begin, i + 1 - begin);
            if (!isBeyondQt(literal))
                continue;
            result.text += QByteArrayView(body).sliced(copied, begin - copied);
            result.text += '"' + literal + '"';
            copied = i + 1;
        }
    }
    if (copied == 0)
        result.text = body;
    else
        result.text += QByteArrayView(body).sliced(copied);
    return result;
}

bool isWholeNumber(const QJsonValue &value)
{
    // toInteger() falls back for what has a fraction or does not fit, whatever it falls back to.
    return value.isDouble() && value.toInteger(0) == value.toInteger(1);
}

QString textOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (isWholeNumber(value))
        return QString::number(value.toInteger());
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    return {};
}

QString idOf(const QJsonValue &value)
{
    const QString text = value.isString() || isWholeNumber(value) ? textOf(value).trimmed() : QString();
    // "." and ".." would be steps in a path.
    return text.size() > JsonReader::longestId || text == u"." || text == u".." ? QString() : text;
}

QString camelCase(QLatin1StringView key)
{
    QString camel;
    bool upper = false;
    for (const QChar c : QString(key)) {
        if (c == u'_') {
            upper = true;
        } else {
            camel += upper ? c.toUpper() : c;
            upper = false;
        }
    }
    return camel;
}

// The items of an object whose keys are numbers (a filtered list comes out of PHP like that), in their order.
std::optional<QList<std::pair<int, QJsonValue>>> numberedItems(const QJsonObject &object)
{
    QList<std::pair<int, QJsonValue>> items;
    for (auto at = object.begin(); at != object.end(); ++at) {
        bool isNumber = false;
        const int position = at.key().toInt(&isNumber);
        if (!isNumber || position < 0)
            return std::nullopt;
        items.emplaceBack(position, at.value());
    }
    std::sort(items.begin(), items.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    return items;
}

} // namespace

Failure unreadableAnswer(const QString &detail)
{
    Failure failure;
    failure.cause = FailureCause::AnswerUnreadable;
    failure.cure = Cure::TryAgain;
    failure.detail = detail;
    return failure;
}

JsonReader::JsonReader(QJsonValue value, QString path)
    : m_value(std::move(value))
    , m_path(std::move(path))
{
}

Result<JsonReader> JsonReader::parse(const QByteArray &body)
{
    if (body.size() > maximumBytes)
        return failed(unreadableAnswer(u"too large"_s));
    if (body.trimmed().isEmpty())
        return failed(unreadableAnswer(u"empty"_s));
    const PreparedJson json = prepared(body);
    if (json.depth > maximumDepth)
        return failed(unreadableAnswer(u"too deeply nested"_s));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json.text, &error);
    if (error.error != QJsonParseError::NoError)
        return failed(unreadableAnswer(u"no JSON at byte %1"_s.arg(error.offset)));
    if (document.isArray())
        return JsonReader(document.array(), {});
    return JsonReader(document.object(), {});
}

bool JsonReader::isEmpty() const
{
    if (m_value.isObject())
        return m_value.toObject().isEmpty();
    if (m_value.isArray())
        return m_value.toArray().isEmpty();
    return m_value.isNull() || m_value.isUndefined();
}

QStringList JsonReader::keys() const
{
    return m_value.toObject().keys();
}

QJsonValue JsonReader::member(QLatin1StringView key) const
{
    if (!m_value.isObject())
        return {};
    const QJsonObject object = m_value.toObject();
    QJsonValue value = object.value(key);
    if (value.isUndefined() && key.contains(u'_'))
        value = object.value(camelCase(key));
    return value.isUndefined() ? QJsonValue() : value;
}

QString JsonReader::pathOf(QLatin1StringView key) const
{
    if (m_path.isEmpty())
        return key;
    return m_path + u'.' + key;
}

void JsonReader::complain(QLatin1StringView key)
{
    if (m_wrong.isEmpty())
        m_wrong = key.isEmpty() ? m_path : pathOf(key);
}

bool JsonReader::has(QLatin1StringView key) const
{
    return !member(key).isNull();
}

bool JsonReader::isStructured(QLatin1StringView key) const
{
    const QJsonValue value = member(key);
    return (value.isObject() && !value.toObject().isEmpty()) ||
           (value.isArray() && !value.toArray().isEmpty());
}

QString JsonReader::requiredId(QLatin1StringView key)
{
    const QString found = id(key);
    if (found.isEmpty())
        complain(key);
    return found;
}

QString JsonReader::id(QLatin1StringView key) const
{
    return idOf(member(key));
}

QString JsonReader::requiredText(QLatin1StringView key)
{
    const QString found = text(key);
    if (found.isEmpty())
        complain(key);
    return found;
}

QString JsonReader::text(QLatin1StringView key) const
{
    return textOf(member(key));
}

bool JsonReader::flag(QLatin1StringView key) const
{
    const QString word = textOf(member(key)).trimmed();
    return word == u"1" || word.compare(u"true", Qt::CaseInsensitive) == 0;
}

std::optional<qint64> JsonReader::number(QLatin1StringView key) const
{
    const QJsonValue value = member(key);
    if (isWholeNumber(value))
        return value.toInteger();
    bool isNumber = false;
    const qint64 number = value.isString() ? value.toString().trimmed().toLongLong(&isNumber) : 0;
    return isNumber ? std::optional(number) : std::nullopt;
}

QDateTime JsonReader::time(QLatin1StringView key) const
{
    constexpr qsizetype dateAndTime = 19;
    QString text = member(key).toString().trimmed();
    if (text.size() < dateAndTime) // a date alone, or nothing
        return {};
    // Read as the computer's own time it would become another one in an hour that clocks skip.
    const QStringView rest = QStringView(text).sliced(dateAndTime);
    const bool hasOffset =
        std::any_of(rest.begin(), rest.end(), [](QChar c) { return u"Zz+-"_s.contains(c); });
    if (!hasOffset)
        text += u'Z';
    return QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
}

std::optional<JsonReader> JsonReader::object(QLatin1StringView key) const
{
    QJsonValue value = member(key);
    QString path = pathOf(key);
    if (value.isObject() && value.toObject().size() == 1 && value.toObject().value("data"_L1).isObject()) {
        value = value.toObject().value("data"_L1);
        path += u".data"_s;
    }
    if (!value.isObject() || value.toObject().isEmpty())
        return std::nullopt;
    return JsonReader(value, path);
}

QList<JsonReader> JsonReader::items(QLatin1StringView key)
{
    const QJsonValue value = member(key);
    const JsonReader list(value, pathOf(key));
    if (value.isArray())
        return list.items();
    if (value.isNull())
        return {};
    const QJsonObject object = value.toObject();
    if (object.value("data"_L1).isArray())
        return JsonReader(object.value("data"_L1), list.m_path + u".data"_s).items();
    QList<JsonReader> found;
    const auto numbered = value.isObject() ? numberedItems(object) : std::nullopt;
    if (!numbered) {
        complain(key);
        return {};
    }
    for (const auto &[position, item] : *numbered)
        found.append(JsonReader(item, u"%1[%2]"_s.arg(list.m_path).arg(position)));
    return found;
}

QList<JsonReader> JsonReader::items() const
{
    const QJsonArray array = m_value.toArray();
    QList<JsonReader> found;
    found.reserve(array.size());
    for (qsizetype i = 0; i < array.size(); ++i)
        found.append(JsonReader(array.at(i), u"%1[%2]"_s.arg(m_path).arg(i)));
    return found;
}

} // namespace wizard
