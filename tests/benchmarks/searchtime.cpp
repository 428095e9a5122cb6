// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/recordingintents.h"
#include "tests/ui/samplesnapshots.h"
#include "ui/kit/style/appearance.h"
#include "ui/shell/window.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int listed = 10'000;
constexpr int rounds = 12;

struct Search {
    wizard::FlowSnapshot snapshot;
    QString field; // object name
    QStringList typed;
};

Search amongConnectors()
{
    Search search{wizard::sampleSnapshot(wizard::Step::Connector),
                  u"connectorSearch"_s,
                  {u"harbour"_s, u"stock wms"_s, u"crème"_s, u"zzzzz"_s}};
    search.snapshot.catalogue.connectors = QList<wizard::Connector>(wizard::sampleConnectors(listed));
    return search;
}

Search amongInstances()
{
    Search search{wizard::sampleSnapshot(wizard::Step::Home),
                  u"instanceSearch"_s,
                  {u"harbour"_s, u"london 12"_s, u"café"_s, u"zzzzz"_s}};
    search.snapshot.home.instances = QList<wizard::Instance>(wizard::sampleInstances(listed));
    return search;
}

// Milliseconds from a key to the list drawn anew, for every key of `text`.
void type(QWidget *window, QLineEdit *search, const QString &text, QList<double> &times)
{
    search->setText({});
    QCoreApplication::processEvents();
    for (const QChar letter : text) {
        QElapsedTimer timer;
        timer.start();
        QKeyEvent press(QEvent::KeyPress, letter.toUpper().unicode(), Qt::NoModifier, QString(letter));
        QCoreApplication::sendEvent(search, &press);
        QCoreApplication::processEvents(); // layout and what was put off
        window->repaint();
        times.append(double(timer.nsecsElapsed()) / 1e6);
        QKeyEvent release(QEvent::KeyRelease, letter.toUpper().unicode(), Qt::NoModifier, QString(letter));
        QCoreApplication::sendEvent(search, &release);
    }
}

} // namespace

/// A key in a search with ten thousand rows, drawn: of Home's instances, or of the connectors where the
/// argument is `connectors`. Prints median and 99th percentile in milliseconds, and how many keys it was. The
/// whole window is drawn each time, which is more than a key needs.
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const Search search =
        application.arguments().contains(u"connectors"_s) ? amongConnectors() : amongInstances();
    wizard::applyAppearance(application, wizard::Appearance::Light);
    wizard::RecordingIntents intents;
    wizard::Window window(intents);
    window.draw(search.snapshot);
    window.show();
    QList<double> times;
    QTimer::singleShot(500, &window, [&] {
        auto *field = window.findChild<QLineEdit *>(search.field);
        for (int round = 0; field && round < rounds; ++round) {
            for (const QString &text : search.typed)
                type(&window, field, text, times);
        }
        QCoreApplication::exit(times.isEmpty() ? 1 : 0);
    });
    const int code = application.exec();
    if (code != 0)
        return code;
    std::sort(times.begin(), times.end());
    const auto percentile = [&](int percent) {
        return times.at((times.size() - 1) * percent / 100);
    };
    std::printf("%.2f %.2f %lld\n", percentile(50), percentile(99), static_cast<long long>(times.size()));
    return 0;
}
