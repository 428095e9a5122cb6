// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace wizard
{

/// A small pair of arrows for the mouse, beside a number; the keyboard has Up and Down in the number itself.
class StepButtons : public QWidget
{
    Q_OBJECT

public:
    explicit StepButtons(QWidget *parent = nullptr);

    QSize sizeHint() const override;

Q_SIGNALS:
    void stepped(int by); ///< +1 or -1

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace wizard
