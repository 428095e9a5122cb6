// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testprogram.h"
#include "tests/ui/recordingintents.h"
#include "tests/ui/samplesnapshots.h"
#include "ui/shell/window.h"

#include <QWindow>

using namespace wizard;

namespace
{

// What the composition does when the flow has nothing to ask: it allows and closes from inside the question.
class ClosingIntents : public RecordingIntents
{
public:
    void askToClose() override
    {
        window->allowClose();
        window->close();
    }

    Window *window = nullptr;
};

} // namespace

class TestWindowClose : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closesAtTheFirstAttemptWhereNothingIsAsked();
};

void TestWindowClose::closesAtTheFirstAttemptWhereNothingIsAsked()
{
    ClosingIntents intents;
    Window window(intents);
    intents.window = &window;
    window.draw(sampleSnapshot(Step::Home));
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window.windowHandle()->close(); // as Wayland's platform does; a close in it is ignored
    QVERIFY(!window.isVisible());
}

WIZARD_TEST(TestWindowClose)
#include "tst_windowclose.moc"
