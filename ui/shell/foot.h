// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/intents.h"
#include "app/flow/snapshot.h"
#include "ui/pages/footaction.h"
#include "ui/shell/turnguard.h"

#include <QWidget>

#include <bitset>
#include <optional>

class QKeyEvent;
class QPushButton;

namespace wizard
{

class TextLabel;

/// The foot: Help, what is going on, Cancel or Close, Back, and the one primary button. Asks above them,
/// inline, before the window is closed in the middle of something.
class Foot : public QWidget
{
    Q_OBJECT

public:
    explicit Foot(WindowIntents &intents, QWidget *parent = nullptr);

    void draw(const FlowSnapshot &snapshot, const QString &primaryText, const FootAction &second = {});
    /// What Enter presses: the primary button, or Close where there is none; null where there is neither.
    QPushButton *defaultButton() const;
    /// Where the focus goes on a page that takes none: the default button, else Back, else Cancel.
    QPushButton *focusButton() const;

    /// A key that presses one of the buttons; false: it was meant for what stood here before.
    bool takesKey(const QKeyEvent &event);
    /// Cancel gets the focus and is not pressed.
    void pointToCancel();

Q_SIGNALS:
    void helpPressed();
    void primaryPressed();
    void secondPressed();

protected:
    void paintEvent(QPaintEvent *event) override;
    /// Presses that come before anybody can have seen the button are taken from it.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// What stands where: another one of these is another foot.
    struct Look {
        Step step = Step::SignIn;
        std::bitset<6> shown;

        bool operator==(const Look &) const = default;
    };
    void noteLook(Step step);

    WindowIntents &m_intents;
    QWidget *m_question = nullptr;
    TextLabel *m_questionText = nullptr;
    QPushButton *m_keepOpen = nullptr;
    QPushButton *m_help = nullptr;
    TextLabel *m_busy = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_second = nullptr;
    QPushButton *m_primary = nullptr;
    bool m_asked = false;
    std::optional<Look> m_look;
    TurnGuard m_guard;
};

} // namespace wizard
