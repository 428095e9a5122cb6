// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace wizard
{

/// A small pill with a word in it.
class Badge : public QWidget
{
    Q_OBJECT

public:
    explicit Badge(const QString &text, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont badgeFont() const;

    QString m_text;
};

} // namespace wizard
