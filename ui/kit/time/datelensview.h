// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/blocks/card.h"
#include "ui/kit/time/datelens.h"

class QPushButton;
class QVBoxLayout;

namespace wizard
{

class MessageLine;
class TextLabel;

/// The lens as a small table, with its cautions below. A pattern of another notation is told by its PHP
/// format.
class DateLensView : public Card
{
    Q_OBJECT

public:
    explicit DateLensView(QWidget *parent = nullptr);

    void draw(const QString &format, const QString &timeZone, const QDateTime &now);

Q_SIGNALS:
    /// The format that a pattern of another notation amounts to is wanted.
    void proposed(const QString &format);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void offer(const QString &format);

    QVBoxLayout *m_table = nullptr;
    QList<QPair<TextLabel *, TextLabel *>> m_lines;
    QList<MessageLine *> m_cautions;
    QPushButton *m_use = nullptr;
    QString m_instead; ///< what a pattern of another notation is written as; empty: it is PHP's
};

} // namespace wizard
