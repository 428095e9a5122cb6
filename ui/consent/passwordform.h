// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

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
    /// Away with the question and what was typed.
    void close();

Q_SIGNALS:
    void answered(const QString &user, const QString &password);
    void declined();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void answer();

    QLabel *m_question = nullptr;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_password = nullptr;
};

} // namespace wizard
