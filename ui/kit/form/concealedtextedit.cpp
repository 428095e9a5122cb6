// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/form/concealedtextedit.h"

#include "app/domain/platform/validation.h"
#include "ui/kit/style/theme.h"

#include <QApplication>
#include <QFocusEvent>
#include <QFontDatabase>
#include <QMimeData>
#include <QPainter>
#include <QScopedValueRollback>
#include <QTextBlock>

namespace wizard
{

namespace
{

/// One dot for each UTF-16 unit, line ends kept: positions in both texts are the same.
QString dots(QString text)
{
    for (QChar &c : text) {
        if (c != QLatin1Char('\n'))
            c = QChar(0x2022);
    }
    return text;
}

} // namespace

ConcealedTextEdit::ConcealedTextEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setUndoRedoEnabled(false); // a history would keep what was typed
    setTabChangesFocus(true);
    setLayoutDirection(Qt::LeftToRight);
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    setViewportMargins(grid::small, 6, grid::small, 6);
    dress();
    connect(document(), &QTextDocument::contentsChange, this, &ConcealedTextEdit::mirror);
}

void ConcealedTextEdit::showText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    showDocument();
}

void ConcealedTextEdit::setConcealed(bool concealed)
{
    if (m_concealed == concealed)
        return;
    m_concealed = concealed;
    showDocument();
}

void ConcealedTextEdit::showDocument()
{
    const QScopedValueRollback guard(m_mirroring, true);
    const int cursor = textCursor().position();
    setPlainText(m_concealed ? dots(m_text) : m_text);
    QTextCursor moved = textCursor();
    moved.setPosition(qBound(0, cursor, qMax(0, document()->characterCount() - 1)));
    setTextCursor(moved);
}

void ConcealedTextEdit::mirror(int position, int removed, int added)
{
    if (m_mirroring)
        return;
    if (!m_concealed) {
        m_text = toPlainText();
        Q_EMIT textEdited();
        return;
    }
    // The document counts its closing paragraph in both numbers when the last block is touched.
    const int length = document()->characterCount() - 1;
    const int surplus = qMax(0, position + added - length);
    added -= surplus;
    removed = qBound(0, removed - surplus, static_cast<int>(m_text.size()) - position);
    QString arrived;
    arrived.reserve(added);
    for (int i = 0; i < added; ++i) {
        const QChar c = document()->characterAt(position + i);
        arrived.append(c == QChar::ParagraphSeparator || c == QChar::LineSeparator ? QLatin1Char('\n') : c);
    }
    // A block that was only laid out anew comes as dots for dots: the text beneath has not changed.
    if (removed == added && arrived == dots(m_text.mid(position, removed)))
        return;
    m_text.replace(position, removed, arrived);
    {
        const QScopedValueRollback guard(m_mirroring, true);
        QTextCursor over(document());
        over.setPosition(position);
        over.setPosition(position + added, QTextCursor::KeepAnchor);
        over.insertText(dots(arrived));
    }
    Q_EMIT textEdited();
}

QMimeData *ConcealedTextEdit::createMimeDataFromSelection() const
{
    return m_concealed ? new QMimeData : QPlainTextEdit::createMimeDataFromSelection();
}

void ConcealedTextEdit::insertFromMimeData(const QMimeData *source)
{
    if (isReadOnly() || !source->hasText())
        return;
    if (m_pasteTaker && m_pasteTaker(source->text()))
        return;
    const CleanedPaste cleaned = cleanedPaste(source->text());
    textCursor().insertText(cleaned.text);
    ensureCursorVisible();
    Q_EMIT remarked(pasteRemark(cleaned));
}

void ConcealedTextEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (!isLeaving(*event))
        return;
    const CleanedPaste trimmed = isReadOnly() ? CleanedPaste() : trimmedEnds(m_text);
    if (trimmed.changed()) {
        showText(trimmed.text);
        Q_EMIT textEdited();
    }
    Q_EMIT left();
    if (trimmed.changed())
        Q_EMIT remarked(pasteRemark(trimmed));
}

void ConcealedTextEdit::paintEvent(QPaintEvent *event)
{
    {
        const Theme theme = Theme::of(palette());
        QPainter painter(viewport());
        painter.fillRect(viewport()->rect(), isReadOnly() ? theme.window : theme.surface);
    }
    QPlainTextEdit::paintEvent(event);
}

void ConcealedTextEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        dress();
}

void ConcealedTextEdit::dress()
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    const QFont base = QApplication::font();
    if (base.pointSizeF() > 0)
        fixed.setPointSizeF(base.pointSizeF());
    if (font() != fixed)
        setFont(fixed);
    setFixedHeight(fontMetrics().lineSpacing() * 5 + 24);
}

} // namespace wizard
