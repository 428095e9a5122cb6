// SPDX-License-Identifier: Apache-2.0
//
// What the wizard costs beside the smallest programs that could do a part of its work. All ratios come from
// one run; the programs take turns, round by round, so that whatever else the machine does weighs on all of
// them. Medians are told, with the smallest and the largest value. Everything is observed from outside, by
// the same eyes for the wizard and for its references: the pixels of the virtual screen, the processes' own
// accounts.
//
// Launch. From the moment before the process is made until the screen looks as it does when the window has
// come to rest (nothing but a caret moves for a second). That is the reference's empty window, painted; for
// the wizard the whole sign-in page, everything enabled, and the focus ring round its first field. It runs
// without options: production chosen, keyring asked.
//
// Memory. Proportional set size (smaps_rollup) of the process and its children, when they have come to rest:
// at sign-in, and on the last page before Review with the demo's catalogue and a form. The demo platform is
// another process and not counted. At Review, where the wizard gets ready for the consent, the browser's
// library is in. Pages that several processes share are divided among them, so other Qt programs on the
// machine lower all figures.
//
// Consent. From the click on Authorise (in fact from the start of xdotool, which clicks) until the part of
// the screen where the page's card lies looks as it does at rest, the page's focus ring included. The person
// has read Review until the wizard was idle. The reference is a QWebEngineView in a main(), from the moment
// before its process is made, with the same page of the same demo platform; once as Qt draws by default, and
// once by software as the wizard does on machines without a GPU. Files are in the system's cache for all of
// them: one round of each goes before and is not counted.
//
// Search. A key in the connector search with ten thousand connectors, and in that of Home with ten thousand
// instances, the whole window drawn after each.
//
// Load. Ten thousand instances, a hundred a page, behind a limit of 60 requests a minute (whose pauses pass
// at once): how long the window did not look at its events, and what the heap held at most against what it
// holds of the whole list. Once as the first load, once as a refresh.
#include "tests/benchmarks/consentrounds.h"
#include "tests/benchmarks/launchrounds.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr double launchAim = 1.5;
constexpr double memoryAim = 1.8;
constexpr double consentAim = 0.7;
constexpr int silenceAim = 50; // ms
constexpr double loadHeapAim = 1.3;
constexpr int memoryRounds = 3;

QString load()
{
    QFile file(u"/proc/loadavg"_s);
    return file.open(QIODevice::ReadOnly)
               ? QString::fromLatin1(file.readAll()).section(u' ', 0, 1).replace(u' ', u", "_s)
               : u"unknown"_s;
}

int failed(const QString &error)
{
    std::fputs((u"benchmarks: %1\n"_s.arg(error)).toUtf8().constData(), stderr);
    return 1;
}

