// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/platform/ratelimit.h"
#include "ui/kit/form/fieldeditor.h"

#include <optional>

namespace wizard
{

class ComboBox;

/// "120 a minute" for 2 per second, "9,000 an hour" for 150 per minute, "24 a day" for 1 per hour; for a
/// day's amount the seconds between two requests. The next unit that people think in.
QString rateLimitInOtherWords(const RateLimit &limit);

/// How many requests in which unit. The amount is text: half-typed numbers are shown as they are.
class RateLimitEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit RateLimitEditor(QWidget *parent = nullptr);

    QWidget *inner() const override; ///< the amount
    QWidget *unitBox() const;
    QString text() const override; ///< of the amount
    void showText(const QString &text) override;
    RateLimitUnit unit() const;
    void showUnit(RateLimitUnit unit);
    void setLocked(bool locked) override;

Q_SIGNALS:
    void unitEdited();
    void unitLeft();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void step(int by);

    LineEdit *m_amount = nullptr;
    ComboBox *m_unit = nullptr;
};

} // namespace wizard
