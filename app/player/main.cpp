// SPDX-License-Identifier: Apache-2.0
#include "app/application.h"
#include "app/composition.h"
#include "app/endsignals.h"
#include "app/fontpreload.h"
#include "app/player/playbrowser.h"
#include "app/player/player.h"
#include "app/player/playfile.h"
#include "app/startup.h"

#include <cstdlib>

using namespace Qt::Literals::StringLiterals;

namespace
{

// A play that never began failed like any other. `expect`: what its file says; empty: nothing could be read.
int refusedPlay(const QString &error, const QString &expect = {})
{
    wizard::PlayOutcome outcome;
    outcome.outcome = u"failed"_s;
    outcome.error = error;
    wizard::print(stdout, QString::fromUtf8(outcome.jsonLine()));
    return outcome.outcome == expect ? EXIT_SUCCESS : EXIT_FAILURE;
}

int run(int argc, char **argv, int &signal)
{
    using Action = wizard::CommandLine::Action;
    const wizard::CommandLine line = wizard::readArguments(argc, argv);
    if (line.action != Action::Run)
        wizard::print(line.action == Action::Refuse ? stderr : stdout, line.message);
    if (line.action == Action::Refuse)
        return refusedPlay(line.message);
    if (line.action != Action::Run)
        return EXIT_SUCCESS;
    if (!line.play)
        return refusedPlay(u"--play is missing"_s);

    wizard::FontPreload fonts;
    wizard::Application application(argc, argv);
    const wizard::EndSignals endSignals;
    wizard::furnish(application, fonts, line.appearance);
    const auto play = wizard::readPlayFile(line.playFile);
    if (!play)
        return refusedPlay(play.error());
    auto options = wizard::flowOptions(line);
    if (!options) {
        wizard::print(stderr, options.error());
        return refusedPlay(options.error(), play->expect);
    }
    if (options->environment && !options->environment->isLoopback())
        return refusedPlay(u"the environment is not on this computer"_s, play->expect);
    options->nothingKept = true;

    wizard::PlayBrowser browser;
    wizard::Composition composition(*options, &browser);
    wizard::Player player(composition.window(), *play, line.screenshotFolder);
    QObject::connect(&composition.flow(), &wizard::SetupFlow::changed, &player,
                     [&] { player.draw(composition.flow().snapshot()); });
    QObject::connect(&player, &wizard::Player::browseWanted, &browser, &wizard::PlayBrowser::browse);
    QObject::connect(&browser, &wizard::PlayBrowser::ended, &player, &wizard::Player::browsed);
    QObject::connect(&player, &wizard::Player::finished, &application,
                     [](const wizard::PlayOutcome &outcome) {
                         wizard::print(stdout, QString::fromUtf8(outcome.jsonLine()));
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
    return wizard::runProgram(argc, argv, run);
}
