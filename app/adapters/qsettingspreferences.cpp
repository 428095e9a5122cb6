// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/qsettingspreferences.h"

#include <QSettings>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace wizard
{

QSettingsPreferences::QSettingsPreferences(const QString &path)
    : m_path(path)
{
}

QSettingsPreferences::~QSettingsPreferences() = default;

QSettings &QSettingsPreferences::settings() const
{
    if (!m_settings) {
        const QString path =
            m_path.isEmpty()
                ? QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/preferences.ini"_s
                : m_path;
        m_settings = std::make_unique<QSettings>(path, QSettings::IniFormat);
    }
    return *m_settings;
}

QString QSettingsPreferences::text(const QString &key) const
{
    // An INI value with an unquoted comma is read as a list: whoever edits the file by hand means the text.
    return settings().value(key).toStringList().join(u", "_s);
}

void QSettingsPreferences::setText(const QString &key, const QString &value)
{
    settings().setValue(key, value);
}

} // namespace wizard
