// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/form/pastedblock.h"

#include "app/domain/platform/validation.h"
#include "app/domain/secret/pem.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <optional>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int mostValues = 200;
constexpr int longestBlock = 200'000;
constexpr int deepest = 4;

QString scalarText(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

bool isScalar(const QJsonValue &value)
{
    return value.isString() || value.isBool() || value.isDouble();
}

/// An entry of a list of values: Postman's environments, and what others write likewise.
bool isEntry(const QJsonObject &object)
{
    return (object.value("key"_L1).isString() || object.value("name"_L1).isString()) &&
           isScalar(object.value("value"_L1));
}

void readValue(const QJsonValue &value, int depth, QList<PastedValue> &values);

void readArray(const QJsonArray &array, int depth, QList<PastedValue> &values)
{
    for (qsizetype i = 0; i < array.size() && values.size() < mostValues; ++i) {
        const QJsonObject entry = array.at(i).toObject();
        if (!isEntry(entry)) {
            readValue(array.at(i), depth + 1, values);
            continue;
        }
        const bool off =
            entry.value("enabled"_L1).toBool(true) == false || entry.value("disabled"_L1).toBool();
        const QString name = entry.value("key"_L1).toString(entry.value("name"_L1).toString());
        if (!off)
            values.append({name, Secret(scalarText(entry.value("value"_L1)))});
    }
}

void readObject(const QJsonObject &object, int depth, QList<PastedValue> &values)
{
    // Beside a list of values the other members are about the list itself (its id and name).
    for (const QJsonValueConstRef member : object) {
        const QJsonArray array = member.toArray();
        if (!array.isEmpty() && isEntry(array.first().toObject())) {
            readArray(array, depth, values);
            return;
        }
    }
    for (auto member = object.begin(); member != object.end() && values.size() < mostValues; ++member) {
        if (isScalar(member.value()))
            values.append({member.key(), Secret(scalarText(member.value()))});
        else
            readValue(member.value(), depth + 1, values);
    }
}

void readValue(const QJsonValue &value, int depth, QList<PastedValue> &values)
{
    if (depth > deepest)
        return;
    if (value.isObject())
        readObject(value.toObject(), depth, values);
    else if (value.isArray())
        readArray(value.toArray(), depth, values);
}

bool isName(QStringView name)
{
    if (name.isEmpty() || name.size() > 80)
        return false;
    for (const QChar c : name) {
        if (!c.isLetterOrNumber() && c != u'_' && c != u'-' && c != u'.' && c != u' ')
            return false;
    }
    return true;
}

/// `"client_id"` and `'client_id'` too, and what a shell puts before it.
QString nameIn(QString text)
{
    text = text.trimmed();
    for (const QLatin1StringView word : {"export "_L1, "set "_L1, "$env:"_L1}) {
        if (text.startsWith(word))
            text = text.mid(word.size()).trimmed();
    }
    if (text.size() >= 2 && (text.front() == u'"' || text.front() == u'\'') && text.back() == text.front())
        text = text.mid(1, text.size() - 2);
    return isName(text) ? text : QString();
}

/// Takes more lines as long as `isOpen` says so.
template<class IsOpen>
QString upTo(QString value, const QStringList &lines, qsizetype &line, const IsOpen &isOpen)
{
    while (isOpen(value) && line + 1 < lines.size()) {
        QString more = lines.at(++line);
        if (more.endsWith(u'\r'))
            more.chop(1);
        value += u'\n' + more;
    }
    return value;
}

qsizetype closingQuote(const QString &value)
{
    for (qsizetype i = 1; i < value.size(); ++i) {
        if (value.at(i) == u'\\' && value.front() == u'"')
            ++i;
        else if (value.at(i) == value.front())
            return i;
    }
    return -1;
}

/// Without quotes and without what stands behind them: a comment, a comma. Nothing where it is not closed so.
std::optional<QString> unquoted(const QString &value)
{
    if (value.isEmpty() || (value.front() != u'"' && value.front() != u'\''))
        return std::nullopt;
    const qsizetype closing = closingQuote(value);
    if (closing < 0)
        return std::nullopt;
    const QString rest = value.mid(closing + 1).trimmed();
    if (!rest.isEmpty() && rest.front() != u'#' && rest != u"," && rest != u";" && !rest.startsWith("//"_L1))
        return std::nullopt;
    QString inside = value.mid(1, closing - 1);
    if (value.front() == u'"')
        inside.replace("\\n"_L1, "\n"_L1).replace("\\\""_L1, "\""_L1);
    return inside;
}

/// A shell's comment begins behind white space.
QString withoutComment(const QString &value)
{
    for (qsizetype i = 1; i < value.size(); ++i) {
        if (value.at(i) == u'#' && value.at(i - 1).isSpace())
            return value.left(i).trimmed();
    }
    return value;
}

/// `client_id=abc&scope=read+write`, as in a request's body.
QList<PastedValue> readForm(const QString &text)
{
    static const QRegularExpression form(
        u"\\A[A-Za-z0-9_.%\\-\\[\\]]+=[^&\\s]*(&[A-Za-z0-9_.%\\-\\[\\]]+=[^&\\s]*)+\\z"_s);
    QList<PastedValue> values;
    if (!form.match(text).hasMatch())
        return values;
    const auto decoded = [](QString part) {
        return QUrl::fromPercentEncoding(part.replace(u'+', u' ').toUtf8());
    };
    const QStringList pairs = text.split(u'&');
    for (const QString &pair : pairs) {
        if (const QString name = nameIn(decoded(pair.section(u'=', 0, 0))); !name.isEmpty())
            values.append({name, Secret(decoded(pair.section(u'=', 1)))});
    }
    return values;
}

QList<PastedValue> readLines(const QString &text)
{
    QList<PastedValue> values;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size() && values.size() < mostValues; ++i) {
        const QString line = lines.at(i).trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const qsizetype from = line.startsWith("$env:"_L1) ? 5 : 0;
        const qsizetype equals = line.indexOf(u'=', from);
        const qsizetype colon = line.indexOf(u':', from);
        const qsizetype tab = line.indexOf(u'\t', from); // a table's row
        qsizetype sign = -1;
        for (const qsizetype at : {equals, colon, tab})
            sign = at < 0 ? sign : sign < 0 ? at : qMin(sign, at);
        if (sign <= 0)
            continue;
        const QString name = nameIn(line.left(sign));
        if (name.isEmpty())
            continue;
        QString value = line.mid(sign + (line.mid(sign, 2) == u"=>"_s ? 2 : 1)).trimmed();
        if (value.startsWith(u'"'))
            value = upTo(value, lines, i, [](const QString &begun) { return closingQuote(begun) < 0; });
        else if (value.startsWith("-----BEGIN "_L1))
            value =
                upTo(value, lines, i, [](const QString &begun) { return !begun.contains("-----END "_L1); });
        if (const auto inside = unquoted(value))
            value = *inside;
        else if (line.at(sign) == u'=')
            value = withoutComment(value);
        values.append({name, Secret(restoredPem(value))});
    }
    return values;
}

