// SPDX-License-Identifier: Apache-2.0
#include "app/demo/sites/settingscheck.h"

#include "app/demo/world/democatalogue.h"

#include <QFile>
#include <QSet>

namespace demo
{

using namespace Qt::Literals::StringLiterals;

namespace
{

// The field's text, or a complaint; an absent optional field is no complaint and no text.
std::optional<QString> text(const QJsonObject &body, const QString &field, bool required, qsizetype longest,
                            FieldErrors &errors)
{
    const QString words = QString(field).replace(u'_', u' ');
    const QJsonValue value = body.value(field);
    if (value.isUndefined() && !required)
        return std::nullopt;
    if (value.isUndefined() || value.isNull()) {
        errors.add(field, u"The %1 field is required."_s.arg(words));
        return std::nullopt;
    }
    if (!value.isString()) {
        errors.add(field, u"The %1 must be a string."_s.arg(words));
        return std::nullopt;
    }
    if (value.toString().trimmed().isEmpty()) {
        errors.add(field, u"The %1 field is required."_s.arg(words));
        return std::nullopt;
    }
    if (value.toString().size() > longest) {
        errors.add(field, u"The %1 must not be greater than %2 characters."_s.arg(words).arg(longest));
        return std::nullopt;
    }
    return value.toString();
}

// What PHP's date() refuses or writes as it stands is no format of dates.
bool isDateFormat(const QString &format)
{
    static const QString tokens = u"dDjlNSwzWFmMntLoXxYyaABgGhHisuveIOPpTZcrU"_s;
    bool hasToken = false;
    for (qsizetype i = 0; i < format.size(); ++i) {
        if (format.at(i).category() == QChar::Other_Control)
            return false;
        if (format.at(i) == u'\\') {
            if (++i == format.size() || format.at(i).category() == QChar::Other_Control)
                return false;
        } else {
            hasToken = hasToken || tokens.contains(format.at(i));
        }
    }
    return hasToken;
}

bool isInteger(const QJsonValue &value)
{
    constexpr qint64 never = std::numeric_limits<qint64>::min();
    return value.isDouble() && value.toInteger(never) != never;
}

bool isTimeZoneName(const QString &name)
{
    static const QSet<QString> names = [] {
        QFile file(u":/demo/data/timezones.txt"_s);
        QSet<QString> found;
        if (file.open(QIODevice::ReadOnly))
            for (const QByteArray &line : file.readAll().split('\n'))
                if (!line.isEmpty() && !line.startsWith('#'))
                    found.insert(QString::fromLatin1(line));
        return found;
    }();
    return names.contains(name);
}

} // namespace

QJsonArray connectionPools()
{
    return {
        QJsonObject{{u"id"_s, 12}, {u"name"_s, u"Shops, evenings"_s}, {u"limit"_s, 5}, {u"timeout"_s, 30}},
        QJsonObject{
            {u"id"_s, u"14"_s}, {u"name"_s, u"Quayside ERP"_s}, {u"limit"_s, u"2"_s}, {u"timeout"_s, 120}},
        QJsonObject{{u"id"_s, 31}, {u"name"_s, u"Nightly jobs"_s}, {u"limit"_s, 10}, {u"timeout"_s, 600}},
        QJsonObject{{u"id"_s, qint64(9007199254740999)},
                    {u"name"_s, u"Warehouse floor"_s},
                    {u"limit"_s, 1},
                    {u"timeout"_s, QJsonValue()}}};
}

void checkSettings(const QJsonObject &body, bool complete, DemoInstance &instance, FieldErrors &errors)
{
    if (const auto name = text(body, u"name"_s, complete, 255, errors))
        instance.name = *name;
    if (const auto zone = text(body, u"timezone"_s, complete, 64, errors)) {
        instance.timezone = *zone;
        if (!isTimeZoneName(*zone))
            errors.add(u"timezone"_s, u"The timezone must be a valid timezone."_s);
    }
    if (const auto format = text(body, u"date_format"_s, complete, 64, errors)) {
        instance.dateFormat = *format;
        if (!isDateFormat(*format))
            errors.add(u"date_format"_s, u"The date format must be a format of PHP's date()."_s);
    }
    if (const auto unit = text(body, u"rate_limit_unit"_s, complete, 16, errors)) {
        instance.rateLimitUnit = *unit;
        if (!QStringList{u"second"_s, u"minute"_s, u"hour"_s, u"day"_s}.contains(*unit))
            errors.add(u"rate_limit_unit"_s, u"The selected rate limit unit is invalid."_s);
    }
    const QJsonValue amount = body.value("rate_limit_duration"_L1);
    if (complete && (amount.isUndefined() || amount.isNull()))
        errors.add(u"rate_limit_duration"_s, u"The rate limit duration field is required."_s);
    else if (!amount.isUndefined() && !isInteger(amount))
        errors.add(u"rate_limit_duration"_s, u"The rate limit duration must be an integer."_s);
    else if (!amount.isUndefined() && amount.toInteger() < 1)
        errors.add(u"rate_limit_duration"_s, u"The rate limit duration must be at least 1."_s);
    else if (!amount.isUndefined())
        instance.rateLimitDuration = amount.toInteger();

    const QJsonValue pool = body.value("connection_pool_id"_L1);
    if (pool.isNull()) {
        instance.connectionPoolId = QJsonValue::Null;
    } else if (!pool.isUndefined()) {
        bool known = false;
        for (const QJsonValue candidate : connectionPools())
            known = known || idText(candidate.toObject().value("id"_L1)) == idText(pool);
        if (!isInteger(pool))
            errors.add(u"connection_pool_id"_s, u"The connection pool id must be an integer."_s);
        else if (!known)
            errors.add(u"connection_pool_id"_s, u"The selected connection pool id is invalid."_s);
        else
            instance.connectionPoolId = pool;
    }
}

} // namespace demo
