// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/controls/lineedit.h"

#include <QWidget>

namespace wizard
{

/// What a value is typed or chosen with. It shows what it is told and tells what is typed; it keeps nothing
/// and judges nothing.
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    /// Takes `inner`; where it stands is the derived editor's.
    FieldEditor(QWidget *inner, QWidget *parent);
    ~FieldEditor() override;

    /// The widget inside that takes the focus and bears object name and accessible name.
    QWidget *inner() const { return m_inner; }
    virtual QString text() const = 0;
    /// Shows a text where it differs from what is shown; never moves the cursor of a field in use.
    virtual void showText(const QString &text) = 0;
    /// Shown, but not to be changed.
    virtual void setLocked(bool locked) = 0;
    /// Blocks of several values are offered to `taker` first.
    virtual void setPasteTaker(const LineEdit::PasteTaker &) {}
    /// An example in the empty field.
    virtual void setExample(const QString &) {}

    /// The label, for those who cannot see it.
    virtual void setTitle(const QString &title) { m_inner->setAccessibleName(title); }
    /// The focus; what is typed goes on where the text ends.
    void takeFocus();
    /// Marks the field as wrong for the style (property `wrong`).
    void setWrong(bool wrong);

Q_SIGNALS:
    /// The person has changed it: text() tells. The text is no argument, so that no queue keeps a copy.
    void edited();
    void left();
    void remarked(const QString &sentence);

private:
    QWidget *m_inner = nullptr;
};

} // namespace wizard
