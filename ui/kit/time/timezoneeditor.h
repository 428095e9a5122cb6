// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/form/texteditor.h"

#include <QDateTime>

class QCompleter;

namespace wizard
{

class TextLabel;
class TimeZoneModel;

/// A time zone, searched by city, region, offset or abbreviation. Shows the time there now.
class TimeZoneEditor : public TextEditor
{
    Q_OBJECT

public:
    explicit TimeZoneEditor(QWidget *parent = nullptr);

    /// The moment that "now" stands for. UTC.
    void setNow(const QDateTime &now);
    void showText(const QString &text) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void takeEdit() override;
    void takeLeaving() override;

private:
    void search(const QString &text);
    void openAll();
    void choose(const QString &name);
    void showTime();

    TextLabel *m_time = nullptr;
    TimeZoneModel *m_model = nullptr;
    QCompleter *m_completer = nullptr;
    QDateTime m_now;
};

} // namespace wizard
