// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/systembrowser.h"

#include <QObject>
#include <QStringList>

#include <chrono>

namespace wizard
{

/// The browser that the desktop opens links with. Not by QDesktopServices::openUrl(): it is content when
/// `xdg-open` could be started, whatever comes of that.
class DesktopBrowser : public QObject, public SystemBrowser
{
    Q_OBJECT

public:
    /// Programs that take an address, looked for in PATH; the next one is asked where one fails. Whatever
    /// still runs after `patience` is a browser, or waits for one.
    explicit DesktopBrowser(const QStringList &programs = {QStringLiteral("xdg-open"),
                                                           QStringLiteral("x-www-browser")},
                            std::chrono::milliseconds patience = std::chrono::seconds(5),
                            QObject *parent = nullptr);

    void open(const QUrl &url, Answer answer) override;

private:
    void ask(const QStringList &programs, const QUrl &url, const Answer &answer);

    QStringList m_programs;
    std::chrono::milliseconds m_patience;
};

} // namespace wizard
