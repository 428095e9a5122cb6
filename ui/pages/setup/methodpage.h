// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/page.h"

class QButtonGroup;

namespace wizard
{

class LinkButton;
class MethodCard;
class TextLabel;

/// Which authentication method: cards, one of them chosen.
class MethodPage : public Page
{
    Q_OBJECT

public:
    explicit MethodPage(SetupIntents &intents, QWidget *parent = nullptr);

    void draw(const FlowSnapshot &snapshot) override;
    QString primaryText(const FlowSnapshot &snapshot) const override;
    void takeFocus() override;
    bool focusField(const FieldId &field) override;

private:
    void rebuild(const FlowSnapshot &snapshot);

    SetupIntents &m_intents;
    QList<AuthenticationImplementation> m_methods;
    QString m_connectorId;
    QVBoxLayout *m_lines = nullptr;
    QButtonGroup *m_group = nullptr;
    QList<MethodCard *> m_cards;
    TextLabel *m_none = nullptr;
    LinkButton *m_dashboard = nullptr;
};

} // namespace wizard
