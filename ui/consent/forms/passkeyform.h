// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace wizard
{

class PasskeyRequest;
struct PasskeyState;

/// A passkey's questions, asked above the page and never in a box: which account, which PIN, and what to do
/// with the key. Names whom the passkey is for.
class PasskeyForm : public QWidget
{
    Q_OBJECT

public:
    explicit PasskeyForm(QWidget *parent = nullptr);

    /// Takes the place of the one before, which is cancelled. Does not own it.
    void ask(PasskeyRequest *request);

Q_SIGNALS:
    /// There is nothing to answer any more, and the focus was here.
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showState();
    void showAccounts(const PasskeyState &state);
    void showPin(const PasskeyState &state);
    void say(const QString &question, const QString &trouble);
    void answer();
    void cancel();
    void close();

    QPointer<PasskeyRequest> m_request;
    QLabel *m_question = nullptr;
    QLabel *m_trouble = nullptr;
    QListWidget *m_accounts = nullptr;
    QLabel *m_pinLabel = nullptr;
    QLineEdit *m_pin = nullptr;
    QLabel *m_againLabel = nullptr;
    QLineEdit *m_again = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_answer = nullptr;
};

} // namespace wizard
