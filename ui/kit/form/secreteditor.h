// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/form/fieldeditor.h"

class QPushButton;

namespace wizard
{

/// One masked line with Show and Hide. Nothing completes it, hiding forgets what could be undone, and leaving
/// the page masks it again.
class SecretEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit SecretEditor(QWidget *parent = nullptr);

    QWidget *inner() const override;
    QString text() const override;
    void showText(const QString &text) override;
    void setLocked(bool locked) override;
    void setPasteTaker(const LineEdit::PasteTaker &taker) override;
    void setExample(const QString &example) override;
    void setTitle(const QString &title) override;

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void setRevealed(bool revealed);
    void nameButton();

    LineEdit *m_line = nullptr;
    QPushButton *m_reveal = nullptr;
    bool m_revealed = false;
};

} // namespace wizard
