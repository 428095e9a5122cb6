// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLayout>

namespace wizard
{

/// A row that goes on in the next line where there is too little width: nothing in it is cut with large text
/// or in a longer language. What expands takes what is left of its line. Mirrored from right to left.
class FlowRow : public QLayout
{
public:
    /// Without `parent` it stands in another layout. `spacing` in pixels, between items and between lines.
    explicit FlowRow(int spacing, QWidget *parent = nullptr);
    ~FlowRow() override;

    void addItem(QLayoutItem *item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize minimumSize() const override;
    QSize sizeHint() const override;
    void setGeometry(const QRect &rect) override;

private:
    /// Places the items where `place`; returns the height in any case.
    int arrange(const QRect &rect, bool place) const;
    int placeLine(const QList<QLayoutItem *> &line, const QRect &rect, bool place) const;

    QList<QLayoutItem *> m_items; ///< owned
};

} // namespace wizard
