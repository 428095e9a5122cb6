// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/commandline.h"
#include "app/flow/flowports.h"

#include <QString>

#include <cstdio>
#include <tl/expected.hpp>

class QCoreApplication;

namespace wizard
{

class Application;
class FontPreload;

/// All of main(). Before anything of Qt, what the environment could open in the browser engine is closed and
/// core files are forbidden. `signal`: asked `run` for the end (0: none does); the process ends by it then.
int runProgram(int argc, char **argv, int (*run)(int argc, char **argv, int &signal));

/// The arguments. Help, version and a refusal are in the person's language and need no display.
CommandLine readArguments(int argc, char **argv);

/// Name, version and the person's language.
void introduce(QCoreApplication &application);
/// The same and what a window looks like: icon, fonts, colours.
void furnish(Application &application, FontPreload &fonts, CommandLine::Appearance appearance);

/// What the flow is told of the arguments. The error is the sentence for who wrote the environment file.
tl::expected<FlowOptions, QString> flowOptions(const CommandLine &line);

/// `text`, and the end of its line.
void print(std::FILE *stream, const QString &text);

} // namespace wizard
