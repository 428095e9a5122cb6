// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testprogram.h"
#include "tests/ui/clippedtexts.h"
#include "tests/ui/recordingintents.h"
#include "tests/ui/samplesnapshots.h"
#include "tests/ui/samplestates.h"
#include "ui/kit/style/appearance.h"
#include "ui/kit/style/theme.h"
#include "ui/pages/page.h"
#include "ui/pages/pagesofsteps.h"
#include "ui/shell/window.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QSet>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(wizard::FlowSnapshot)

/// Draws every page and keeps the pictures, so that a person can look at them; a machine sees to it that they
/// are not blank and carry the right colours.
class TestPagePictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void drawsEveryPage_data();
    void drawsEveryPage();
};

namespace
{

struct Picture {
    QString name;
    FlowSnapshot snapshot;
    QString search = {};
    bool rightToLeft = false;
    QSize size = {1280, 760};
    bool help = false;
    bool largeText = false;
    bool longerTexts = false;
};

/// The states that have come since, in a usual and in a small window; with large and with longer text where
/// there is much to say.
void addStates(QList<Picture> &all, const QList<SampleState> &states, bool large)
{
    for (const SampleState &state : states) {
        all.append({state.name, state.snapshot, {}, false, {1280, 800}});
        all.append({state.name + u"-narrow"_s, state.snapshot, {}, false, {1024, 640}});
        Picture longer{state.name + u"-longer"_s, state.snapshot, {}, false, {1024, 640}};
        longer.longerTexts = true;
        all.append(longer);
        if (!large)
            continue;
        Picture larger{state.name + u"-large"_s, state.snapshot, {}, false, {1024, 640}};
        larger.largeText = true;
        all.append(larger);
    }
}

/// The pages beside which the summary stands, with large text: it gives way to them, and so does all else.
void addLargePages(QList<Picture> &all)
{
    for (const Step step : {Step::Connector, Step::Method, Step::Settings, Step::Credentials}) {
        FlowSnapshot snapshot = sampleSnapshot(step);
        if (step == Step::Settings)
            snapshot.problems = {sampleProblem(Field::Name, ProblemKind::Required)};
        if (step == Step::Credentials)
            snapshot.problems = {sampleProblem(Field::Variable, ProblemKind::TooLong, 0)};
        Picture large{pageName(step).toLower() + u"-large"_s, snapshot, {}, false, {1024, 640}};
        large.largeText = true;
        all.append(large);
        large.name += u"-help"_s;
        large.help = true;
        all.append(large);
        Picture wide{pageName(step).toLower() + u"-large-wide"_s, snapshot, {}, false, {1280, 800}};
        wide.largeText = true;
        all.append(wide);
        wide.name += u"-help"_s;
        wide.help = true;
        all.append(wide);
    }
}

void addInstancePictures(QList<Picture> &all, const FlowSnapshot &home)
{
    Picture narrow{u"home-narrow"_s, home};
    narrow.size = {1024, 640};
    all.append(narrow);
    all.append({u"home-rtl"_s, home, {}, true});
    FlowSnapshot loading = home;
    loading.home.load = {true, 25, 10'000, {}};
    all.append({u"home-loading"_s, loading});
    FlowSnapshot empty = home;
    empty.home.instances.clear();
    empty.history = {};
    all.append({u"home-empty"_s, empty});
    empty.home.load.failure = sampleFailure(FailureCause::Forbidden);
    all.append({u"home-forbidden"_s, empty});
    FlowSnapshot stale = home;
    stale.home.load.failure = sampleFailure(FailureCause::TimedOut, Cure::TryAgain);
    all.append({u"home-stale"_s, stale});
    all.append({u"home-nothing"_s, home, u"zzz"_s});
    Picture large{u"home-large"_s, home};
    large.size = {1024, 640};
    large.largeText = true;
    all.append(large);

    all.append({u"instance"_s, sampleSnapshot(Step::Instance)});
    FlowSnapshot changed = sampleSnapshot(Step::Instance);
    changed.instance.method = MethodState::Changed;
    changed.instance.added = {u"Region"_s};
    changed.instance.gone = {u"Scope"_s};
    all.append({u"instance-changed"_s, changed});
    FlowSnapshot gone = sampleSnapshot(Step::Instance);
    gone.instance.instance.reset();
    gone.instance.failure = sampleFailure(FailureCause::NotFound);
    gone.allowed.reauthorise = false;
    all.append({u"instance-gone"_s, gone});
    all.append({u"history"_s, sampleSnapshot(Step::History)});
    FlowSnapshot blank = sampleSnapshot(Step::History);
    blank.history = {};
    all.append({u"history-empty"_s, blank});
}

QList<Picture> pictures()
{
    QList<Picture> all;
    all.append({u"signin"_s, sampleSnapshot(Step::SignIn)});

    FlowSnapshot own = sampleSnapshot(Step::SignIn);
    own.environment.kind = EnvironmentKind::SelfHosted;
    own.signIn.environment = EnvironmentKind::SelfHosted;
    own.signIn.way = SignInView::Way::Password;
    own.signIn.coreUrl = u"http://core.example.com"_s;
    own.signIn.host.clear();
    own.signIn.again = false;
    own.signIn.email = u"ines@northwind-pantry.example"_s;
    own.problems = {sampleProblem(Field::CoreUrl, ProblemKind::NotHttps),
                    sampleProblem(Field::Password, ProblemKind::Required)};
    own.focusSerial = 1;
    all.append({u"signin-selfhosted"_s, own});

    FlowSnapshot wrong = sampleSnapshot(Step::SignIn);
    wrong.signIn.again = true;
    wrong.failure = sampleFailure(FailureCause::CredentialsWrong, Cure::SignInAgain);
    wrong.failure->host = u"core.wearepatchworks.com"_s;
    all.append({u"signin-refused"_s, wrong});

    FlowSnapshot home = sampleSnapshot(Step::Home);
    home.environment.kind = EnvironmentKind::Demo;
    home.home.selected = {u"1001"_s, u"1004"_s};
    all.append({u"home"_s, home});
    addInstancePictures(all, home);
    home.home.selected.clear();
    home.queue = sampleQueue(QueueView::Phase::Stored);
    JournalEntry entry;
    entry.id = u"j1"_s;
    entry.name = u"Harbour Shop – UK"_s;
    entry.connectorName = u"Harbour Shop"_s;
    entry.stage = JournalEntry::Stage::Authenticate;
    entry.begun = home.now;
    home.home.unfinished = {entry};
    home.home.keptDraft = KeptDraft{};
    home.home.keptDraft->connectorName = u"Quayside Books"_s;
    home.home.keptDraft->settings = {{Field::Name, u"Quayside Books – Leeds"_s}};
    all.append({u"home-unfinished"_s, home});

    all.append({u"connector"_s, sampleSnapshot(Step::Connector)});
    all.append({u"connector-search"_s, sampleSnapshot(Step::Connector), u"har"_s});
    FlowSnapshot loading = sampleSnapshot(Step::Connector);
    loading.catalogue.load = {true, 40, 400, {}};
    loading.setup.draft.connectorId.clear();
    loading.setup.connector.reset();
    all.append({u"connector-loading"_s, loading});
    FlowSnapshot broken = loading;
    broken.catalogue.connectors = QList<Connector>();
    broken.catalogue.load = {false, 0, 0, sampleFailure(FailureCause::TimedOut, Cure::TryAgain)};
    all.append({u"connector-failed"_s, broken});

    all.append({u"method"_s, sampleSnapshot(Step::Method)});
    FlowSnapshot none = sampleSnapshot(Step::Method);
    none.setup.connector->methods.clear();
    none.setup.method.reset();
    all.append({u"method-none"_s, none});

    for (const Step step : {Step::Settings, Step::Credentials, Step::Review, Step::Working}) {
        FlowSnapshot snapshot = sampleSnapshot(step);
        snapshot.work.begun = snapshot.now.addSecs(-5);
        snapshot.work.done = {WorkStage::Authorising};
        snapshot.work.current = WorkStage::Authenticating;
        all.append({pageName(step).toLower(), snapshot});
    }

    all.append({u"result"_s, sampleSnapshot(Step::Result)});
    FlowSnapshot unknown = sampleSnapshot(Step::Result);
    unknown.result.outcome = Outcome::Unknown;
    unknown.result.instance.reset();
    unknown.result.failure = sampleFailure(FailureCause::OutcomeUnknown, Cure::LookUp);
    unknown.result.somethingMayExist = true;
    unknown.allowed.lookUp = true;
    all.append({u"result-unknown"_s, unknown});
    unknown.result.lookedUp = true;
    unknown.result.found = {sampleInstance(u"4182"_s, u"Harbour Shop – UK"_s),
                            sampleInstance(u"4183"_s, u"Harbour Shop – UK"_s)};
    unknown.allowed.adopt = true;
    all.append({u"result-found"_s, unknown});
    FlowSnapshot declined = sampleSnapshot(Step::Result);
    declined.result.outcome = Outcome::Declined;
    declined.result.instance.reset();
    declined.result.failure = sampleFailure(FailureCause::ConsentDeclined, Cure::StartConsentAgain);
    declined.allowed.startAgain = true;
    declined.allowed.back = true;
    declined.closeAsked = true;
    all.append({u"result-declined"_s, declined});

    Picture narrow{u"connector-narrow"_s, sampleSnapshot(Step::Connector)};
    narrow.size = {1024, 640};
    all.append(narrow);
    Picture mirrored{u"connector-rtl"_s, sampleSnapshot(Step::Connector), u"har"_s, true};
    all.append(mirrored);
    Picture help{u"method-help"_s, sampleSnapshot(Step::Method)};
    help.help = true;
    all.append(help);
    addLargePages(all);
    addStates(all, sampleConsents(), true);
    addStates(all, sampleQueues(), true);
    addStates(all, sampleReauthorisations(), true);
    return all;
}

} // namespace

void TestPagePictures::initTestCase()
{
    QVERIFY(QDir().mkpath(QStringLiteral(PICTURE_FOLDER)));
    QCoreApplication::setApplicationVersion(u"0.1.0"_s);
}

void TestPagePictures::drawsEveryPage_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<bool>("dark");
    const auto all = pictures();
    for (int i = 0; i < all.size(); ++i) {
        for (const bool dark : {false, true})
            QTest::addRow("%s, %s", qUtf8Printable(all[i].name), dark ? "dark" : "light") << i << dark;
    }
}

