// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/fields/datelens.h"
#include "ui/shell/card.h"

class QVBoxLayout;

namespace wizard
{

class MessageLine;
class TextLabel;

/// The lens as a small table, with its cautions below.
class DateLensView : public Card
{
    Q_OBJECT

public:
    explicit DateLensView(QWidget *parent = nullptr);

    void draw(const QString &format, const QString &timeZone, const QDateTime &now);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_table = nullptr;
    QList<QPair<TextLabel *, TextLabel *>> m_lines;
    QList<MessageLine *> m_cautions;
};

} // namespace wizard
