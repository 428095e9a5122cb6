// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/setup/reviewrows.h"

#include <QWidget>

namespace wizard
{

/// Titles and values in two columns with thin lines between them.
class ValueTable : public QWidget
{
    Q_OBJECT

public:
    ValueTable(const QString &heading, const QList<ReviewRow> &rows, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<QWidget *> m_firsts; ///< of each row that has a line above it
};

} // namespace wizard
