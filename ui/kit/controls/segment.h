// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRadioButton>

namespace wizard
{

/// One piece of a SegmentedChoice.
class Segment : public QRadioButton
{
    Q_OBJECT

public:
    explicit Segment(const QString &text, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &position) const override { return rect().contains(position); }

private:
    QFont segmentFont(bool chosen) const;
};

} // namespace wizard
