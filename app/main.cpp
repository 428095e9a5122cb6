// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/desktop/environmentfile.h"
#include "app/application.h"
#include "app/commandline.h"
#include "app/composition.h"
#include "app/endsignals.h"
#include "app/fontpreload.h"
#include "ui/kit/style/appearance.h"
#include "ui/play/player.h"
#include "ui/play/playfile.h"
#include "ui/text/failuretext.h"

#include <QIcon>
#include <QLibraryInfo>
#include <QLocale>
#include <QLoggingCategory>
#include <QTranslator>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <malloc.h>
#include <optional>
#include <pwd.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int usageError = 2;

// What QTWEBENGINE_* can do to the browser: a debug port, no TLS checks, no sandbox; and
// the engine writes the keys of its connections into the file of SSLKEYLOGFILE. They go before anything of Qt
// reads them.
void closeBrowserBackDoors()
{
    QList<QByteArray> names;
    for (char **entry = environ; entry && *entry; ++entry) {
        const QByteArray variable(*entry);
        if (variable.startsWith("QTWEBENGINE") || variable.startsWith("SSLKEYLOGFILE="))
            names.append(variable.left(variable.indexOf('=')));
    }
    for (const QByteArray &name : names)
        qunsetenv(name.constData());
    // Without it a page is silent for screen readers.
    qputenv("QTWEBENGINE_ENABLE_LINUX_ACCESSIBILITY", "1");
}

// A core file would hold what was typed.
void leaveNoCore()
{
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
}

// The threads of Qt Network allocate little; an arena for each would only keep what they no longer need.
void keepMemoryTogether()
{
#ifdef __GLIBC__
    mallopt(M_ARENA_MAX, 1);
#endif
}

void print(FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    if (!bytes.endsWith('\n'))
        std::fputc('\n', stream);
    std::fflush(stream);
}

// Whose session this is, for the history; the environment could say anything.
QString loginName()
{
    const passwd *entry = getpwuid(geteuid());
    return entry ? QString::fromLocal8Bit(entry->pw_name) : QString();
}

void nameApplication()
{
    QCoreApplication::setApplicationName(u"connector-wizard"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(WIZARD_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral(WIZARD_APPLICATION_ID));
}

void installTranslators(QCoreApplication &application)
{
    // The plural forms of the source language, for whoever's own language is not there.
    auto *english = new QTranslator(&application);
    if (english->load(u":/i18n/connector-wizard_en"_s))
        QCoreApplication::installTranslator(english);
    auto *ours = new QTranslator(&application);
    if (ours->load(QLocale(), u"connector-wizard"_s, u"_"_s, u":/i18n"_s))
        QCoreApplication::installTranslator(ours);
    auto *qts = new QTranslator(&application);
    if (qts->load(QLocale(), u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qts);
}

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

// Help, version and a refusal need no display, but the person's language.
wizard::CommandLine translatedCommandLine(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    nameApplication();
    installTranslators(application);
    return wizard::readCommandLine(argumentsOf(argc, argv));
}

wizard::Appearance appearanceOf(const wizard::CommandLine &line)
{
    switch (line.appearance) {
    case wizard::CommandLine::Appearance::Light:
        return wizard::Appearance::Light;
    case wizard::CommandLine::Appearance::Dark:
        return wizard::Appearance::Dark;
    case wizard::CommandLine::Appearance::Desktop:
        break;
    }
    return wizard::Appearance::Desktop;
}

// A play that never began failed like any other. `expect`: what its file says; empty: nothing could be read.
int refusedPlay(const QString &error, const QString &expect = {})
{
    wizard::PlayOutcome outcome;
    outcome.outcome = u"failed"_s;
    outcome.error = error;
    print(stdout, QString::fromUtf8(outcome.jsonLine()));
    return outcome.outcome == expect ? EXIT_SUCCESS : EXIT_FAILURE;
}

// `signal`: that asked for the end, or 0.
int run(int argc, char **argv, int &signal)
{
    wizard::CommandLine line = wizard::readCommandLine(argumentsOf(argc, argv));
    if (line.action != wizard::CommandLine::Action::Run)
        line = translatedCommandLine(argc, argv);
    switch (line.action) {
    case wizard::CommandLine::Action::Help:
    case wizard::CommandLine::Action::Version:
        print(stdout, line.message);
        return EXIT_SUCCESS;
    case wizard::CommandLine::Action::Refuse:
        print(stderr, line.message);
        return line.play ? refusedPlay(line.message) : usageError;
    case wizard::CommandLine::Action::Run:
        break;
    }

    wizard::FontPreload fonts;
    wizard::Application application(argc, argv);
    const wizard::EndSignals endSignals;
    nameApplication();
    installTranslators(application);
    QApplication::setWindowIcon(QIcon(u":/icons/connector-wizard.svg"_s));
    fonts.wait();
    wizard::applyAppearance(application, appearanceOf(line));

    std::optional<wizard::PlayFile> play;
    if (line.play) {
        const auto file = wizard::readPlayFile(line.playFile);
        if (!file)
            return refusedPlay(file.error());
        play = *file;
    }

    wizard::FlowOptions options;
    options.demo = line.demo;
    options.nothingKept = play.has_value();
    options.desktopUser = loginName();
    if (!line.environmentFile.isEmpty()) {
        const auto environment = wizard::readEnvironmentFile(line.environmentFile);
        if (!environment) {
            const wizard::FailureText text = wizard::failureText(environment.error());
            const QString sentence = text.title + u": "_s + text.explanation;
            print(stderr, sentence);
            return play ? refusedPlay(sentence, play->expect) : usageError;
        }
        options.environment = *environment;
    }

    if (!play) {
        wizard::Composition composition(options);
        composition.endWith(application);
        QObject::connect(&endSignals, &wizard::EndSignals::received, &application, &QCoreApplication::quit);
        composition.start();
        const int code = QApplication::exec();
        signal = endSignals.first();
        return code;
    }

    if (options.environment && !options.environment->isLoopback())
        return refusedPlay(u"the environment is not on this computer"_s, play->expect);
    wizard::Composition composition(options);
    wizard::Player player(composition.window(), *play, line.screenshotFolder);
    QObject::connect(&composition.flow(), &wizard::SetupFlow::changed, &player,
                     [&] { player.draw(composition.flow().snapshot()); });
    QObject::connect(&player, &wizard::Player::browseWanted, &composition.playBrowser(),
                     &wizard::PlayBrowser::browse);
    QObject::connect(&composition.playBrowser(), &wizard::PlayBrowser::ended, &player,
                     &wizard::Player::browsed);
    QObject::connect(&player, &wizard::Player::finished, &application,
                     [&](const wizard::PlayOutcome &outcome) {
                         print(stdout, QString::fromUtf8(outcome.jsonLine()));
                         QCoreApplication::exit(outcome.asExpected ? EXIT_SUCCESS : EXIT_FAILURE);
                     });
    composition.endWith(application);
    // The play tells how it went.
    QObject::connect(&endSignals, &wizard::EndSignals::received, &composition, &wizard::Composition::close);
    composition.start();
    player.start();
    const int code = QApplication::exec();
    signal = endSignals.first();
    return code;
}

} // namespace

int main(int argc, char **argv)
{
    closeBrowserBackDoors();
    leaveNoCore();
    keepMemoryTogether();
    // The engine tells its start-up parameters otherwise, the callback's host among them.
    QLoggingCategory::setFilterRules(u"qt.webenginecontext=false"_s);
    int signal = 0;
    const int code = run(argc, argv, signal);
    // Whoever sent it is told that it was the reason.
    if (signal != 0)
        std::raise(signal);
    return code;
}
