// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/platform/ratelimit.h"
#include "ui/kit/form/texteditor.h"

namespace wizard
{

class ChoiceEditor;

/// "120 a minute" for 2 per second, "9,000 an hour" for 150 per minute, "24 a day" for 1 per hour; for a
/// day's amount the seconds between two requests. The next unit that people think in.
QString rateLimitInOtherWords(const RateLimit &limit);

/// How many requests in which unit. The amount is text: half-typed numbers are shown as they are.
class RateLimitEditor : public TextEditor
{
    Q_OBJECT

public:
    explicit RateLimitEditor(QWidget *parent = nullptr);

    /// A field of its own, in the platform's words.
    ChoiceEditor *unit() const { return m_unit; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void step(int by);

    ChoiceEditor *m_unit = nullptr;
};

} // namespace wizard
