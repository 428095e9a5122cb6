// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/blocks/textlabel.h"

#include "ui/kit/style/theme.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>

namespace wizard
{

namespace
{

double factorOf(TextLabel::Size size)
{
    switch (size) {
    case TextLabel::Size::Title:
        return 1.8;
    case TextLabel::Size::Lead:
        return 1.04;
    case TextLabel::Size::Hint:
        return 0.9;
    case TextLabel::Size::Normal:
    case TextLabel::Size::Code:
        break;
    }
    return 1.0;
}

} // namespace

QColor TextLabel::inkOf(Colour colour, const Theme &theme)
{
    switch (colour) {
    case Colour::Text:
        break;
    case Colour::Dim:
        return theme.dim;
    case Colour::Accent:
        return theme.accent;
    case Colour::OnAccent:
        return theme.onAccent;
    case Colour::Good:
        return theme.good;
    case Colour::Caution:
        return theme.caution;
    case Colour::Bad:
        return theme.bad;
    }
    return theme.text;
}

TextLabel::TextLabel(Size size, Colour colour, QWidget *parent)
    : TextLabel(QString(), size, colour, parent)
{
}

TextLabel::TextLabel(const QString &text, Size size, Colour colour, QWidget *parent)
    : QLabel(text, parent)
    , m_size(size)
    , m_colour(colour)
    , m_weight(size == Size::Title ? QFont::DemiBold : QFont::Normal)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setForegroundRole(QPalette::WindowText);
    dress();
}

void TextLabel::setColour(Colour colour)
{
    if (m_colour == colour)
        return;
    m_colour = colour;
    dress();
}

void TextLabel::setWeight(QFont::Weight weight)
{
    if (m_weight == weight)
        return;
    m_weight = weight;
    dress();
}

int TextLabel::heightForWidth(int width) const
{
    // One pass of a layout asks a label for the same width several times, and each answer shapes all of its
    // text. A text has few widths in its life; a window that is being resized must not fill the memory.
    constexpr qsizetype widthsKept = 8;
    if (m_measured.text != text() || m_measured.font != font() || m_measured.heights.size() > widthsKept)
        m_measured = {text(), font(), {}};
    const auto known = m_measured.heights.constFind(width);
    if (known != m_measured.heights.cend())
        return *known;
    const int height = QLabel::heightForWidth(width);
    m_measured.heights.insert(width, height);
    return height;
}

bool TextLabel::event(QEvent *event)
{
    const bool handled = QLabel::event(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ApplicationFontChange ||
        event->type() == QEvent::PaletteChange || event->type() == QEvent::ParentChange)
        dress();
    return handled;
}

void TextLabel::dress()
{
    if (m_dressing)
        return;
    m_dressing = true;
    QFont wanted =
        m_size == Size::Code ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : QApplication::font();
    const QFont base = QApplication::font();
    if (base.pointSizeF() > 0)
        wanted.setPointSizeF(base.pointSizeF() * factorOf(m_size));
    else
        wanted.setPixelSize(qRound(base.pixelSize() * factorOf(m_size)));
    wanted.setWeight(m_weight);
    if (font() != wanted)
        setFont(wanted);

    const Theme theme = Theme::of(QApplication::palette());
    const QColor colour = inkOf(m_colour, theme);
    if (palette().color(QPalette::Active, QPalette::WindowText) != colour) {
        QPalette own = QApplication::palette(this);
        own.setColor(QPalette::All, QPalette::WindowText, colour);
        own.setColor(QPalette::All, QPalette::Link, theme.accent);
        setPalette(own);
    }
    m_dressing = false;
}

} // namespace wizard
