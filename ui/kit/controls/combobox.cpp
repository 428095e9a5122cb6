// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/controls/combobox.h"

#include "ui/kit/controls/lineedit.h"

#include <QFocusEvent>
#include <QSignalBlocker>
#include <QWheelEvent>

namespace wizard
{

ComboBox::ComboBox(QWidget *parent)
    : QComboBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(6);
}

void ComboBox::showChoices(const QList<QPair<QString, QString>> &choices)
{
    if (m_choices == choices)
        return;
    const QSignalBlocker blocker(this);
    const QString kept = value();
    m_choices = choices;
    clear();
    for (const auto &choice : choices)
        addItem(choice.second, choice.first);
    showValue(kept);
}

bool ComboBox::showValue(const QString &value)
{
    const int index = findData(value);
    if (index != currentIndex()) {
        const QSignalBlocker blocker(this);
        setCurrentIndex(index);
    }
    return index >= 0;
}

QString ComboBox::value() const
{
    return currentData().toString();
}

void ComboBox::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void ComboBox::focusOutEvent(QFocusEvent *event)
{
    QComboBox::focusOutEvent(event);
    if (isLeaving(*event))
        Q_EMIT left();
}

} // namespace wizard
