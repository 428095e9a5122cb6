// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/snapshot.h"

#include <QAbstractButton>

namespace wizard
{

/// One line of the step list: number, tick or warning, the title and below it the value.
class StepButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit StepButton(QWidget *parent = nullptr);

    /// `position` from 1; `sign` an icon's name instead of the number, or empty.
    void draw(const StepView &view, int position, int count, const QString &value, const QString &sign);

    /// One of the places beside the set-up's steps: an icon, the title, and below it a count.
    void drawPlace(const StepView &view, const QString &count, const QString &sign);

    /// The width in which a step's title stands uncut, whatever its language and state.
    static int widthFor(const QString &title, const QFont &font);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void take(const StepView &view, const QString &value, const QString &sign);
    QFont titleFont() const;
    QFont valueFont() const;
    /// Where one stands is told by the card around it: the mark is free to warn.
    StepView::State markState() const;
    void paintMark(QPainter &painter, const QRectF &circle) const;

    StepView m_view;
    int m_position = 0;
    QString m_value;
    QString m_sign;
};

} // namespace wizard
