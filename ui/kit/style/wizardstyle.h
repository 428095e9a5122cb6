// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/style/appearance.h"

#include <QProxyStyle>

namespace wizard
{

/// Fusion with our own controls: line edits, combo boxes, buttons, check marks, scroll bars, focus ring.
/// Every colour comes from the palette by way of Theme; direction and scale from the option.
///
/// A push button that is default or has the property `emphasis` is filled with the accent; a flat one is
/// text. A line edit or combo box with the property `wrong` gets the colour of what is bad.
class WizardStyle : public QProxyStyle
{
    Q_OBJECT

public:
    explicit WizardStyle(Appearance appearance);

    QPalette standardPalette() const override;
    void polish(QPalette &palette) override;
    void polish(QWidget *widget) override;
    void polish(QApplication *application) override;
    void unpolish(QApplication *application) override;
    using QProxyStyle::polish;
    using QProxyStyle::unpolish;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                         const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returnData) const override;

protected:
    /// Access keys are underlined while Alt is held down.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Appearance m_appearance;
    bool m_altIsDown = false;
};

} // namespace wizard
