// SPDX-License-Identifier: Apache-2.0
#include "app/demo/sites/laravelinput.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace demo
{

using namespace Qt::Literals::StringLiterals;

namespace
{

QString withoutWhiteEnds(QStringView text)
{
    const auto isWhite = [](QChar c) {
        return c.isSpace() || c == u'\ufeff';
    };
    while (!text.isEmpty() && isWhite(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isWhite(text.back()))
        text.chop(1);
    return text.toString();
}

QJsonValue nullIfEmpty(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue cleaned(const QJsonValue &value)
{
    if (value.isString())
        return nullIfEmpty(withoutWhiteEnds(value.toString()));
    if (value.isArray()) {
        QJsonArray items;
        for (const QJsonValue item : value.toArray())
            items.append(cleaned(item));
        return items;
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            member.value() = cleaned(member.value());
        return object;
    }
    return value;
}

} // namespace

QJsonObject readLaravelInput(const QByteArray &body)
{
    const QJsonObject sent = QJsonDocument::fromJson(body).object();
    QJsonObject input = cleaned(sent).toObject();
    const QString password = u"password"_s;
    if (sent.value(password).isString())
        input.insert(password, nullIfEmpty(sent.value(password).toString()));
    return input;
}

} // namespace demo
