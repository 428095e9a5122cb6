// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>

#include <functional>

namespace wizard
{

struct CleanedPaste;

/// "Removed quotes and a line break."; empty where nothing was taken off.
QString pasteRemark(const CleanedPaste &paste);

/// A line that tells when it is left, keeps the cursor while it is drawn, may clean what is pasted into it,
/// and has room for small widgets at its end.
class LineEdit : public QLineEdit
{
    Q_OBJECT

public:
    /// Takes a pasted text as a whole (a block of several values); true where it did.
    using PasteTaker = std::function<bool(const QString &text)>;

    explicit LineEdit(QWidget *parent = nullptr);

    /// Sets a text only where it differs, and leaves the cursor where it was.
    void showText(const QString &text);
    /// Code, addresses and keys: the desktop's fixed font, left to right in every language.
    void setCode(bool code);
    void setCleansPaste(bool cleans) { m_cleansPaste = cleans; }
    /// White space at the ends of what was typed goes when the line is left or Enter is pressed, and that is
    /// told.
    void setTrims(bool trims) { m_trims = trims; }
    void setPasteTaker(PasteTaker taker) { m_pasteTaker = std::move(taker); }
    /// A sign inside the line that its value is wrong; the sentence stands below.
    void setWrong(bool wrong);
    /// Puts a widget inside the line, at its end. Takes ownership.
    void addInset(QWidget *inset);
    /// To be called when an inset has changed its size or was shown or hidden.
    void placeInsets();

Q_SIGNALS:
    /// The focus has gone elsewhere in the window (not into a popup, not to another window).
    void left();
    /// Something to be told about what was pasted.
    void remarked(const QString &sentence);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void takePaste(const QString &text);
    void trim();
    void dress();

    PasteTaker m_pasteTaker;
    QList<QWidget *> m_insets;
    QWidget *m_wrong = nullptr; ///< among the insets; made when it is first needed
    bool m_code = false;
    bool m_cleansPaste = false;
    bool m_trims = false;
};

/// Whether a loss of focus means that the person has gone on to something else in this window.
bool isLeaving(const QFocusEvent &event);

} // namespace wizard
