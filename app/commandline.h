// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace wizard
{

/// What the program was started with.
struct CommandLine {
    enum class Action { Run, Help, Version, Refuse };
    enum class Appearance { Desktop, Light, Dark };

    Action action = Action::Run;
    QString message;          ///< for Help, Version and Refuse
    QString environmentFile;  ///< `--environment FILE`
    bool demo = false;        ///< `--demo`
    bool play = false;        ///< `--play` was given, also in what is refused
    QString playFile;         ///< its FILE
    QString screenshotFolder; ///< `--screenshots DIR`
    Appearance appearance = Appearance::Desktop;
};

/// Reads the arguments (the program's name first). Anything unknown refuses, so that no library behind us can
/// be given options of its own (`--webEngineArgs`). Needs a QCoreApplication for its
/// texts.
CommandLine readCommandLine(const QStringList &arguments);

} // namespace wizard