/// What the search benchmark prints of `what`: median, 99th percentile, number of keys. Empty where it
/// failed.
QStringList searchTimes(const QString &binaries, const QString &what)
{
    QProcess search;
    search.start(binaries + u"benchmark_searchtime"_s, {what});
    if (!search.waitForFinished(120'000) || search.exitCode() != 0)
        return {};
    const QStringList keys = QString::fromLatin1(search.readAllStandardOutput()).trimmed().split(u' ');
    return keys.size() == 3 ? keys : QStringList();
}

/// What the load benchmark prints: of the first load, then of a refresh. Empty where it failed.
QStringList loadLines(const QString &binaries)
{
    QProcess load;
    load.start(binaries + u"benchmark_loadtime"_s, {});
    if (!load.waitForFinished(120'000) || load.exitCode() != 0)
        return {};
    return QString::fromLatin1(load.readAllStandardOutput()).trimmed().split(u'\n');
}

void tellLoad(const QStringList &lines)
{
    benchmark::say(u"\nLoad of 10,000 instances behind a limit"_s);
    if (lines.size() != 2)
        benchmark::say(u"  not measured"_s);
    for (int i = 0; i < 2 && lines.size() == 2; ++i) {
        const QStringList figures = lines.at(i).split(u' ');
        benchmark::say(u"  %1: longest silence %2 ms (aim %3), 99th percentile %4 ms, heap at most %5 (aim "
                       u"%6) of that with"
                       " the list, %7 of the list alone"_s.arg(
                           i == 0 ? u"first"_s : u"again"_s, figures.value(0), QString::number(silenceAim),
                           figures.value(1), figures.value(2), QString::number(loadHeapAim),
                           figures.value(3)));
    }
}

void tellSearch(const QString &what, const QStringList &keys)
{
    benchmark::say(u"\n%1"_s.arg(what));
    if (keys.isEmpty())
        benchmark::say(u"  not measured"_s);
    else
        benchmark::say(u"  one key, drawn: median %1 ms, 99th percentile %2 ms (%3 keys)"_s.arg(
            keys.at(0), keys.at(1), keys.at(2)));
}

} // namespace

int main(int argc, char **argv)
{
    using namespace benchmark;
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() != 6)
        return failed(u"usage: benchmark_driver BINARIES SCENARIOS FRAMEBUFFER FOLDER ROUNDS"_s);
    const QString binaries = arguments.at(1) + u'/';
    const int rounds = std::max(1, arguments.at(5).toInt());
    const Screen screen(arguments.at(3));
    if (!screen.isValid())
        return failed(u"the screen cannot be seen: %1"_s.arg(arguments.at(3)));

    QProcess demo;
    demo.start(binaries + u"connector-wizard-demo"_s, {});
    QByteArray demoLine;
    while (!demoLine.contains('\n') && demo.waitForReadyRead(10'000))
        demoLine += demo.readAllStandardOutput();
    if (!demoLine.contains('\n'))
        return failed(u"the demo platform does not start"_s);

    say(u"load before: %1"_s.arg(load()));
    LaunchRounds empty(screen, {binaries + u"benchmark_emptywindow"_s});
    LaunchRounds wizard(screen, {binaries + u"connector-wizard"_s, u"--appearance"_s, u"light"_s});
    for (int round = 0; round <= rounds; ++round) {
        for (LaunchRounds *program : {&empty, &wizard}) {
            if (!program->round(round > 0))
                return failed(program->error());
        }
    }
    ConsentRounds consent(screen,
                          {binaries + u"connector-wizard"_s, binaries + u"benchmark_minimalbrowser"_s,
                           arguments.at(2) + u"/first-instance-consent-first.json"_s},
                          demoLine, arguments.at(4));
    for (int round = 0; round <= rounds; ++round) {
        if (!consent.browserRound(round > 0, false) || !consent.wizardRound(round > 0) ||
            !consent.browserRound(round > 0, true) || (round < memoryRounds && !consent.memoryRound()))
            return failed(consent.error());
    }
    const QStringList connectorKeys = searchTimes(binaries, u"connectors"_s);
    const QStringList instanceKeys = searchTimes(binaries, u"instances"_s);
    const QStringList loads = loadLines(binaries);
    demo.closeWriteChannel();
    demo.terminate();
    demo.waitForFinished(2000);

    say(u"\nLaunch"_s);
    tell(u"empty Widgets window, painted"_s, empty.usable, u"ms"_s);
    tell(u"wizard, first paint"_s, wizard.painted, u"ms"_s);
    tell(u"wizard, sign-in page usable"_s, wizard.usable, u"ms"_s);
    tellRatio(u"launch to first usable page"_s, wizard.usable, empty.usable, launchAim);
    say(u"\nMemory before consent (PSS)"_s);
    tell(u"empty Widgets window"_s, empty.memory, u"MiB"_s);
    tell(u"wizard, sign-in page"_s, wizard.memory, u"MiB"_s);
    tell(u"wizard, credentials page"_s, consent.memoryAtCredentials, u"MiB"_s);
    tell(u"wizard, Review, browser's library loaded"_s, consent.memoryAtReview, u"MiB"_s);
    tellRatio(u"memory at sign-in"_s, wizard.memory, empty.memory, memoryAim);
    tellRatio(u"memory at credentials"_s, consent.memoryAtCredentials, empty.memory, memoryAim);
    say(u"\nConsent page"_s);
    tell(u"minimal browser, cold, page complete"_s, consent.browser, u"ms"_s);
    tell(u"the same, drawn by software"_s, consent.softwareBrowser, u"ms"_s);
    tell(u"wizard, from the click"_s, consent.wizard, u"ms"_s);
    tellRatio(u"consent page after the click"_s, consent.wizard, consent.browser, consentAim);
    tellRatio(u"the same against software drawing"_s, consent.wizard, consent.softwareBrowser, 0);
    tellSearch(u"Connector search, 10,000 connectors"_s, connectorKeys);
    tellSearch(u"Instance search, 10,000 instances"_s, instanceKeys);
    tellLoad(loads);
    say(u"\nload after: %1"_s.arg(load()));
    return 0;
}
