// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/setup/reviewrows.h"

#include <QWidget>

namespace wizard
{

/// Titles with the value before and the value after, side by side.
class ChangeTable : public QWidget
{
    Q_OBJECT

public:
    explicit ChangeTable(const QList<ChangeRow> &rows, QWidget *parent = nullptr);
};

} // namespace wizard
