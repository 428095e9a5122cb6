// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/web/consentfixture.h"
#include "tests/support/testprogram.h"

#include <QLayout>
#include <QWebEngineView>

using namespace Qt::Literals::StringLiterals;

namespace
{

/// What a page's very first script sees of its window, told to the server.
const QByteArray tellsSize = "<script>fetch('/saw/' + innerWidth + 'x' + innerHeight)</script>";

} // namespace

/// Pages lay themselves out once, as they load: a phone's page for a narrow window, for example.
class TestConsentBrowserSize : public QObject
{
    Q_OBJECT

public:
    static void initMain() { ConsentFixture::prepareProcess(); }

private Q_SLOTS:
    void init();
    void firstScriptsSeeTheWholeWindow();
    void waitsForItsPlace();
    void anotherServersPageSeesTheSame();
    void aLaterAttemptSeesTheSame();
    void aPopupsFirstScriptSeesItsWindow();
    void hasTheNewSizeWhereTheWindowGrowsBeforeThePageComes();

private:
    QByteArrayList seen() const;
    static QByteArray sizeOf(const QWidget *widget);

    std::unique_ptr<ConsentFixture> m;
};

void TestConsentBrowserSize::init()
{
    m.reset();
    m = std::make_unique<ConsentFixture>();
    QVERIFY(m->browser);
}

QByteArrayList TestConsentBrowserSize::seen() const
{
    QByteArrayList sizes;
    for (const PageRequest &request : m->pages.requests()) {
        if (request.path.startsWith("/saw/"))
            sizes.append(request.path.mid(5));
    }
    return sizes;
}

QByteArray TestConsentBrowserSize::sizeOf(const QWidget *widget)
{
    return QByteArray::number(widget->width()) + 'x' + QByteArray::number(widget->height());
}

void TestConsentBrowserSize::firstScriptsSeeTheWholeWindow()
{
    m->serve("/start", tellsSize);
    m->open("/start");
    QTRY_COMPARE_WITH_TIMEOUT(seen().size(), 1, 15'000);
    QCOMPARE(seen(), QByteArrayList{sizeOf(m->browser->widget())});
}

void TestConsentBrowserSize::waitsForItsPlace()
{
    // As the flow does it: the page is opened, then the window draws what the flow has come to.
    QWidget *const place = m->browser->widget();
    m->window.layout()->removeWidget(place);
    place->hide();
    place->setParent(nullptr);
    m->serve("/start", tellsSize);
    m->open("/start");
    m->window.layout()->addWidget(place);
    place->show();
    QTRY_COMPARE_WITH_TIMEOUT(seen().size(), 1, 15'000);
    QCOMPARE(seen(), QByteArrayList{"900x700"});
}

void TestConsentBrowserSize::anotherServersPageSeesTheSame()
{
    const QByteArray other = "http://other.localhost:" + QByteArray::number(m->pages.serverPort());
    m->serve("/start", tellsSize + "<script>location = '" + other + "/second'</script>");
    m->serve("/second", tellsSize + "<script>location = '{SELF}/third'</script>");
    m->serve("/third", tellsSize + "<p>here</p>");
    m->open("/start");
    QTRY_VERIFY_WITH_TIMEOUT(seen().size() == 3, 15'000);
    QCOMPARE(seen(), QByteArrayList(3, "900x700"));
}

void TestConsentBrowserSize::aLaterAttemptSeesTheSame()
{
    m->serve("/start", tellsSize + "<script>location = '{CB}'</script>");
    for (int attempt = 1; attempt <= 3; ++attempt) {
        m->open("/start");
        QTRY_COMPARE_WITH_TIMEOUT(m->listener.captured.size(), attempt, 15'000);
        m->browser->stop();
    }
    QVERIFY(m->settle());
    for (const QByteArray &size : seen())
        QCOMPARE(size, QByteArray("900x700"));
}

void TestConsentBrowserSize::aPopupsFirstScriptSeesItsWindow()
{
    m->serve("/popup", tellsSize + "<p>popup</p>");
    m->serve("/start",
             "<button id=go onclick=\"window.open('/popup', '_blank', 'width=700,height=600')\">x</button>");
    m->open("/start");
    QVERIFY(m->waitForPage("/start"));
    QVERIFY(m->click(u"#go"_s));
    QTRY_COMPARE_WITH_TIMEOUT(seen().size(), 1, 15'000);
    QTRY_COMPARE(m->popups().size(), 1);
    auto *const view = m->popups().first()->findChild<QWebEngineView *>();
    QVERIFY(view);
    QCOMPARE(seen(), QByteArrayList{sizeOf(view)});
}

void TestConsentBrowserSize::hasTheNewSizeWhereTheWindowGrowsBeforeThePageComes()
{
    m->pages.serve("/start", [this](const PageRequest &) {
        m->window.resize(1000, 800);
        return PageServer::page(tellsSize);
    });
    m->open("/start");
    QVERIFY(m->waitForPage("/start"));
    QTRY_COMPARE_WITH_TIMEOUT(m->evaluate(u"innerWidth"_s).toInt(), 1000, 15'000);
    QCOMPARE(m->evaluate(u"innerHeight"_s).toInt(), 800);
}

WIZARD_TEST(TestConsentBrowserSize)
#include "tst_consentbrowsersize.moc"
