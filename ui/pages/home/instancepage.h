// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/page.h"
#include "ui/pages/setup/reviewrows.h"

class QProgressBar;

namespace wizard
{

class TextLabel;

/// One instance: its settings and values as Patchworks keeps them, what was done with it from here, and the
/// way to re-authorise it.
class InstancePage : public Page
{
    Q_OBJECT

public:
    explicit InstancePage(PlaceIntents &intents, QWidget *parent = nullptr);

    void draw(const FlowSnapshot &snapshot) override;
    QString primaryText(const FlowSnapshot &snapshot) const override;

private:
    enum class Cure { None, TryAgain, GoBack, AddInstance };

    void drawTrouble(const FlowSnapshot &snapshot);
    void drawMethod(const FlowSnapshot &snapshot);
    void drawTables(const FlowSnapshot &snapshot);
    void cure();
    void addInstance();

    PlaceIntents &m_intents;
    MessageBar *m_trouble = nullptr;
    MessageBar *m_method = nullptr;
    TextLabel *m_loading = nullptr;
    QProgressBar *m_progress = nullptr;
    QVBoxLayout *m_tables = nullptr;
    QList<ReviewRow> m_settings;
    QList<ReviewRow> m_variables;
    QList<ReviewRow> m_history;
    QString m_id;
    Cure m_cure = Cure::None;
};

} // namespace wizard
