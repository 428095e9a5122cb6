// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/primaryaction.h"
#include "ui/pages/page.h"

class QLabel;
class QPushButton;

namespace wizard
{

class Card;
class TextLabel;

/// How it ended, what is there now, and the way on.
class ResultPage : public Page
{
    Q_OBJECT

public:
    explicit ResultPage(ResultIntents &intents, QWidget *parent = nullptr);

    void draw(const FlowSnapshot &snapshot) override;
    QString primaryText(const FlowSnapshot &snapshot) const override;

private:
    void drawSign(const ResultView &result);
    void drawFailure(const ResultView &result);
    void drawFacts(const FlowSnapshot &snapshot);
    void drawFound(const FlowSnapshot &snapshot);
    void drawButtons(const FlowSnapshot &snapshot);
    void copyDetails();
    QPushButton *addButton(const QString &objectName, const QString &text, QLayout *layout);

    ResultIntents &m_intents;
    ResultView m_result;
    PrimaryAction m_action = PrimaryAction::None;
    QList<Instance> m_found;
    QList<QPair<QString, QString>> m_facts;

    TextLabel *m_failure = nullptr;
    Card *m_factCard = nullptr;
    QWidget *m_foundBox = nullptr;
    QVBoxLayout *m_foundLines = nullptr;
    QPushButton *m_lookUp = nullptr;
    QPushButton *m_createAgain = nullptr;
    QPushButton *m_startAgain = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_another = nullptr;
    QPushButton *m_reauthoriseAnother = nullptr;
    TextLabel *m_copied = nullptr;
    TextLabel *m_next = nullptr;
};

} // namespace wizard
