// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/preferences.h"

#include <QMap>
#include <QObject>
#include <QString>

#include <optional>

namespace wizard
{

/// An INI file in the person's configuration folder, as QSettings reads and writes it. Read when first asked,
/// so that it costs nothing at start; written in the event loop's next turn and at the end. Where it cannot
/// be written, what stood there stays, and this run goes on with what it knows.
class FilePreferences : public Preferences
{
public:
    /// `path` of the file; empty: `preferences.ini` in QStandardPaths::AppConfigLocation.
    explicit FilePreferences(const QString &path = {});
    ~FilePreferences() override;

    QString text(const QString &key) const override;
    void setText(const QString &key, const QString &value) override;

private:
    using Texts = QMap<QString, QString>;

    QString path() const;
    Texts readFile() const;
    void write();

    QString m_path;
    mutable std::optional<Texts> m_texts;
    Texts m_changed; ///< since the file was written
    bool m_isDue = false;
    QObject m_turn; ///< whose next turn writes
};

} // namespace wizard
