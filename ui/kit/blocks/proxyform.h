// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/secret/secret.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace wizard
{

/// What a proxy asks for, in the bar that says so.
class ProxyForm : public QWidget
{
    Q_OBJECT

public:
    explicit ProxyForm(QWidget *parent = nullptr);

Q_SIGNALS:
    /// The password is no longer in its field by then.
    void given(const QString &user, const wizard::Secret &password);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void give();

    QLineEdit *m_user = nullptr;
    QLineEdit *m_password = nullptr;
    QPushButton *m_give = nullptr;
};

} // namespace wizard
