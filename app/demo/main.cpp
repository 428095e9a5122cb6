// SPDX-License-Identifier: Apache-2.0
#include "app/demo/demobrowser.h"
#include "app/demo/democommandline.h"
#include "app/demo/lifeline.h"
#include "app/demo/world/demoworld.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <memory>

namespace
{

void print(std::FILE *stream, const QByteArray &text)
{
    std::fwrite(text.constData(), 1, std::size_t(text.size()), stream);
    std::fflush(stream);
}

int browse(QCoreApplication &application)
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return 1;
    const QJsonObject wish = QJsonDocument::fromJson(input.readLine()).object();
    demo::DemoBrowser::Errand errand;
    errand.url = QUrl(wish.value(QLatin1String("url")).toString(), QUrl::StrictMode);
    errand.approves = wish.value(QLatin1String("decision")) != QLatin1String("refuse");
    errand.secondAccount = wish.value(QLatin1String("account")) == QLatin1String("second");
    errand.stopsBeforeReturn = wish.value(QLatin1String("return")) == QLatin1String("stop");
    demo::DemoBrowser browser(demo::DemoCatalogue({}, 0));
    QObject::connect(
        &browser, &demo::DemoBrowser::finished, &application,
        [](const QUrl &address, const QString &trouble) {
            const QJsonObject end{{QStringLiteral("address"), QString::fromLatin1(address.toEncoded())},
                                  {QStringLiteral("trouble"), trouble}};
            print(stdout, QJsonDocument(end).toJson(QJsonDocument::Compact) + '\n');
            QCoreApplication::exit(trouble.isEmpty() ? 0 : 1);
        },
        Qt::QueuedConnection);
    browser.run(errand);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    using Wish = demo::DemoCommandLine::Wish;
    const demo::DemoCommandLine line = demo::readCommandLine(QCoreApplication::arguments().mid(1));
    if (line.wish == Wish::Wrong) {
        print(stderr, line.text.toUtf8() + '\n');
        return 2;
    }
    if (line.wish == Wish::Help) {
        print(stdout, line.text.toUtf8());
        return 0;
    }
    if (line.wish == Wish::Browse)
        return browse(application);
    demo::DemoWorld world(line.options);
    if (line.wish == Wish::Credentials) {
        print(stdout, QJsonDocument(demo::DemoCatalogue({}, 0).credentials()).toJson());
        return 0;
    }
    if (!world.open()) {
        print(stderr, "No free port on 127.0.0.1.\n");
        return 1;
    }
    std::unique_ptr<demo::Lifeline> lifeline;
    if (!line.options.stay)
        lifeline = std::make_unique<demo::Lifeline>();
    print(stdout, world.announcement() + '\n');
    return QCoreApplication::exec();
}
