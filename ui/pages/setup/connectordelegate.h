// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace wizard
{

class ConnectorModel;

/// Draws a connector as a card, and a group's heading.
class ConnectorDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ConnectorDelegate(const ConnectorModel &model, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QString &text) const;
    void paintTitle(QPainter *painter, const QRect &where, const QStyleOptionViewItem &option,
                    const QString &title) const;

    const ConnectorModel &m_model;
};

} // namespace wizard
