// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/form/fieldeditor.h"

class QCheckBox;

namespace wizard
{

/// A value that is `true` or `false`.
class FlagEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit FlagEditor(QWidget *parent = nullptr);

    QString text() const override;
    void showText(const QString &text) override;
    void setLocked(bool locked) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void nameState();

    QCheckBox *m_box = nullptr;
};

} // namespace wizard
