// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/snapshot.h"

#include <QWidget>

class QPushButton;

namespace wizard
{

class CopyButton;
class MessageLine;
class TextLabel;

/// What is said below the consent bar: trouble, refused answers, and after a while what may be wrong. None of
/// it reads the page.
class ConsentHints : public QWidget
{
    Q_OBJECT

public:
    explicit ConsentHints(QWidget *parent = nullptr);

    /// `connector`: a name.
    void draw(const ConsentView &consent, const QString &connector);
    /// The person wants to see what may be wrong, whatever the time.
    void setOpened(bool opened);
    /// A question that was just asked gets the focus; to be called when the hints are in sight.
    void focusNewQuestion();
    /// Whether there is anything to be read now.
    bool hasContent() const;

Q_SIGNALS:
    void startAgainWanted();
    void agreed();
    void issuerAccepted();
    void scopeAccepted();
    void accountAccepted();
    void accountSwitchWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showSlow();

    MessageLine *m_trouble = nullptr;
    MessageLine *m_notice = nullptr;
    MessageLine *m_expiry = nullptr;
    MessageLine *m_issuer = nullptr;
    QPushButton *m_accept = nullptr;
    MessageLine *m_scope = nullptr;
    QPushButton *m_acceptScope = nullptr;
    MessageLine *m_account = nullptr;
    QWidget *m_accountButtons = nullptr;
    QWidget *m_slow = nullptr; ///< all hints together
    TextLabel *m_address = nullptr;
    CopyButton *m_copy = nullptr;
    QWidget *m_client = nullptr; ///< the client ID with its title
    TextLabel *m_clientId = nullptr;
    CopyButton *m_copyClient = nullptr;
    QPushButton *m_agree = nullptr;
    QPushButton *m_again = nullptr;
    bool m_newlyAsked = false;
    bool m_isWanted = false; ///< the hints are due
    bool m_isOpened = false; ///< and by the person
    bool m_canHint = true;
    bool m_hasOther = false;
};

} // namespace wizard
