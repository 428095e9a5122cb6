// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/controls/lineedit.h"

#include "app/domain/platform/validation.h"
#include "ui/kit/controls/iconmark.h"
#include "ui/kit/style/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFontDatabase>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QMimeData>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

QString pasteRemark(const CleanedPaste &paste)
{
    QStringList gone;
    if (paste.spaces)
        gone.append(LineEdit::tr("spaces"));
    if (paste.quotes)
        gone.append(LineEdit::tr("quotes"));
    if (paste.lineEnds)
        gone.append(LineEdit::tr("a line break"));
    if (paste.bearer)
        gone.append(LineEdit::tr("“Bearer”"));
    if (paste.broken)
        gone.append(LineEdit::tr("line breaks"));
    if (paste.invisible)
        gone.append(LineEdit::tr("invisible characters"));
    QStringList sentences;
    //: %1 is a list such as "spaces, quotes and a line break"
    if (!gone.isEmpty())
        sentences.append(LineEdit::tr("Removed %1.").arg(QLocale().createSeparatedList(gone)));
    if (paste.written)
        sentences.append(LineEdit::tr("Restored the line breaks of the key."));
    if (paste.firstLine)
        sentences.append(LineEdit::tr("Only the first line was used: this field holds one value."));
    return sentences.join(u' ');
}

bool isLeaving(const QFocusEvent &event)
{
    // A completer's list takes the focus for any reason.
    if (QApplication::activePopupWidget())
        return false;
    switch (event.reason()) {
    case Qt::PopupFocusReason:
    case Qt::MenuBarFocusReason:
    case Qt::ActiveWindowFocusReason:
        return false;
    default:
        return true;
    }
}

LineEdit::LineEdit(QWidget *parent)
    : QLineEdit(parent)
{
}

void LineEdit::showText(const QString &text)
{
    if (this->text() == text)
        return;
    const int cursor = cursorPosition();
    const bool isAtEnd = cursor == this->text().size();
    setText(text); // puts it at the end
    // Without the focus the beginning of a long value is what one wants to see.
    if (!hasFocus())
        setCursorPosition(0);
    else if (!isAtEnd)
        setCursorPosition(qMin(cursor, static_cast<int>(text.size())));
}

void LineEdit::setCode(bool code)
{
    m_code = code;
    if (code)
        setLayoutDirection(Qt::LeftToRight);
    else
        unsetLayoutDirection();
    dress();
}

void LineEdit::setWrong(bool wrong)
{
    if (!m_wrong && !wrong)
        return;
    if (!m_wrong) {
        m_wrong = new IconMark(u"warning"_s, TextLabel::Colour::Bad, this);
        m_wrong->setObjectName(u"wrongSign"_s);
        m_wrong->setAttribute(Qt::WA_TransparentForMouseEvents);
        m_insets.prepend(m_wrong); // next to the text: buttons keep their place
    }
    m_wrong->setVisible(wrong);
    placeInsets();
}

void LineEdit::addInset(QWidget *inset)
{
    inset->setParent(this);
    inset->setCursor(Qt::ArrowCursor);
    inset->setFont(QApplication::font()); // not the line's own fixed one
    m_insets.append(inset);
    placeInsets();
}

void LineEdit::placeInsets()
{
    const int edge = grid::small;
    int taken = 0;
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    for (auto inset = m_insets.crbegin(); inset != m_insets.crend(); ++inset) {
        if ((*inset)->isHidden())
            continue;
        QSize size = (*inset)->sizeHint().boundedTo(QSize(width() / 2, height() - 4));
        if (qobject_cast<QLabel *>(*inset))
            size.setHeight(height()); // its text stands on the line's own base line
        const int offset = edge + taken;
        const int x = rightToLeft ? offset : width() - offset - size.width();
        (*inset)->setGeometry(x, (height() - size.height()) / 2, size.width(), size.height());
        taken += size.width() + 4;
    }
    const QMargins margins = rightToLeft ? QMargins(taken, 0, 0, 0) : QMargins(0, 0, taken, 0);
    if (textMargins() != margins)
        setTextMargins(margins);
}

