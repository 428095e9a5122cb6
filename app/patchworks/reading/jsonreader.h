// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/failure/result.h"

#include <QDateTime>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace wizard
{

/// One value of an answer, read with the tolerance that PLATFORM.md section 4 asks for: an id is a number or
/// a string, a flag is `true`, 1, "1" or "true", a missing key and `null` are the same. Relations may be
/// spelt in snake or camel case and be wrapped in `data`.
///
/// What must be there and is not, or is of the wrong form, is remembered by its path ("data[3].id"): see
/// wrong(). What may be missing and is of the wrong form counts as missing, because PHP writes `[]` for much
/// that is empty. Paths hold keys and positions, never values.
class JsonReader
{
public:
    static constexpr qsizetype maximumBytes = 48LL * 1024 * 1024;
    static constexpr int maximumDepth = 64;
    static constexpr qsizetype longestId = 255; ///< characters

    /// A body that is a JSON object or array. Failure: AnswerUnreadable; `detail` says where or why.
    static Result<JsonReader> parse(const QByteArray &body);

    bool isObject() const { return m_value.isObject(); }
    bool isArray() const { return m_value.isArray(); }
    /// Without any member or item, or null.
    bool isEmpty() const;
    const QJsonValue &value() const { return m_value; }
    /// The object's keys, sorted.
    QStringList keys() const;

    /// There and not null.
    bool has(QLatin1StringView key) const;
    /// An object or array that is not empty: no form for a text.
    bool isStructured(QLatin1StringView key) const;
    /// An id as text, every digit of it. Beyond 64 bits too.
    QString requiredId(QLatin1StringView key);
    QString id(QLatin1StringView key) const;
    /// A string as it is; a number or a flag as text.
    QString requiredText(QLatin1StringView key);
    QString text(QLatin1StringView key) const;
    bool flag(QLatin1StringView key) const;
    /// A whole number, or a string that holds one.
    std::optional<qint64> number(QLatin1StringView key) const;
    /// ISO 8601 or `Y-m-d H:i:s`, in UTC; without an offset it is taken for UTC. Invalid where there is none.
    QDateTime time(QLatin1StringView key) const;
    /// An object with members.
    std::optional<JsonReader> object(QLatin1StringView key) const;
    /// The items of a list; none where it is missing. A list may also come as an object numbered from 0, or
    /// under `data` of an object. Anything else is wrong.
    QList<JsonReader> items(QLatin1StringView key);
    /// The items of this array itself.
    QList<JsonReader> items() const;

    /// The path of the first thing that was wrong; empty while there is none.
    const QString &wrong() const { return m_wrong; }
    /// Remembers `key` as wrong, for rules that only the caller knows.
    void complain(QLatin1StringView key);

private:
    JsonReader(QJsonValue value, QString path);
    QJsonValue member(QLatin1StringView key) const;
    QString pathOf(QLatin1StringView key) const;

    QJsonValue m_value;
    QString m_path;
    QString m_wrong;
};

/// AnswerUnreadable with `detail`.
Failure unreadableAnswer(const QString &detail);

} // namespace wizard
