// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/style/wizardstyle.h"

#include "ui/kit/style/contrast.h"
#include "ui/kit/style/contrastpalette.h"
#include "ui/kit/style/desktoplook.h"
#include "ui/kit/style/icon.h"
#include "ui/kit/style/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QFocusFrame>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr double ringWidth = 2.5;
constexpr int ringMargin = 3;
constexpr int indicatorSide = 18;
constexpr int fieldPadding = 12;

bool isWrong(const QWidget *widget)
{
    return widget && widget->property("wrong").toBool();
}

bool isEmphasised(const QStyleOptionButton &button, const QWidget *widget)
{
    if (widget && widget->property("emphasis").isValid())
        return widget->property("emphasis").toBool();
    return button.features.testFlag(QStyleOptionButton::DefaultButton);
}

void drawField(QPainter *painter, const QRect &rect, const Theme &theme, QStyle::State state, bool wrong)
{
    const bool enabled = state.testFlag(QStyle::State_Enabled);
    QColor border = theme.line;
    if (wrong)
        border = theme.bad;
    else if (state.testFlag(QStyle::State_HasFocus))
        border = theme.accent;
    else if (enabled && state.testFlag(QStyle::State_MouseOver))
        border = mixed(theme.line, theme.text, 0.25);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(border, 1));
    painter->setBrush(enabled && !state.testFlag(QStyle::State_ReadOnly) ? theme.surface : theme.window);
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), grid::controlRadius,
                             grid::controlRadius);
    painter->restore();
}

void drawButton(QPainter *painter, const QStyleOptionButton &button, const QWidget *widget)
{
    const Theme theme = Theme::of(button.palette);
    const bool enabled = button.state.testFlag(QStyle::State_Enabled);
    const bool down = button.state.testAnyFlags(QStyle::State_Sunken | QStyle::State_On);
    const bool over = enabled && button.state.testFlag(QStyle::State_MouseOver);
    const bool focus = enabled && button.state.testFlag(QStyle::State_HasFocus);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(button.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (button.features.testFlag(QStyleOptionButton::Flat)) {
        const bool link = widget && widget->property("link").toBool();
        if ((down || over) && !link) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(mixed(theme.window, theme.text, down ? 0.1 : 0.05));
            painter->drawRoundedRect(frame, grid::controlRadius, grid::controlRadius);
        }
    } else if (isEmphasised(button, widget)) {
        QColor fill = enabled ? theme.accent : mixed(theme.window, theme.accent, 0.35);
        if (enabled && (down || over))
            fill = mixed(fill, theme.dark ? Qt::white : Qt::black, down ? 0.2 : 0.09);
        painter->setPen(Qt::NoPen);
        painter->setBrush(fill);
        painter->drawRoundedRect(QRectF(button.rect), grid::controlRadius, grid::controlRadius);
    } else {
        QColor fill = enabled ? theme.surface : theme.window;
        if (down || over)
            fill = mixed(fill, theme.text, down ? 0.08 : 0.035);
        painter->setPen(QPen(focus ? theme.accent : theme.line, 1));
        painter->setBrush(fill);
        painter->drawRoundedRect(frame, grid::controlRadius, grid::controlRadius);
    }
    painter->restore();
}

void drawIndicator(QPainter *painter, const QStyleOption &option, bool round)
{
    const Theme theme = Theme::of(option.palette);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool on = option.state.testFlag(QStyle::State_On);
    const bool partly = option.state.testFlag(QStyle::State_NoChange);
    const QRectF frame = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const double radius = round ? frame.width() / 2 : 5;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor strong = enabled ? theme.accent : theme.dim;
    const QColor idle =
        option.state.testFlag(QStyle::State_HasFocus)
            ? theme.accent
            : mixed(theme.line, theme.text, 0.35); // 3:1 on the surface: it is the control's only sign
    painter->setPen(QPen(on || partly ? strong : idle, 1));
    painter->setBrush(on || partly ? strong : (enabled ? theme.surface : theme.window));
    painter->drawRoundedRect(frame, radius, radius);
    if (on && round) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.onAccent);
        painter->drawEllipse(frame.center(), 3.5, 3.5);
    } else if (on) {
        paintIcon(*painter, frame.adjusted(2, 2, -2, -2), u"check"_s, theme.onAccent);
    } else if (partly) {
        painter->setPen(QPen(theme.onAccent, 2));
        painter->drawLine(QPointF(frame.left() + 4, frame.center().y()),
                          QPointF(frame.right() - 4, frame.center().y()));
    }
    painter->restore();
}

