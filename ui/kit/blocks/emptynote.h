// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QPushButton;

namespace wizard
{

class IconLabel;
class TextLabel;

/// What stands in the place of a list that has nothing to show: a sign, why, and the way on.
class EmptyNote : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyNote(QWidget *parent = nullptr);

    /// Hides it where `title` is empty. `action` is the button's text, empty for none.
    void say(const QString &sign, const QString &title, const QString &text, const QString &action = {});

Q_SIGNALS:
    void actionPressed();

private:
    IconLabel *m_sign = nullptr;
    TextLabel *m_title = nullptr;
    TextLabel *m_text = nullptr;
    QPushButton *m_action = nullptr;
};

} // namespace wizard
