// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/records/filepreferences.h"

#include "app/adapters/records/durablefile.h"

#include <QSettings>
#include <QStandardPaths>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace wizard
{

namespace
{

const QString general = u"General"_s; // where QSettings puts what has no group

// As QSettings takes it: no slash at an end, none beside another.
QString normalised(const QString &key)
{
    return key.split(u'/', Qt::SkipEmptyParts).join(u'/');
}

bool isPlain(char16_t unit)
{
    return unit < 0x80 && (QChar::isLetterOrNumber(unit) || unit == u'_' || unit == u'-' || unit == u'.');
}

QString hexadecimal(char16_t unit, int digits)
{
    return QString::number(unit, 16).rightJustified(digits, u'0').toUpper();
}

QString escapedKey(const QString &key)
{
    QString escaped;
    for (const QChar character : key) {
        const char16_t unit = character.unicode();
        if (unit == u'/')
            escaped += u'\\';
        else if (isPlain(unit))
            escaped += character;
        else if (unit <= 0xFF)
            escaped += u'%' + hexadecimal(unit, 2);
        else
            escaped += u"%U"_s + hexadecimal(unit, 4);
    }
    return escaped;
}

QString escapedValue(const QString &value)
{
    // A text that begins with @ would be read as another type.
    QString escaped = value.startsWith(u'@') ? u"\"@"_s : u"\""_s;
    bool isInEscape = false; // whose digits would go on
    for (const QChar character : value) {
        const char16_t unit = character.unicode();
        const bool isDigit =
            unit < 0x80 && (QChar::isDigit(unit) || ((unit | 0x20) >= u'a' && (unit | 0x20) <= u'f'));
        if (unit < 0x20 || unit == 0x7F || (isInEscape && isDigit)) {
            escaped += u"\\x"_s + QString::number(unit, 16);
            isInEscape = true;
            continue;
        }
        isInEscape = false;
        if (unit == u'"' || unit == u'\\')
            escaped += u'\\';
        escaped += character;
    }
    return escaped + u'"';
}

} // namespace

FilePreferences::FilePreferences(const QString &path)
    : m_path(path)
{
}

FilePreferences::~FilePreferences()
{
    write();
}

QString FilePreferences::path() const
{
    return m_path.isEmpty()
               ? QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/preferences.ini"_s
               : m_path;
}

FilePreferences::Texts FilePreferences::readFile() const
{
    const QSettings file(path(), QSettings::IniFormat);
    Texts texts;
    const QStringList keys = file.allKeys();
    for (const QString &key : keys) {
        // An INI value with an unquoted comma is read as a list: whoever edits the file by hand means the
        // text.
        texts.insert(key, file.value(key).toStringList().join(u", "_s));
    }
    return texts;
}

QString FilePreferences::text(const QString &key) const
{
    if (!m_texts)
        m_texts = readFile();
    return m_texts->value(normalised(key));
}

void FilePreferences::setText(const QString &key, const QString &value)
{
    if (text(key) == value && m_texts->contains(normalised(key)))
        return;
    if (!std::exchange(m_isDue, true)) {
        const auto writeThen = [this] {
            write();
        };
        QMetaObject::invokeMethod(&m_turn, writeThen, Qt::QueuedConnection);
    }
    m_texts->insert(normalised(key), value);
    m_changed.insert(normalised(key), value);
}

// Not by QSettings: it puts an empty file in place where the disk is full.
void FilePreferences::write()
{
    m_isDue = false;
    if (m_changed.isEmpty())
        return;
    // Another running program may have written since.
    Texts texts = readFile();
    texts.insert(m_changed);
    QMap<QString, QString> sections;
    for (auto entry = texts.cbegin(); entry != texts.cend(); ++entry) {
        const qsizetype slash = entry.key().indexOf(u'/');
        const QString group = slash < 0 ? general : escapedKey(entry.key().left(slash));
        sections[slash >= 0 && group.compare(general, Qt::CaseInsensitive) == 0 ? u'%' + group : group] +=
            escapedKey(entry.key().mid(slash + 1)) + u'=' + escapedValue(entry.value()) + u'\n';
    }
    QString ini;
    for (auto section = sections.cbegin(); section != sections.cend(); ++section)
        ini += (ini.isEmpty() ? u"["_s : u"\n["_s) + section.key() + u"]\n"_s + section.value();
    if (writeDurably(path(), ini.toUtf8()))
        m_changed.clear();
}

} // namespace wizard
