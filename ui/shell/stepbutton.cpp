// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/stepbutton.h"

#include "ui/kit/style/icon.h"
#include "ui/kit/style/theme.h"
#include "ui/text/labels.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>

#include <cmath>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int mark = 22;
constexpr int stepPadding = 10;
constexpr int textStart = stepPadding + mark + 12;

} // namespace

StepButton::StepButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void StepButton::take(const StepView &view, const QString &value, const QString &sign)
{
    m_view = view;
    m_sign = sign;
    const bool valueCameOrWent = m_value.isEmpty() != value.isEmpty();
    m_value = value;
    setText(stepTitle(view.step));
    setFocusPolicy(view.canOpen ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(view.canOpen ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setAccessibleDescription(value);
    setToolTip(value);
    if (valueCameOrWent)
        updateGeometry();
    update();
}

void StepButton::drawPlace(const StepView &view, const QString &count, const QString &sign)
{
    take(view, count, sign);
    setAccessibleName(view.state == StepView::State::Current ? tr("%1, you are here", "place").arg(text())
                                                             : text());
}

void StepButton::draw(const StepView &view, int position, int count, const QString &value,
                      const QString &sign)
{
    take(view, value, sign);
    m_position = position;
    QString state;
    switch (view.state) {
    case StepView::State::Future:
        state = tr("not yet reached");
        break;
    case StepView::State::Current:
        state = view.hasProblems ? tr("you are here, needs attention") : tr("you are here");
        break;
    case StepView::State::Complete:
        state = tr("complete");
        break;
    case StepView::State::Warning:
        state = tr("needs attention");
        break;
    case StepView::State::Skipped:
        state = tr("skipped");
        break;
    }
    //: read aloud for one of the steps at the left
    const QString name = count > 0
                             ? tr("%1, step %2 of %3, %4").arg(text()).arg(position).arg(count).arg(state)
                             : tr("%1, %2", "step without a number").arg(text(), state);
    setAccessibleName(name);
}

QFont StepButton::titleFont() const
{
    QFont result = font();
    result.setWeight(m_view.state == StepView::State::Current ? QFont::DemiBold : QFont::Medium);
    return result;
}

QFont StepButton::valueFont() const
{
    QFont result = font();
    result.setPointSizeF(result.pointSizeF() * 0.9);
    return result;
}

int StepButton::widthFor(const QString &title, const QFont &font)
{
    QFont current = font;
    current.setWeight(QFont::DemiBold);
    // Rounded up, and a pixel to spare: eliding reckons in fractions.
    return textStart + static_cast<int>(std::ceil(QFontMetricsF(current).horizontalAdvance(title))) + 1 +
           stepPadding;
}

QSize StepButton::sizeHint() const
{
    int height = QFontMetrics(titleFont()).height();
    if (!m_value.isEmpty())
        height += QFontMetrics(valueFont()).height() + 1;
    return {widthFor(text(), font()), qMax(height, mark) + 2 * stepPadding};
}

QSize StepButton::minimumSizeHint() const
{
    // With large text there may be no room for the values: they give way before the titles.
    return {textStart + 60, qMax(QFontMetrics(titleFont()).height(), mark) + 2 * stepPadding};
}

StepView::State StepButton::markState() const
{
    const bool warns = m_view.state == StepView::State::Current && m_view.hasProblems;
    return warns ? StepView::State::Warning : m_view.state;
}

void StepButton::paintMark(QPainter &painter, const QRectF &circle) const
{
    const Theme theme = Theme::of(palette());
    QColor fill = Qt::transparent;
    QColor ink = theme.dim;
    QString sign = m_sign;
    QPen pen(Qt::NoPen);
    switch (markState()) {
    case StepView::State::Current:
        fill = theme.accent;
        ink = theme.onAccent;
        break;
    case StepView::State::Complete:
        fill = theme.goodTint;
        ink = theme.good;
        sign = u"check"_s;
        break;
    case StepView::State::Warning:
        fill = theme.badTint;
        ink = theme.bad;
        sign = u"!"_s;
        break;
    case StepView::State::Future:
    case StepView::State::Skipped:
        pen = QPen(theme.line, 1);
        break;
    }
    painter.setPen(pen);
    painter.setBrush(fill);
    painter.drawEllipse(pen.style() == Qt::NoPen ? circle : circle.adjusted(0.5, 0.5, -0.5, -0.5));
    if (m_view.state == StepView::State::Skipped)
        sign = u"–"_s;
    if (sign.size() > 1) {
        paintIcon(painter, circle.adjusted(4, 4, -4, -4), sign, ink);
        return;
    }
    QFont number = font();
    number.setPixelSize(12);
    number.setWeight(QFont::DemiBold);
    painter.setFont(number);
    painter.setPen(ink);
    painter.drawText(circle, Qt::AlignCenter, sign.isEmpty() ? QString::number(m_position) : sign);
}

void StepButton::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool current = m_view.state == StepView::State::Current ||
                         (m_view.state == StepView::State::Warning && !m_view.canOpen);
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -2);
    if (current) {
        painter.setPen(Qt::NoPen);
        if (!theme.dark) {
            painter.setBrush(QColor(0, 0, 0, 18));
            painter.drawRoundedRect(frame.translated(0, 1), grid::controlRadius, grid::controlRadius);
        }
        painter.setBrush(theme.surface);
        painter.drawRoundedRect(frame, grid::controlRadius, grid::controlRadius);
    } else if (m_view.canOpen && underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(theme.text.red(), theme.text.green(), theme.text.blue(), 14));
        painter.drawRoundedRect(frame, grid::controlRadius, grid::controlRadius);
    }

    const auto mirrored = [this](const QRect &logical) {
        return QStyle::visualRect(layoutDirection(), rect(), logical);
    };
    paintMark(painter, mirrored(QRect(stepPadding, stepPadding, mark, mark)));

    const QFontMetrics titles(titleFont());
    const int width = this->width() - textStart - stepPadding;
    const int alignment = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter);
    const int titleHeight = titles.height();
    const bool showsValue = !m_value.isEmpty() && height() >= sizeHint().height();
    const int top = !showsValue ? (height() - titleHeight) / 2 : stepPadding - 1;
    painter.setFont(titleFont());
    painter.setPen(m_view.state == StepView::State::Future || m_view.state == StepView::State::Skipped
                       ? theme.dim
                       : theme.text);
    painter.drawText(mirrored(QRect(textStart, top, width, titleHeight)), alignment,
                     titles.elidedText(text(), Qt::ElideRight, width));
    if (!showsValue)
        return;
    const QFontMetrics values(valueFont());
    painter.setFont(valueFont());
    painter.setPen(markState() == StepView::State::Warning ? theme.bad : theme.dim);
    painter.drawText(mirrored(QRect(textStart, top + titleHeight + 1, width, values.height())), alignment,
                     values.elidedText(m_value, Qt::ElideRight, width));
}

} // namespace wizard
