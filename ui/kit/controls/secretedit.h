// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>

class QPushButton;

namespace wizard
{

/// A line edit for a secret: masked, with Show and Hide inside it.
class SecretEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit SecretEdit(QWidget *parent = nullptr);

    /// Masked again, for instance when the page is left.
    void conceal();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setRevealed(bool revealed);
    void placeButton();

    QPushButton *m_toggle = nullptr;
};

} // namespace wizard
