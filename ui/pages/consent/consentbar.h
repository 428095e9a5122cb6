// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/consentbrowser.h"

#include <QWidget>

#include <chrono>

class QPushButton;

namespace wizard
{

class HostLabel;
class IconMark;
class TextLabel;

/// Above the third party's page and out of its reach: how it is secured, whose it is, how long it takes.
class ConsentBar : public QWidget
{
    Q_OBJECT

public:
    explicit ConsentBar(QWidget *parent = nullptr);

    void draw(const BrowserState &state, bool open);
    void setElapsed(std::chrono::seconds elapsed);

Q_SIGNALS:
    void reloadWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    IconMark *m_sign = nullptr;
    TextLabel *m_security = nullptr;
    HostLabel *m_host = nullptr;
    TextLabel *m_private = nullptr;
    TextLabel *m_elapsed = nullptr;
    QPushButton *m_reload = nullptr;
};

} // namespace wizard
