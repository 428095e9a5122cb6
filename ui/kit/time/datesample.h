// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace wizard
{

class LineEdit;
class TextLabel;

/// "Have a date from the other system?" A sample is pasted, formats that it may have been written with are
/// proposed as buttons.
class DateSample : public QWidget
{
    Q_OBJECT

public:
    explicit DateSample(QWidget *parent = nullptr);

Q_SIGNALS:
    void proposed(const QString &format);

private:
    void propose(const QString &sample);
    void setOpen(bool open);

    QPushButton *m_ask = nullptr;
    QWidget *m_body = nullptr;
    LineEdit *m_sample = nullptr;
    TextLabel *m_answer = nullptr;
    QVBoxLayout *m_buttons = nullptr;
    QList<QPushButton *> m_proposals;
};

} // namespace wizard