/// Letters and digits alone, in lower case.
QString folded(const QString &text)
{
    QString result;
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            result.append(c.toLower());
    }
    return result;
}

QString visibleText(const QString &text)
{
    return withoutUnseen(text).replace(QChar::Nbsp, u' ').trimmed();
}

/// Broken JSON too: nobody's value begins so.
bool isJson(const QString &text)
{
    static const QRegularExpression begin(u"\\A(\\[\\s*)?\\{\\s*(\"|\\})"_s);
    return begin.match(text).hasMatch();
}

/// Whether `name` is the last of the words of a key: "secret" of `client_secret`.
bool isLastWordsOf(const QString &name, const QString &key)
{
    const QString last = folded(name);
    const QString whole = folded(key);
    if (last.size() < 3 || !whole.endsWith(last))
        return false;
    qsizetype letters = 0;
    for (qsizetype i = key.size() - 1; i >= 0; --i) {
        if (!key.at(i).isLetterOrNumber())
            continue;
        if (++letters < last.size())
            continue;
        return i == 0 || !key.at(i - 1).isLetterOrNumber() ||
               (key.at(i).isUpper() && key.at(i - 1).isLower());
    }
    return false;
}

} // namespace

QList<PastedValue> pastedValues(const QString &text)
{
    if (text.size() > longestBlock)
        return {};
    const QString visible = visibleText(text);
    QList<PastedValue> values;
    if (isJson(visible)) {
        const QJsonDocument document = QJsonDocument::fromJson(visible.toUtf8());
        if (document.isArray())
            readArray(document.array(), 0, values);
        else
            readObject(document.object(), 0, values);
    } else if (values = readForm(visible); values.isEmpty() && !visible.startsWith("-----BEGIN "_L1)) {
        values = readLines(visible);
    }
    // Escapes may have hidden what cannot be seen.
    for (PastedValue &value : values) {
        value.name = visibleText(value.name);
        value.value = Secret(restoredPem(withoutUnseen(value.value.reveal()).replace(QChar::Nbsp, u' ')));
    }
    return values;
}

