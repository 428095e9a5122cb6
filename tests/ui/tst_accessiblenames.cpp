// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testprogram.h"
#include "tests/ui/recordingintents.h"
#include "tests/ui/samplesnapshots.h"
#include "ui/kit/style/appearance.h"
#include "ui/shell/window.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QSet>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;

/// Walks every page: whatever can be operated has a name to be read aloud and an object name to be found by,
/// and can be reached by Tab.
class TestAccessibleNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyAppearance(*qApp, Appearance::Light); }
    void everyControlHasAName_data();
    void everyControlHasAName();
    void tabReachesEveryControl_data() { everyControlHasAName_data(); }
    void tabReachesEveryControl();

private:
    static bool isControl(const QWidget *widget)
    {
        return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget) ||
               qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractItemView *>(widget);
    }
    static QString described(const QWidget *widget)
    {
        return QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName();
    }
};

void TestAccessibleNames::everyControlHasAName_data()
{
    QTest::addColumn<int>("step");
    for (const Step step : {Step::SignIn, Step::Home, Step::Connector, Step::Method, Step::Settings,
                            Step::Credentials, Step::Review, Step::Consent, Step::Working, Step::Result,
                            Step::Instance, Step::Queue, Step::History})
        QTest::addRow("step %d", int(step)) << int(step);
}

void TestAccessibleNames::everyControlHasAName()
{
    QFETCH(int, step);
    RecordingIntents intents;
    Window window(intents);
    FlowSnapshot snapshot = sampleSnapshot(Step(step));
    snapshot.failure = sampleFailure(FailureCause::TimedOut, Cure::TryAgain);
    snapshot.closeAsked = true;
    window.draw(snapshot);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    int controls = 0;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!isControl(widget) || qobject_cast<const QComboBox *>(widget->parentWidget()))
            continue;
        if (!widget->isVisible())
            continue;
        ++controls;
        QAccessibleInterface *interface =
            QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        QVERIFY(interface);
        QVERIFY2(!interface->text(QAccessible::Name).trimmed().isEmpty(), qUtf8Printable(described(widget)));
        QVERIFY2(!interface->text(QAccessible::Name).contains(u'&'), qUtf8Printable(described(widget)));
        if (!widget->property("link").toBool())
            QVERIFY2(!widget->objectName().isEmpty(), qUtf8Printable(described(widget)));
    }
    QVERIFY2(controls >= 4, "the walk found the page");
}

void TestAccessibleNames::tabReachesEveryControl()
{
    QFETCH(int, step);
    RecordingIntents intents;
    Window window(intents);
    window.draw(sampleSnapshot(Step(step)));
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QSet<const QWidget *> reached;
    for (int i = 0; i < 100; ++i) {
        QVERIFY(window.focusWidget());
        reached.insert(window.focusWidget());
        QTest::keyClick(window.focusWidget(), Qt::Key_Tab);
    }
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        const bool radio = widget->inherits("QRadioButton"); // one of a group is reached, arrows do the rest
        if (isControl(widget) && widget->isVisible() && widget->isEnabled() && !radio &&
            widget->focusPolicy() != Qt::NoFocus && widget->window() == &window)
            QVERIFY2(reached.contains(widget), qUtf8Printable(described(widget)));
    }
}

WIZARD_TEST(TestAccessibleNames)
#include "tst_accessiblenames.moc"
