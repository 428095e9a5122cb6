// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/form/fieldeditor.h"

class QPushButton;

namespace wizard
{

class ConcealedTextEdit;

/// Several lines: a private key, a certificate, a long value. Secret ones are masked and can be shown.
class LongTextEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit LongTextEditor(bool secret, QWidget *parent = nullptr);

    QString text() const override;
    void showText(const QString &text) override;
    void setLocked(bool locked) override;
    void setPasteTaker(const LineEdit::PasteTaker &taker) override;
    void setExample(const QString &example) override;
    void setTitle(const QString &title) override;

protected:
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void nameButton();

    ConcealedTextEdit *m_edit = nullptr;
    QPushButton *m_reveal = nullptr; ///< null where nothing is secret
};

} // namespace wizard
