// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QWidget>

namespace wizard
{

class IconLabel;
class TextLabel;

/// A control with its label above it and one line below it: a hint, or what is wrong. The label names the
/// control for screen readers and its access key leads there; the line below describes it.
class FormLine : public QWidget
{
    Q_OBJECT

public:
    /// Takes `control` as a child.
    FormLine(const QString &label, QWidget *control, QWidget *parent = nullptr);

    void setHint(const QString &hint);
    /// Empty: nothing is wrong, the hint comes back.
    void setProblem(const QString &problem);
    QWidget *control() const { return m_control; }

private:
    void draw();

    QWidget *m_control = nullptr;
    IconLabel *m_sign = nullptr;
    TextLabel *m_below = nullptr;
    QString m_hint;
    QString m_problem;
};

} // namespace wizard
