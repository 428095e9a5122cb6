// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/page.h"

#include <QElapsedTimer>
#include <QTimer>

class QBoxLayout;

namespace wizard
{

class DateLensView;
class Form;

/// Name, time zone, date format, rate limit, connection pool; the rest under "Advanced".
class SettingsPage : public Page
{
    Q_OBJECT

public:
    explicit SettingsPage(PageIntents &intents, QWidget *parent = nullptr);

    void draw(const FlowSnapshot &snapshot) override;
    QString primaryText(const FlowSnapshot &snapshot) const override;
    void takeFocus() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void drawNow();
    void drawRateLimit(const FlowSnapshot &snapshot);
    void drawPool(const FlowSnapshot &snapshot);
    QDateTime now() const;

    Form *m_form = nullptr;
    DateLensView *m_lens = nullptr;
    bool m_nameIsProposed = false;
    QBoxLayout *m_pair = nullptr;

    InstanceSettings m_settings;
    QDateTime m_drawnNow;
    QElapsedTimer m_sinceDrawn;
    QTimer m_tick; ///< moves the shown times on; decides nothing
};

} // namespace wizard
