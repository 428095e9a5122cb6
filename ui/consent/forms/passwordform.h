// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace wizard
{

/// HTTP authentication's question, asked above the page and never in a box. Names the host; the server's own
/// words (the realm) are not shown.
class PasswordForm : public QWidget
{
    Q_OBJECT

public:
    explicit PasswordForm(QWidget *parent = nullptr);

    void ask(const QString &host, bool again);
    /// Likewise of a proxy, which is no page.
    void askForProxy(const QString &proxy, bool again);
    /// Away with the question and what was typed.
    void close();

Q_SIGNALS:
    void answered(const QString &user, const QString &password);
    void declined();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void show(const QString &question, const QString &acceptance, bool again);
    void answer();

    QLabel *m_question = nullptr;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_password = nullptr;
    QPushButton *m_accept = nullptr;
};

} // namespace wizard
