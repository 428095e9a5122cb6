// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/snapshot.h"

#include <QList>
#include <QString>
#include <QWidget>

class QVBoxLayout;

namespace wizard
{

class TextLabel;

/// The right side: what is being set up, filling as one goes.
class SummaryPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SummaryPanel(QWidget *parent = nullptr);

    void draw(const FlowSnapshot &snapshot);

private:
    struct Line {
        QString name;
        QString value;
        bool code = false;
        bool operator==(const Line &) const = default;
    };
    static QList<Line> linesOf(const FlowSnapshot &snapshot);
    static QString adviceOf(const FlowSnapshot &snapshot);

    QVBoxLayout *m_list = nullptr;
    QWidget *m_body = nullptr;
    TextLabel *m_advice = nullptr;
    QList<Line> m_lines;
};

} // namespace wizard
