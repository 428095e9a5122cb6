// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/form/fieldeditor.h"

#include <QDateTime>

class QCompleter;

namespace wizard
{

class TextLabel;
class TimeZoneModel;

/// A time zone, searched by city, region, offset or abbreviation. Shows the time there now.
class TimeZoneEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit TimeZoneEditor(QWidget *parent = nullptr);

    /// The moment that "now" stands for. UTC.
    void setNow(const QDateTime &now);
    QWidget *inner() const override;
    QString text() const override;
    void showText(const QString &text) override;
    void setLocked(bool locked) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search(const QString &text);
    void openAll();
    void choose(const QString &name);
    void showTime();

    LineEdit *m_line = nullptr;
    TextLabel *m_time = nullptr;
    TimeZoneModel *m_model = nullptr;
    QCompleter *m_completer = nullptr;
    QDateTime m_now;
};

} // namespace wizard
