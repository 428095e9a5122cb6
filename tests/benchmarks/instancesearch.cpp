// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/recordingintents.h"
#include "tests/ui/samplesnapshots.h"
#include "ui/shell/appearance.h"
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

constexpr int instances = 10'000;
constexpr int rounds = 12;

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

/// A key in the search of Home with ten thousand instances, drawn; prints median and 99th percentile in
/// milliseconds. The whole window is drawn each time, which is more than a key needs.
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    wizard::applyAppearance(application, wizard::Appearance::Light);
    wizard::RecordingIntents intents;
    wizard::Window window(intents);
    wizard::FlowSnapshot snapshot = wizard::sampleSnapshot(wizard::Step::Home);
    snapshot.instances =
        QSharedPointer<const QList<wizard::Instance>>::create(wizard::sampleInstances(instances));
    window.draw(snapshot);
    window.show();
    QList<double> times;
    QTimer::singleShot(500, &window, [&] {
        auto *search = window.findChild<QLineEdit *>(u"instanceSearch"_s);
        for (int round = 0; search && round < rounds; ++round) {
            for (const QString &text : {u"harbour"_s, u"london 12"_s, u"café"_s, u"zzzzz"_s})
                type(&window, search, text, times);
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
