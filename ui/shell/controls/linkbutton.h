// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPushButton>
#include <QUrl>

namespace wizard
{

/// A link to a page outside the program. Opened by the desktop's browser, and only if it is https without
/// user info; otherwise the link is not shown at all.
class LinkButton : public QPushButton
{
    Q_OBJECT

public:
    explicit LinkButton(const QString &text, QWidget *parent = nullptr);

    /// Shows the button where `address` may be opened, else hides it. Tells whether it may.
    bool setTarget(const QString &address);
    QUrl target() const { return m_target; }

private:
    QUrl m_target;
};

} // namespace wizard
