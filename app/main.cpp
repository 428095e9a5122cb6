// SPDX-License-Identifier: Apache-2.0
#include "app/application.h"
#include "app/composition.h"
#include "app/endsignals.h"
#include "app/fontpreload.h"
#include "app/startup.h"

#include <QFile>

#include <cstdlib>
#include <unistd.h>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int usageError = 2;

// Plays are another program's: it takes this one's place, with its arguments and environment. Returns where
// it is not there.
int handToPlayer(int argc, char **argv, const QString &refusal)
{
    QCoreApplication application(argc, argv);
    QByteArray player =
        QFile::encodeName(QCoreApplication::applicationDirPath() + u"/connector-wizard-player"_s);
    char *const own = std::exchange(argv[0], player.data());
    ::execv(player.constData(), argv);
    argv[0] = own;
    wizard::introduce(application);
    if (!refusal.isEmpty())
        wizard::print(stderr, refusal);
    wizard::print(
        stderr, QCoreApplication::translate("CommandLine",
                                            "--play needs connector-wizard-player, which is not installed."));
    return EXIT_FAILURE;
}

int run(int argc, char **argv, int &signal)
{
    using Action = wizard::CommandLine::Action;
    const wizard::CommandLine line = wizard::readArguments(argc, argv);
    if (line.play && (line.action == Action::Run || line.action == Action::Refuse))
        return handToPlayer(argc, argv, line.action == Action::Refuse ? line.message : QString());
    if (line.action != Action::Run) {
        wizard::print(line.action == Action::Refuse ? stderr : stdout, line.message);
        return line.action == Action::Refuse ? usageError : EXIT_SUCCESS;
    }

    wizard::FontPreload fonts;
    wizard::Application application(argc, argv);
    const wizard::EndSignals endSignals;
    wizard::furnish(application, fonts, line.appearance);
    const auto options = wizard::flowOptions(line);
    if (!options) {
        wizard::print(stderr, options.error());
        return usageError;
    }
    wizard::Composition composition(*options);
    composition.endWith(application);
    QObject::connect(&endSignals, &wizard::EndSignals::received, &application, &QCoreApplication::quit);
    composition.start();
    const int code = QApplication::exec();
    signal = endSignals.first();
    return code;
}

} // namespace

int main(int argc, char **argv)
{
    return wizard::runProgram(argc, argv, run);
}
