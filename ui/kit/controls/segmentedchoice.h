// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QButtonGroup;
class QRadioButton;

namespace wizard
{

/// A few choices side by side, one of them taken: radio buttons that look like one control.
class SegmentedChoice : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentedChoice(QWidget *parent = nullptr);

    QRadioButton *addChoice(const QString &text, const QString &objectName);
    /// By position; tells nobody.
    void setCurrent(int index);
    int current() const;

Q_SIGNALS:
    /// By the person alone.
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QButtonGroup *m_group = nullptr;
};

} // namespace wizard
