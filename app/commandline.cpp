// SPDX-License-Identifier: Apache-2.0
#include "app/commandline.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

struct CommandLineTexts {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace

CommandLine readCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        CommandLineTexts::tr("Walks an administrator of Patchworks through authenticating a connector."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const QCommandLineOption environment(
        u"environment"_s,
        CommandLineTexts::tr("Use the environment that FILE describes, for this run alone."), u"FILE"_s);
    const QCommandLineOption demo(
        u"demo"_s,
        CommandLineTexts::tr("Start the demo platform on this computer and use it. Nothing is kept."));
    const QCommandLineOption play(
        u"play"_s,
        CommandLineTexts::tr(
            "Play FILE: drive the window as a person would, print the outcome as one line of "
            "JSON and end. Only with environments on this computer."),
        u"FILE"_s);
    const QCommandLineOption screenshots(u"screenshots"_s,
                                         CommandLineTexts::tr("Where --play puts its pictures."), u"DIR"_s);
    const QCommandLineOption appearance(
        u"appearance"_s, CommandLineTexts::tr("Colours: desktop (the default), light or dark."), u"NAME"_s,
        u"desktop"_s);
    parser.addOptions({environment, demo, play, screenshots, appearance});

    const bool isUnderstood = parser.parse(arguments);
    CommandLine line;
    line.play = parser.isSet(play);
    const auto refusal = [&line](const QString &message) {
        line.action = CommandLine::Action::Refuse;
        line.message = message;
        return line;
    };
    // As the value of an option it would be none of ours, and the engine would take what follows it.
    const QString engineOptions = u"--webEngineArgs"_s;
    if (arguments.contains(engineOptions))
        return refusal(CommandLineTexts::tr("“%1” is not understood.").arg(engineOptions));
    if (!isUnderstood)
        return refusal(parser.errorText());
    if (parser.isSet(help)) {
        line.action = CommandLine::Action::Help;
        line.message = parser.helpText();
        return line;
    }
    if (parser.isSet(version)) {
        line.action = CommandLine::Action::Version;
        line.message = QCoreApplication::applicationName() + u' ' + QCoreApplication::applicationVersion();
        return line;
    }
    if (!parser.positionalArguments().isEmpty())
        return refusal(
            CommandLineTexts::tr("“%1” is not understood.").arg(parser.positionalArguments().constFirst()));
    if (parser.isSet(environment) && parser.isSet(demo))
        return refusal(CommandLineTexts::tr("--environment and --demo exclude one another."));
    if (line.play && !parser.isSet(environment) && !parser.isSet(demo))
        return refusal(CommandLineTexts::tr("--play needs --demo or --environment."));
    if (parser.isSet(screenshots) && !line.play)
        return refusal(CommandLineTexts::tr("--screenshots needs --play."));
    const QString colours = parser.value(appearance);
    if (colours == u"light")
        line.appearance = CommandLine::Appearance::Light;
    else if (colours == u"dark")
        line.appearance = CommandLine::Appearance::Dark;
    else if (colours != u"desktop")
        return refusal(CommandLineTexts::tr("--appearance is desktop, light or dark."));
    line.environmentFile = parser.value(environment);
    line.demo = parser.isSet(demo);
    line.playFile = parser.value(play);
    line.screenshotFolder = parser.value(screenshots);
    return line;
}

} // namespace wizard