bool isPastedBlock(const QString &text)
{
    const QString visible = visibleText(text.left(longestBlock));
    return isJson(visible) || (visible.contains(u'\n') && !visible.startsWith("-----BEGIN "_L1) &&
                               readLines(visible).size() > 1);
}

QList<PastedValue> labelledLines(const QString &text, const QList<Variable> &variables)
{
    QStringList lines;
    const QStringList all = visibleText(text.left(longestBlock)).split(u'\n');
    for (const QString &line : all) {
        if (const QString trimmed = line.trimmed(); !trimmed.isEmpty())
            lines.append(trimmed);
    }
    const auto isLabel = [&variables](QString line) {
        if (line.endsWith(u':'))
            line.chop(1);
        return variableNamed(line, variables) >= 0;
    };
    QList<PastedValue> values;
    for (qsizetype i = 0; i + 1 < lines.size() && values.size() < mostValues; ++i) {
        if (isLabel(lines.at(i)) && !isLabel(lines.at(i + 1))) {
            values.append({QString(lines.at(i)).remove(u':'), Secret(lines.at(i + 1))});
            ++i;
        }
    }
    return values;
}

int variableNamed(const QString &name, const QList<Variable> &variables)
{
    const auto isOpen = [](const Variable &variable) {
        return variable.isShown() && !variable.locked;
    };
    for (int i = 0; i < variables.size(); ++i) {
        if (isOpen(variables.at(i)) && variables.at(i).key == name)
            return i;
    }
    const QString wanted = folded(name);
    if (wanted.isEmpty())
        return -1;
    int found = -1;
    for (int i = 0; i < variables.size(); ++i) {
        const Variable &variable = variables.at(i);
        if (!isOpen(variable))
            continue;
        if (folded(variable.key) != wanted && folded(variable.label) != wanted &&
            folded(variable.alias) != wanted)
            continue;
        if (found >= 0)
            return -1;
        found = i;
    }
    return found;
}

int variableLike(const QString &name, const QList<Variable> &variables)
{
    int found = -1;
    for (int i = 0; i < variables.size(); ++i) {
        const Variable &variable = variables.at(i);
        if (!variable.isShown() || variable.locked)
            continue;
        // A prefix as in SHOP_CLIENT_ID says whose it is; one word alone (`token`) ends too many names.
        const bool isOneWord = std::none_of(variable.key.begin(), variable.key.end(),
                                            [](QChar c) { return !c.isLetterOrNumber(); });
        if (!isLastWordsOf(name, variable.key) && (isOneWord || !isLastWordsOf(variable.key, name)))
            continue;
        if (found >= 0)
            return -1;
        found = i;
    }
    return found;
}

} // namespace wizard
