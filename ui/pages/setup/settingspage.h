// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/page.h"

#include <QElapsedTimer>
#include <QTimer>

class QBoxLayout;

namespace wizard
{

class ChoiceEditor;
class DateFormatEditor;
class DateLensView;
class FieldEditor;
class FieldRow;
class Fold;
class RateLimitEditor;
class TimeZoneEditor;

/// Name, time zone, date format, rate limit, connection pool; the rest under "Advanced".
class SettingsPage : public Page
{
    Q_OBJECT

public:
    explicit SettingsPage(Intents &intents, QWidget *parent = nullptr);

    void draw(const FlowSnapshot &snapshot) override;
    QString primaryText(const FlowSnapshot &snapshot) const override;
    void takeFocus() override;
    bool focusField(const FieldId &field) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    FieldRow *makeRow(Field field, FieldEditor *editor, const QString &objectName);
    void drawNow();
    void drawRateLimit(const FlowSnapshot &snapshot);
    void drawPool(const FlowSnapshot &snapshot);
    QDateTime now() const;

    QList<FieldRow *> m_rows;
    TimeZoneEditor *m_timeZone = nullptr;
    FieldRow *m_timeZoneRow = nullptr;
    DateFormatEditor *m_dateFormat = nullptr;
    RateLimitEditor *m_rateLimit = nullptr;
    ChoiceEditor *m_pool = nullptr;
    DateLensView *m_lens = nullptr;
    Fold *m_advanced = nullptr;
    FieldRow *m_nameRow = nullptr;
    bool m_nameIsProposed = false;
    FieldRow *m_rateRow = nullptr;
    FieldRow *m_poolRow = nullptr;
    QBoxLayout *m_pair = nullptr;

    InstanceSettings m_settings;
    QDateTime m_drawnNow;
    QElapsedTimer m_sinceDrawn;
    QTimer m_tick; ///< moves the shown times on; decides nothing
};

} // namespace wizard
