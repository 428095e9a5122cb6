// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/preferences.h"

#include <memory>

class QSettings;

namespace wizard
{

/// An INI file in the person's configuration folder. Read when first asked, so that it costs nothing at
/// start.
class QSettingsPreferences : public Preferences
{
public:
    /// `path` of the file; empty: `preferences.ini` in QStandardPaths::AppConfigLocation.
    explicit QSettingsPreferences(const QString &path = {});
    ~QSettingsPreferences() override;

    QString text(const QString &key) const override;
    void setText(const QString &key, const QString &value) override;

private:
    QSettings &settings() const;

    QString m_path;
    mutable std::unique_ptr<QSettings> m_settings;
};

} // namespace wizard