void LineEdit::keyPressEvent(QKeyEvent *event)
{
    if (event == QKeySequence::Paste && !isReadOnly()) {
        takePaste(QApplication::clipboard()->text());
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        trim(); // what Enter goes on with is what has been left
    QLineEdit::keyPressEvent(event);
}

void LineEdit::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu();
    if (!menu)
        return;
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QList<QAction *> actions = menu->actions();
    for (QAction *action : actions) {
        if (action->objectName() != "edit-paste"_L1)
            continue;
        action->disconnect(this);
        connect(action, &QAction::triggered, this, [this] { takePaste(QApplication::clipboard()->text()); });
    }
    menu->popup(event->globalPos());
}

void LineEdit::mouseReleaseEvent(QMouseEvent *event)
{
    const QClipboard *clipboard = QApplication::clipboard();
    if (event->button() == Qt::MiddleButton && clipboard->supportsSelection() && !isReadOnly()) {
        setCursorPosition(cursorPositionAt(event->pos()));
        takePaste(clipboard->text(QClipboard::Selection));
        return;
    }
    QLineEdit::mouseReleaseEvent(event);
}

void LineEdit::dropEvent(QDropEvent *event)
{
    // Moving a selection about inside the line is editing, not pasting.
    if (isReadOnly() || event->source() == this || !event->mimeData()->hasText()) {
        QLineEdit::dropEvent(event);
        return;
    }
    setCursorPosition(cursorPositionAt(event->position().toPoint()));
    event->setDropAction(Qt::CopyAction);
    event->accept();
    takePaste(event->mimeData()->text());
}

void LineEdit::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (!isLeaving(*event))
        return;
    trim();
    Q_EMIT left();
}

void LineEdit::trim()
{
    const CleanedPaste trimmed = m_trims && !isReadOnly() ? trimmedEnds(text()) : CleanedPaste();
    if (!trimmed.changed())
        return;
    setText(trimmed.text);
    Q_EMIT textEdited(trimmed.text); // takes away what was said before
    Q_EMIT remarked(pasteRemark(trimmed));
}

void LineEdit::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    placeInsets();
}

bool LineEdit::event(QEvent *event)
{
    const bool handled = QLineEdit::event(event);
    switch (event->type()) {
    case QEvent::ApplicationFontChange:
        dress();
        for (QWidget *inset : std::as_const(m_insets))
            inset->setFont(QApplication::font());
        placeInsets();
        break;
    case QEvent::LayoutDirectionChange:
    case QEvent::FontChange:
    case QEvent::StyleChange:
        placeInsets();
        break;
    default:
        break;
    }
    return handled;
}

void LineEdit::takePaste(const QString &text)
{
    if (text.isEmpty())
        return;
    if (m_pasteTaker && m_pasteTaker(text))
        return;
    if (!m_cleansPaste) {
        // A line end has no place in one line, and is a space to whoever wrote the words. A password is none,
        // and may hold two spaces.
        const bool hasLineEnd = text.contains(u'\n') || text.contains(u'\r');
        insert(!hasLineEnd                       ? text
               : echoMode() == QLineEdit::Normal ? text.simplified()
                                                 : QString(text).remove(u'\n').remove(u'\r'));
        return;
    }
    const CleanedPaste cleaned = cleanedPaste(text, true);
    insert(cleaned.text); // emits textEdited, which takes away what was said before
    Q_EMIT remarked(pasteRemark(cleaned));
}

void LineEdit::dress()
{
    if (!m_code)
        return;
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    const QFont base = QApplication::font();
    if (base.pointSizeF() > 0)
        fixed.setPointSizeF(base.pointSizeF());
    else
        fixed.setPixelSize(base.pixelSize());
    if (font() != fixed)
        setFont(fixed);
}

} // namespace wizard
