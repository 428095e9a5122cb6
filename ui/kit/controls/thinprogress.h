// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProgressBar>

namespace wizard
{

/// A progress bar four pixels high, without a text of its own.
class ThinProgress : public QProgressBar
{
    Q_OBJECT

public:
    explicit ThinProgress(QWidget *parent = nullptr);

    QSize sizeHint() const override { return {100, 4}; }
    QSize minimumSizeHint() const override { return {20, 4}; }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace wizard
