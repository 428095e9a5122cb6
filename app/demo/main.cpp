// SPDX-License-Identifier: Apache-2.0
#include "app/demo/democommandline.h"
#include "app/demo/demoworld.h"
#include "app/demo/lifeline.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>
#include <memory>

namespace
{

void print(std::FILE *stream, const QByteArray &text)
{
    std::fwrite(text.constData(), 1, std::size_t(text.size()), stream);
    std::fflush(stream);
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
