// SPDX-License-Identifier: Apache-2.0
#include <QApplication>
#include <QUrl>
#include <QWebEngineView>

/// The shortest browser that Qt knows: the measure for the consent page.
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (argc != 2)
        return 2;
    QWebEngineView view;
    view.resize(1280, 800);
    view.load(QUrl::fromEncoded(argv[1]));
    view.show();
    return application.exec();
}