/// Qt's own greys, which a desktop without a palette of its own falls back to.
bool isStandard(const QPalette &palette, const QPalette &standard)
{
    for (const auto role : {QPalette::Window, QPalette::WindowText, QPalette::Base, QPalette::Highlight}) {
        if (palette.color(QPalette::Active, role) != standard.color(QPalette::Active, role))
            return false;
    }
    return true;
}

bool isHighContrast(const QPalette &palette)
{
    constexpr double least = 7.0; // WCAG's level AAA
    return contrastRatio(palette.color(QPalette::Window), palette.color(QPalette::WindowText)) >= least;
}

} // namespace

WizardStyle::WizardStyle(Appearance appearance)
    : QProxyStyle(u"fusion"_s)
    , m_appearance(appearance)
{
}

QPalette WizardStyle::standardPalette() const
{
    switch (m_appearance) {
    case Appearance::Light:
        return lightPalette();
    case Appearance::Dark:
        return darkPalette();
    case Appearance::Desktop:
        break;
    }
    return QProxyStyle::standardPalette();
}

void WizardStyle::polish(QPalette &palette)
{
    QProxyStyle::polish(palette);
    if (m_appearance == Appearance::Light) {
        palette = lightPalette();
    } else if (m_appearance == Appearance::Dark) {
        palette = darkPalette();
    } else {
        const bool drawnDark =
            palette.color(QPalette::Window).lightnessF() < palette.color(QPalette::WindowText).lightnessF();
        const bool dark = desktopIsDark().value_or(drawnDark);
        // A palette of the desktop's own wins, unless it is not what the desktop asks for: Qt takes the
        // palette and the settings from places that do not always agree.
        const bool clear = !desktopWantsContrast() || isHighContrast(palette);
        if (dark == drawnDark && clear && !isStandard(palette, QProxyStyle::standardPalette()))
            return;
        if (desktopWantsContrast())
            palette = contrastPalette(dark);
        else
            palette = dark ? darkPalette() : lightPalette();
    }
}

void WizardStyle::polish(QApplication *application)
{
    QProxyStyle::polish(application);
    application->installEventFilter(this);
}

void WizardStyle::unpolish(QApplication *application)
{
    application->removeEventFilter(this);
    QProxyStyle::unpolish(application);
}

bool WizardStyle::eventFilter(QObject *watched, QEvent *event)
{
    const bool pressed = event->type() == QEvent::KeyPress;
    if ((pressed || event->type() == QEvent::KeyRelease || event->type() == QEvent::WindowDeactivate) &&
        watched->isWidgetType()) {
        const bool down = pressed && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt;
        if (down != m_altIsDown) {
            m_altIsDown = down;
            if (QWidget *window = static_cast<QWidget *>(watched)->window())
                window->update();
        }
    }
    return QProxyStyle::eventFilter(watched, event);
}

void WizardStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QLineEdit *>(widget) || qobject_cast<QComboBox *>(widget) ||
        qobject_cast<QAbstractButton *>(widget) || qobject_cast<QScrollBar *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

void WizardStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option)) {
            if (frame->lineWidth > 0)
                drawField(painter, option->rect, Theme::of(option->palette), option->state, isWrong(widget));
            return;
        }
        break;
    case PE_FrameLineEdit:
    case PE_FrameFocusRect: // the ring is drawn around the control, see FocusRing
        return;
    case PE_PanelButtonCommand:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            drawButton(painter, *button, widget);
            return;
        }
        break;
    case PE_FrameDefaultButton:
        return;
    case PE_IndicatorCheckBox:
        drawIndicator(painter, *option, false);
        return;
    case PE_IndicatorRadioButton:
        drawIndicator(painter, *option, true);
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void WizardStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    if (element == CE_FocusFrame) {
        const auto *frame = qobject_cast<const QFocusFrame *>(widget);
        const QWidget *target = frame ? frame->widget() : nullptr;
        const Theme theme = Theme::of(option->palette);
        double radius = grid::controlRadius;
        if (target && target->property("cornerRadius").isValid())
            radius = target->property("cornerRadius").toDouble();
        QColor ring = isWrong(target) ? theme.bad : theme.accent;
        ring.setAlphaF(0.35F);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(ring, ringWidth));
        painter->setBrush(Qt::NoBrush);
        const double inset = ringMargin - ringWidth / 2;
        painter->drawRoundedRect(QRectF(option->rect).adjusted(inset, inset, -inset, -inset),
                                 radius + ringWidth / 2, radius + ringWidth / 2);
        painter->restore();
        return;
    }
    if (element == CE_PushButtonLabel) {
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton copy(*button);
            const Theme theme = Theme::of(option->palette);
            const bool enabled = option->state.testFlag(State_Enabled);
            if (button->features.testFlag(QStyleOptionButton::Flat)) {
                const bool link = widget && widget->property("link").toBool();
                if (enabled)
                    copy.palette.setColor(QPalette::ButtonText, link ? theme.accent : theme.dim);
            } else if (isEmphasised(*button, widget)) {
                copy.palette.setColor(QPalette::ButtonText,
                                      enabled ? theme.onAccent : mixed(theme.onAccent, theme.window, 0.2));
            }
            // Our icons take the colour of the words beside them.
            if (!copy.icon.name().isEmpty())
                copy.icon = icon(copy.icon.name(), copy.palette.color(QPalette::ButtonText));
            QFont font = painter->font();
            font.setUnderline(option->state.testFlag(State_MouseOver) && enabled && widget &&
                              widget->property("link").toBool());
            font.setWeight(isEmphasised(*button, widget) ? QFont::DemiBold : QFont::Medium);
            painter->save();
            painter->setFont(font);
            copy.fontMetrics = QFontMetrics(font);
            // Fusion shifts pressed labels and fades disabled ones by its own means.
            copy.state.setFlag(State_Sunken, false);
            QProxyStyle::drawControl(element, &copy, painter, widget);
            painter->restore();
            return;
        }
    }
    if (element == CE_ComboBoxLabel) {
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            const QRect field = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
            painter->save();
            painter->setPen(combo->palette.color(QPalette::Text));
            if (combo->currentText.isEmpty() && widget &&
                !widget->property("placeholderText").toString().isEmpty())
                painter->setPen(Theme::of(combo->palette).dim);
            QRect textRect = field.adjusted(4, 0, -4, 0);
            if (!combo->currentIcon.isNull()) {
                const QRect iconRect = alignedRect(combo->direction, Qt::AlignLeft | Qt::AlignVCenter,
                                                   combo->iconSize, textRect);
                combo->currentIcon.paint(painter, iconRect);
                const int taken = combo->iconSize.width() + grid::small;
                textRect.adjust(combo->direction == Qt::LeftToRight ? taken : 0, 0,
                                combo->direction == Qt::RightToLeft ? -taken : 0, 0);
            }
            QString text = combo->currentText;
            if (text.isEmpty() && widget)
                text = widget->property("placeholderText").toString();
            painter->drawText(textRect, visualAlignment(combo->direction, Qt::AlignLeft | Qt::AlignVCenter),
                              combo->fontMetrics.elidedText(text, Qt::ElideRight, textRect.width()));
            painter->restore();
            return;
        }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void WizardStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                     QPainter *painter, const QWidget *widget) const
{
    const Theme theme = Theme::of(option->palette);
    if (control == CC_ComboBox) {
        drawField(painter, option->rect, theme, option->state, isWrong(widget));
        const QRect arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
        const QRectF sign(arrow.center().x() - 7, arrow.center().y() - 6.5, 15, 15);
        const bool enabled = option->state.testFlag(State_Enabled);
        paintIcon(*painter, sign, u"chevron-down"_s, enabled ? theme.dim : theme.line);
        return;
    }
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            if (bar->minimum == bar->maximum)
                return;
            QRectF handle = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
            const bool active = option->state.testFlag(State_MouseOver) ||
                                option->activeSubControls.testFlag(SC_ScrollBarSlider);
            const double inset = active ? 2 : 3;
            if (bar->orientation == Qt::Vertical)
                handle.adjust(inset, 2, -inset, -2);
            else
                handle.adjust(2, inset, -2, -inset);
            const double radius = qMin(handle.width(), handle.height()) / 2;
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(mixed(theme.window, theme.text, active ? 0.5 : 0.3));
            painter->drawRoundedRect(handle, radius, radius);
            painter->restore();
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect WizardStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                  SubControl subControl, const QWidget *widget) const
{
    if (control == CC_ComboBox) {
        const QRect all = option->rect;
        constexpr int arrowWidth = 36;
        if (subControl == SC_ComboBoxArrow)
            return visualRect(option->direction, all,
                              QRect(all.right() - arrowWidth + 1, all.top(), arrowWidth, all.height()));
        if (subControl == SC_ComboBoxEditField)
            return visualRect(option->direction, all, all.adjusted(fieldPadding - 4, 1, -arrowWidth, -1));
    }
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            // No arrow buttons: the whole length is the groove.
            const bool vertical = bar->orientation == Qt::Vertical;
            const int length = vertical ? bar->rect.height() : bar->rect.width();
            const int range = bar->maximum - bar->minimum;
            int handle = length;
            if (range > 0) {
                const double share = double(bar->pageStep) / (double(range) + bar->pageStep);
                handle = qBound(qMin(28, length), int(length * share), length);
            }
            const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                                      length - handle, bar->upsideDown);
            const auto piece = [&](int from, int size) {
                const QRect rect =
                    vertical ? QRect(bar->rect.left(), bar->rect.top() + from, bar->rect.width(), size)
                             : QRect(bar->rect.left() + from, bar->rect.top(), size, bar->rect.height());
                return visualRect(bar->direction, bar->rect, rect);
            };
            switch (subControl) {
            case SC_ScrollBarGroove:
                return bar->rect;
            case SC_ScrollBarSlider:
                return piece(start, handle);
            case SC_ScrollBarSubPage:
                return piece(0, start);
            case SC_ScrollBarAddPage:
                return piece(start + handle, length - start - handle);
            default:
                return {};
            }
        }
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

