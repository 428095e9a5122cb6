// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/page.h"

#include <QHash>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace wizard
{

class FormLine;
class SegmentedChoice;
class TextLabel;

/// Sign in: where, and with what.
class SignInPage : public Page
{
    Q_OBJECT

public:
    explicit SignInPage(Intents &intents, QWidget *parent = nullptr);

    void draw(const FlowSnapshot &snapshot) override;
    QString primaryText(const FlowSnapshot &snapshot) const override;
    void takeFocus() override;
    bool focusField(const FieldId &field) override;

private:
    void drawEnvironment(const SignInView &view);
    void drawKeeping(const SignInView &view);
    void drawProblems(const FlowSnapshot &snapshot);
    QLineEdit *addField(const QString &label, Field field, QLineEdit *edit, const QString &objectName);
    FormLine *lineOf(Field field) const { return m_fields.value(field); }
    QLineEdit *editOf(Field field) const;

    QComboBox *m_environment = nullptr;
    FormLine *m_environmentLine = nullptr;
    QList<Environment> m_environments;
    SegmentedChoice *m_way = nullptr;
    QHash<Field, FormLine *> m_fields;
    QHash<Field, QLineEdit *> m_edits;
    QPushButton *m_companyToggle = nullptr;
    bool m_companyOpen = false;
    QCheckBox *m_keep = nullptr;
    TextLabel *m_keepHint = nullptr;
    QPushButton *m_keyringAgain = nullptr;
};

} // namespace wizard
