// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace wizard
{

/// The column beside the page, with a thin line between the two.
class SidePanel : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace wizard
