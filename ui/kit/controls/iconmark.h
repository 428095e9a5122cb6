// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/blocks/textlabel.h"

#include <QWidget>

namespace wizard
{

/// A small icon beside a text, as tall as the text's line. Decoration: the text says the same.
class IconMark : public QWidget
{
    Q_OBJECT

public:
    IconMark(const QString &icon, TextLabel::Colour colour, QWidget *parent = nullptr);

    void show(const QString &icon, TextLabel::Colour colour);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString m_icon;
    TextLabel::Colour m_colour;
};

} // namespace wizard
