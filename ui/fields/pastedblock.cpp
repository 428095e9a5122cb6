// SPDX-License-Identifier: Apache-2.0
#include "ui/fields/pastedblock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <functional>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int mostValues = 200;
constexpr int longestBlock = 200'000;
constexpr int deepest = 4;

void readObject(const QJsonObject &object, int depth, QList<PastedValue> &values)
{
    for (auto member = object.begin(); member != object.end() && values.size() < mostValues; ++member) {
        const QJsonValue value = member.value();
        if (value.isString())
            values.append({member.key(), Secret(value.toString())});
        else if (value.isBool())
            values.append({member.key(), Secret(value.toBool() ? u"true"_s : u"false"_s)});
        else if (value.isDouble())
            values.append({member.key(), Secret(QString::number(value.toInteger()))});
        else if (value.isObject() && depth < deepest)
            readObject(value.toObject(), depth + 1, values);
    }
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

QList<PastedValue> readLines(const QString &text)
{
    QList<PastedValue> values;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size() && values.size() < mostValues; ++i) {
        QString line = lines.at(i).trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        if (line.startsWith("export "_L1))
            line = line.mid(7).trimmed();
        const qsizetype equals = line.indexOf(u'=');
        const qsizetype colon = line.indexOf(u':');
        const qsizetype sign = equals < 0 ? colon : colon < 0 ? equals : qMin(equals, colon);
        if (sign <= 0)
            continue;
        const QString name = line.left(sign).trimmed();
        if (!isName(name))
            continue;
        QString value = line.mid(sign + 1).trimmed();
        if (value.startsWith(u'"') && value.count(u'"') == 1) {
            while (++i < lines.size()) {
                QString more = lines.at(i);
                if (more.endsWith(u'\r'))
                    more.chop(1);
                value += u'\n' + more;
                if (more.contains(u'"'))
                    break;
            }
        }
        const bool quoted = value.size() >= 2 && (value.startsWith(u'"') || value.startsWith(u'\'')) &&
                            value.endsWith(value.front());
        if (quoted) {
            const bool escapes = value.front() == u'"';
            value = value.mid(1, value.size() - 2);
            if (escapes)
                value.replace("\\n"_L1, "\n"_L1).replace("\\\""_L1, "\""_L1);
        }
        values.append({name, Secret(value)});
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

} // namespace

QList<PastedValue> pastedValues(const QString &text)
{
    if (text.size() > longestBlock)
        return {};
    const QString trimmed = text.trimmed();
    if (trimmed.startsWith(u'{')) {
        const QJsonDocument document = QJsonDocument::fromJson(trimmed.toUtf8());
        QList<PastedValue> values;
        if (document.isObject())
            readObject(document.object(), 0, values);
        return values;
    }
    return readLines(trimmed);
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

} // namespace wizard
