// SPDX-License-Identifier: Apache-2.0
// What `--play` names.
#include "app/player/playfile.h"

#include "tests/fuzz/fuzztarget.h"

using namespace wizard;
using namespace wizard::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const auto play = playFileFrom(inputOf(bytes, size));
    if (!play) {
        must(!play.error().isEmpty(), "a refusal has a sentence");
        return 0;
    }
    must(play->expect == u"authorised" || play->expect == u"declined" || play->expect == u"failed",
         "an end is expected that there is");
    for (const PlayStep &step : play->steps) {
        must(step.within.count() >= 1 && step.within.count() <= 600, "every step ends");
        must(step.times >= 1 && step.times <= 100, "a key has an end");
        must(step.kind != PlayStep::Kind::WaitForPage || isPageName(step.text),
             "a page is one that there is");
        must(step.kind != PlayStep::Kind::Picture || (!step.text.contains(u'/') && !step.text.contains(u'.')),
             "a picture chooses no path");
        must(step.kind == PlayStep::Kind::Type || step.kind == PlayStep::Kind::Browse ||
                 step.kind == PlayStep::Kind::Choose || step.target.isEmpty(),
             "a target has a use");
    }
    noteTaken();
    return 0;
}