void TestPagePictures::drawsEveryPage()
{
    QFETCH(int, number);
    QFETCH(bool, dark);
    Picture picture = pictures().at(number);
    applyAppearance(*qApp, dark ? Appearance::Dark : Appearance::Light);

    const QFont font = QApplication::font();
    if (picture.largeText) {
        QFont large = font;
        large.setPointSizeF(font.pointSizeF() * 2);
        QApplication::setFont(large);
    }
    const auto restore = qScopeGuard([&font] { QApplication::setFont(font); });
    QWidget site; // what a third party shows
    site.setAutoFillBackground(true);
    site.setPalette(QPalette(QColor(0xfb, 0xf6, 0xee)));
    if (picture.snapshot.step == Step::Consent && picture.snapshot.consent.way == ConsentView::Way::Embedded)
        picture.snapshot.consent.page = &site;
    RecordingIntents intents;
    Window window(intents);
    if (picture.rightToLeft)
        window.setLayoutDirection(Qt::RightToLeft);
    window.resize(picture.size);
    FlowSnapshot before = picture.snapshot;
    before.focusSerial = 0;
    window.draw(before);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.draw(picture.snapshot);
    if (!picture.search.isEmpty())
        window
            .findChild<QLineEdit *>(picture.snapshot.step == Step::Home ? u"instanceSearch"_s
                                                                        : u"connectorSearch"_s)
            ->setText(picture.search);
    if (picture.help)
        window.findChild<QPushButton *>(u"help"_s)->click();
    if (picture.longerTexts) {
        lengthenTexts(*window.currentPage());
        window.resize(window.width(), window.height() + 1); // as with a drawing, all is laid out anew
    }
    const auto clipped = [&window] {
        return clippedTexts(*window.currentPage());
    };
    QTRY_VERIFY2_WITH_TIMEOUT(clipped().isEmpty(), qUtf8Printable(clipped().join(u'\n')), 2'000);

    const QImage image = window.grab().toImage().convertToFormat(QImage::Format_RGB32);
    const QString file =
        QStringLiteral(PICTURE_FOLDER) + u'/' + picture.name + (dark ? u"-dark.png"_s : u".png"_s);
    QVERIFY2(image.save(file), qUtf8Printable(file));

    const QWidget *page = window.currentPage();
    QVERIFY2(
        page->minimumSizeHint().width() <= page->parentWidget()->width(),
        qUtf8Printable(
            u"wants %1 of %2"_s.arg(page->minimumSizeHint().width()).arg(page->parentWidget()->width())));

    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            colours.insert(image.pixel(x, y));
    }
    QVERIFY2(colours.size() > 12, "the picture is almost blank");
    const Theme theme = Theme::of(dark ? darkPalette() : lightPalette());
    QList<QColor> expected{theme.window, theme.surface, theme.line};
    // The steps give way where there is too little room for them beside the page and the help.
    const bool mayFold = picture.largeText && picture.help;
    QVERIFY(mayFold || window.findChild<QWidget *>(u"steps"_s)->isVisible());
    if (!mayFold)
        expected.append(theme.side);
    for (const QColor &colour : expected)
        QVERIFY2(colours.contains(colour.rgb()), qUtf8Printable(colour.name()));
}

WIZARD_TEST(TestPagePictures)
#include "tst_pagepictures.moc"
