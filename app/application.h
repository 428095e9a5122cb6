// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QApplication>

namespace wizard
{

/// Tells that the program is to end, before the windows are asked whether they let it.
class Application : public QApplication
{
    Q_OBJECT

public:
    /// `argc` and `argv` outlive the application.
    Application(int &argc, char **argv)
        : QApplication(argc, argv)
    {
    }

Q_SIGNALS:
    /// By the desktop's session manager or by quit().
    void quitAsked();

protected:
    bool event(QEvent *event) override;
};

} // namespace wizard
