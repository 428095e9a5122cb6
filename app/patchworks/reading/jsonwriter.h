// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace wizard
{

/// Writes compact UTF-8 JSON in the order in which it is told, so that what goes out is the same byte for
/// byte each time and reads as PLATFORM.md writes it. QJsonObject would sort the keys, and knows no whole
/// numbers beyond 64 bits. The caller closes what it opens.
class JsonWriter
{
public:
    void beginObject();
    void endObject();
    void beginArray();
    void endArray();
    /// The next value's key, in an object.
    void key(QLatin1StringView key);
    void key(const QString &key);

    void text(const QString &text);
    void flag(bool flag);
    void number(qint64 number);
    void null();
    /// A number where the id is one as JSON writes it (no sign, no leading zero), however long; else a
    /// string.
    void id(const QString &id);

    void member(QLatin1StringView name, const QString &value);
    void member(QLatin1StringView name, bool value);

    const QByteArray &json() const { return m_json; }

private:
    void separate();
    void quoted(const QString &text);

    QByteArray m_json;
    bool m_needsComma = false;
};

} // namespace wizard
