// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QComboBox>
#include <QList>
#include <QPair>

namespace wizard
{

/// A list to choose from that does not change by accident: the wheel scrolls the page, not the choice.
class ComboBox : public QComboBox
{
    Q_OBJECT

public:
    explicit ComboBox(QWidget *parent = nullptr);

    /// Values and their texts; touched only where they differ.
    void showChoices(const QList<QPair<QString, QString>> &choices);
    /// Chooses the item with this value; false where there is none.
    bool showValue(const QString &value);
    QString value() const;

Q_SIGNALS:
    void left();

protected:
    void wheelEvent(QWheelEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QList<QPair<QString, QString>> m_choices;
};

} // namespace wizard
