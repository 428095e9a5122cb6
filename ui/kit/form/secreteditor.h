// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/form/texteditor.h"

class QPushButton;

namespace wizard
{

/// One masked line with Show and Hide. Nothing completes it, hiding forgets what could be undone, and leaving
/// the page masks it again.
class SecretEditor : public TextEditor
{
    Q_OBJECT

public:
    explicit SecretEditor(Kind kind, QWidget *parent = nullptr);

    void setTitle(const QString &title) override;

    /// The button that shows and hides a secret; belongs to `parent`.
    static QPushButton *makeButton(QWidget *parent);
    /// Says what it does, read aloud with the title of `field`.
    static void nameButton(QPushButton *button, bool revealed, const FieldEditor &field);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void setRevealed(bool revealed);

    QPushButton *m_reveal = nullptr;
    bool m_revealed = false;
};

} // namespace wizard
