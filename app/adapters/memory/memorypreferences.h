// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/preferences.h"

#include <QHash>

namespace wizard
{

/// For demo and play runs: forgotten at the end of the run.
class MemoryPreferences : public Preferences
{
public:
    QString text(const QString &key) const override;
    void setText(const QString &key, const QString &value) override;

private:
    QHash<QString, QString> m_texts;
};

} // namespace wizard
