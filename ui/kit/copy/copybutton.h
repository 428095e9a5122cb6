// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPushButton>
#include <QTimer>

namespace wizard
{

/// Puts a text on the clipboard and says so for a moment. Never for secrets.
class CopyButton : public QPushButton
{
    Q_OBJECT

public:
    CopyButton(const QString &objectName, const QString &accessibleName, QWidget *parent = nullptr);

    /// Instead of "Copy".
    void setCaption(const QString &caption);
    void setCopied(const QString &text) { m_copied = text; }

private:
    QString m_caption;
    QString m_copied;
    QTimer m_back;
};

} // namespace wizard
