// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QPair>
#include <QString>
#include <QWidget>

namespace wizard
{

/// Names and values in two columns with a thin line between the rows.
class FactLines : public QWidget
{
    Q_OBJECT

public:
    explicit FactLines(const QList<QPair<QString, QString>> &facts, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<QWidget *> m_names;
};

} // namespace wizard
