// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/page.h"
#include "ui/pages/setup/reviewrows.h"

#include <optional>

class QVBoxLayout;

namespace wizard
{

class Card;

/// Everything that will be sent, and what was checked, before anything opens.
class ReviewPage : public Page
{
    Q_OBJECT

public:
    explicit ReviewPage(SetupIntents &intents, QWidget *parent = nullptr);

    void draw(const FlowSnapshot &snapshot) override;
    QString primaryText(const FlowSnapshot &snapshot) const override;

private:
    /// A new, empty column in place of the rows that stand there.
    QVBoxLayout *emptyRows();
    void drawChanges(const QList<ChangeRow> &changes);
    void drawRows(const QList<ReviewRow> &rows);
    void drawChecks(const QList<ReviewCheckView> &checks);

    SetupIntents &m_intents;
    Card *m_rowsCard = nullptr;
    Card *m_checksCard = nullptr;
    QWidget *m_rows = nullptr;
    QWidget *m_checks = nullptr;
    std::optional<QList<ReviewRow>> m_drawnRows;
    std::optional<QList<ChangeRow>> m_drawnChanges;
    QStringList m_drawnChecks;
};

} // namespace wizard
