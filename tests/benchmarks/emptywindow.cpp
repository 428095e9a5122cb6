// SPDX-License-Identifier: Apache-2.0
#include <QApplication>
#include <QWidget>

/// What a Qt Widgets program costs that shows nothing: the measure for launch and memory.
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QWidget window;
    window.resize(1280, 800);
    window.show();
    return application.exec();
}
