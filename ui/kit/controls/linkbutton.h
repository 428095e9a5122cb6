// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPushButton>
#include <QUrl>

namespace wizard
{

/// A link to a page outside the program, opened by the desktop's browser (pageToOpen() tells which may be).
class LinkButton : public QPushButton
{
    Q_OBJECT

public:
    explicit LinkButton(const QString &text, QWidget *parent = nullptr);

    /// Shows the button where `page` is valid, else hides it. Tells whether it is.
    bool setTarget(const QUrl &page);
    QUrl target() const { return m_target; }

private:
    QUrl m_target;
};

} // namespace wizard
