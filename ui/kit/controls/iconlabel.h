// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace wizard
{

/// An icon, alone or on a round ground, in one of the theme's colours.
class IconLabel : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Plain, Accent, Account, Good, Caution, Bad, PlainGood, PlainCaution, PlainBad };

    /// `side` in device-independent pixels. `name` as for icon().
    IconLabel(const QString &name, Kind kind, int side, QWidget *parent = nullptr);

    void setIcon(const QString &name, Kind kind);

    QSize sizeHint() const override { return {m_side, m_side}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    Kind m_kind;
    int m_side;
};

} // namespace wizard