QRect WizardStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0) {
            // QLineEdit itself leaves two pixels on either side.
            return visualRect(option->direction, option->rect,
                              option->rect.adjusted(fieldPadding - 2, 1, -fieldPadding + 2, -1));
        }
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QSize WizardStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                    const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QFont font = widget ? widget->font() : QApplication::font();
            font.setWeight(isEmphasised(*button, widget) ? QFont::DemiBold : QFont::Medium);
            const int text = QFontMetrics(font).size(Qt::TextShowMnemonic, button->text).width();
            const int sign = button->icon.isNull() ? 0 : button->iconSize.width() + grid::small;
            const bool link = widget && widget->property("link").toBool();
            result.setWidth(text + sign + (link ? 2 : 2 * grid::large));
            result.setHeight(qMax(link ? 28 : grid::controlHeight - 2, button->fontMetrics.height() + 12));
        }
        break;
    case CT_LineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            result = QSize(size.width() + 2 * fieldPadding,
                           qMax(grid::controlHeight, option->fontMetrics.height() + 14));
        break;
    case CT_ComboBox:
        result = QSize(size.width() + fieldPadding + 44,
                       qMax(grid::controlHeight, option->fontMetrics.height() + 14));
        break;
    default:
        break;
    }
    return result;
}

int WizardStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return ringMargin;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return indicatorSide;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 10;
    case PM_ScrollBarExtent:
        return 12;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int WizardStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                           QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_FocusFrame_AboveWidget:
        return 1;
    case SH_FocusFrame_Mask:
        return 0;
    case SH_ComboBox_Popup:
        return 0;
    case SH_UnderlineShortcut:
        return m_altIsDown ? 1 : 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

} // namespace wizard
