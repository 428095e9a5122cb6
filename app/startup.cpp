// SPDX-License-Identifier: Apache-2.0
#include "app/startup.h"

#include "app/adapters/desktop/environmentfile.h"
#include "app/application.h"
#include "app/fontpreload.h"
#include "ui/kit/style/appearance.h"
#include "ui/text/failuretext.h"

#include <QIcon>
#include <QLibraryInfo>
#include <QLocale>
#include <QLoggingCategory>
#include <QTranslator>

#include <csignal>
#include <malloc.h>
#include <pwd.h>
#include <sys/resource.h>
#include <unistd.h>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

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

// Whose session this is, for the history; the environment could say anything.
QString loginName()
{
    const passwd *entry = getpwuid(geteuid());
    return entry ? QString::fromLocal8Bit(entry->pw_name) : QString();
}

Appearance appearanceOf(CommandLine::Appearance asked)
{
    switch (asked) {
    case CommandLine::Appearance::Light:
        return Appearance::Light;
    case CommandLine::Appearance::Dark:
        return Appearance::Dark;
    case CommandLine::Appearance::Desktop:
        break;
    }
    return Appearance::Desktop;
}

} // namespace

int runProgram(int argc, char **argv, int (*run)(int argc, char **argv, int &signal))
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

CommandLine readArguments(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    CommandLine line = readCommandLine(arguments);
    if (line.action != CommandLine::Action::Run) {
        QCoreApplication application(argc, argv);
        introduce(application);
        line = readCommandLine(arguments);
    }
    return line;
}

void introduce(QCoreApplication &application)
{
    QCoreApplication::setApplicationName(u"connector-wizard"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(WIZARD_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral(WIZARD_APPLICATION_ID));
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

void furnish(Application &application, FontPreload &fonts, CommandLine::Appearance appearance)
{
    introduce(application);
    QApplication::setWindowIcon(QIcon(u":/icons/connector-wizard.svg"_s));
    fonts.wait();
    applyAppearance(application, appearanceOf(appearance));
}

tl::expected<FlowOptions, QString> flowOptions(const CommandLine &line)
{
    FlowOptions options;
    options.demo = line.demo;
    options.desktopUser = loginName();
    if (!line.environmentFile.isEmpty()) {
        const auto environment = readEnvironmentFile(line.environmentFile);
        if (!environment) {
            const FailureText text = failureText(environment.error());
            return tl::make_unexpected(text.title + u": "_s + text.explanation);
        }
        options.environment = *environment;
    }
    return options;
}

void print(std::FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    if (!bytes.endsWith('\n'))
        std::fputc('\n', stream);
    std::fflush(stream);
}

} // namespace wizard
