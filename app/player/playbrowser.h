// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/systembrowser.h"

#include <QObject>

#include <memory>

class QProcess;

namespace wizard
{

/// Stands for the person's own browser while a play runs: takes a link without showing it, and lets the demo
/// platform's program consent there when the play says so. Loopback alone: that program goes nowhere else.
class PlayBrowser : public QObject, public SystemBrowser
{
    Q_OBJECT

public:
    /// `program`: empty means `connector-wizard-demo` beside our own executable; never looked for in PATH.
    explicit PlayBrowser(const QString &program = {}, QObject *parent = nullptr);
    ~PlayBrowser() override;

    void open(const QUrl &, Answer answer) override { answer(true); }

    /// One errand at a time; another one ends the first. The link goes through the child's standard input, so
    /// that no list of processes shows it. `stops`: before the return address is loaded.
    void browse(const QUrl &link, bool approves, bool second, bool stops);

Q_SIGNALS:
    /// Where it ended, or what stood in the way.
    void ended(const QUrl &address, const QString &trouble);

private:
    void read();

    QString m_program;
    std::unique_ptr<QProcess> m_process;
};

} // namespace wizard
