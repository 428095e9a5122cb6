// SPDX-License-Identifier: Apache-2.0
#include "app/patchworks/reading/jsonwriter.h"

#include <algorithm>

namespace wizard
{

namespace
{

/// Half a pair has no UTF-8, and what Qt makes of it differs: "?" in Qt 6.4, nothing in Qt 6.11.
QString withoutLoneSurrogates(const QString &text)
{
    if (text.isValidUtf16())
        return text;
    QString whole = text;
    for (qsizetype at = 0; at < whole.size(); ++at) {
        const bool isPair =
            whole.at(at).isHighSurrogate() && at + 1 < whole.size() && whole.at(at + 1).isLowSurrogate();
        if (isPair)
            ++at;
        else if (whole.at(at).isSurrogate())
            whole[at] = u'?';
    }
    return whole;
}

} // namespace

void JsonWriter::separate()
{
    if (m_needsComma)
        m_json += ',';
    m_needsComma = true;
}

void JsonWriter::quoted(const QString &text)
{
    m_json += '"';
    for (const char c : withoutLoneSurrogates(text).toUtf8()) {
        switch (c) {
        case '"':
            m_json += "\\\"";
            break;
        case '\\':
            m_json += "\\\\";
            break;
        case '\n':
            m_json += "\\n";
            break;
        case '\r':
            m_json += "\\r";
            break;
        case '\t':
            m_json += "\\t";
            break;
        default:
            if (uchar(c) < 0x20)
                m_json += "\\u00" + QByteArray(1, c).toHex();
            else
                m_json += c;
        }
    }
    m_json += '"';
}

void JsonWriter::beginObject()
{
    separate();
    m_json += '{';
    m_needsComma = false;
}

void JsonWriter::endObject()
{
    m_json += '}';
    m_needsComma = true;
}

void JsonWriter::beginArray()
{
    separate();
    m_json += '[';
    m_needsComma = false;
}

void JsonWriter::endArray()
{
    m_json += ']';
    m_needsComma = true;
}

void JsonWriter::key(QLatin1StringView key)
{
    this->key(QString(key));
}

void JsonWriter::key(const QString &key)
{
    separate();
    quoted(key);
    m_json += ':';
    m_needsComma = false;
}

void JsonWriter::text(const QString &text)
{
    separate();
    quoted(text);
}

void JsonWriter::flag(bool flag)
{
    separate();
    m_json += flag ? "true" : "false";
}

void JsonWriter::number(qint64 number)
{
    separate();
    m_json += QByteArray::number(number);
}

void JsonWriter::null()
{
    separate();
    m_json += "null";
}

void JsonWriter::id(const QString &id)
{
    const bool isNumber = !id.isEmpty() && (id.size() == 1 || id[0] != u'0') &&
                          std::all_of(id.cbegin(), id.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!isNumber) {
        text(id);
        return;
    }
    separate();
    m_json += id.toLatin1();
}

void JsonWriter::member(QLatin1StringView name, const QString &value)
{
    key(name);
    text(value);
}

void JsonWriter::member(QLatin1StringView name, bool value)
{
    key(name);
    flag(value);
}

} // namespace wizard
