// SPDX-License-Identifier: Apache-2.0
#include "tests/flow/flowscenario.h"
#include "ui/kit/style/appearance.h"
#include "ui/shell/window.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTimer>
#include <QUrlQuery>

#include <algorithm>
#include <cstdio>
#include <malloc.h>

using namespace Qt::Literals::StringLiterals;
using namespace wizard;

namespace
{

constexpr int pages = 100;
constexpr int perPage = 100;
constexpr int limit = 60; // requests a minute

/// Answers from the event loop, as a network does. Everything but the instances' list comes from `others`.
class LimitedPlatform : public HttpClient
{
public:
    LimitedPlatform(HttpClient &others, Clock &clock)
        : m_others(others)
        , m_clock(clock)
    {
    }

    std::unique_ptr<HttpOperation> send(HttpRequest request) override;
    void setProxyLogin(const ProxyLogin &) override {}

private:
    class Answer : public HttpOperation
    {
    public:
        explicit Answer(HttpAnswer answer)
            : m_answer(std::move(answer))
        {
        }
        void start() override { finishLater(std::move(m_answer)); }

    private:
        HttpAnswer m_answer;
    };

    static QByteArray page(int number);

    HttpClient &m_others;
    Clock &m_clock;
    QDateTime m_minute;
    int m_requests = 0;
};

std::unique_ptr<HttpOperation> LimitedPlatform::send(HttpRequest request)
{
    if (request.url.path() != FlowScenario::instancesPath)
        return m_others.send(std::move(request));
    if (!m_minute.isValid() || m_minute.secsTo(m_clock.now()) >= 60) {
        m_minute = m_clock.now();
        m_requests = 0;
    }
    if (++m_requests > limit) {
        HttpAnswer tooMany = FakeHttpClient::jsonAnswer(429, R"({"message":"Too Many Attempts."})");
        tooMany.headers.emplace_back("Retry-After", "60");
        return std::make_unique<Answer>(std::move(tooMany));
    }
    const int number = qMax(1, QUrlQuery(request.url).queryItemValue(u"page"_s).toInt());
    return std::make_unique<Answer>(FakeHttpClient::jsonAnswer(200, page(number)));
}

QByteArray LimitedPlatform::page(int number)
{
    QByteArray items;
    for (int i = 0; i < perPage; ++i) {
        const QByteArray id = QByteArray::number((number - 1) * perPage + i + 1);
        items +=
            (i > 0 ? ",{\"id\":" : "{\"id\":") + id + ",\"name\":\"Harbour Shop of region " + id +
            "\",\"system\":{\"id\":11,\"name\":\"Harbour Shop\"},\"is_enabled\":true,"
            "\"timezone\":\"Europe/London\",\"date_format\":\"Y-m-d H:i:s\","
            "\"created_at\":\"2025-01-02T03:04:05.000000Z\",\"updated_at\":\"2026-02-03T04:05:06.000000Z\"}";
    }
    return "{\"data\":[" + items + "],\"meta\":{\"current_page\":" + QByteArray::number(number) +
           ",\"last_page\":" + QByteArray::number(pages) +
           ",\"total\":" + QByteArray::number(pages * perPage) + "}}";
}

/// Bytes that the program has asked for and not given back.
double heap()
{
    const struct mallinfo2 info = mallinfo2();
    return double(info.uordblks) + double(info.hblkhd);
}

struct Load {
    QList<double> turns; ///< milliseconds between two looks at the event loop
    double peak = 0;     ///< bytes
    double after = 0;
    qsizetype rows = 0;
};

/// Until the list is whole; time that the limit wants passes at once.
Load load(FlowScenario &scenario, SetupFlow &flow)
{
    Load seen;
    QElapsedTimer sinceTurn;
    sinceTurn.start();
    while (flow.snapshot().home.load.running) {
        QCoreApplication::processEvents();
        seen.turns.append(double(sinceTurn.nsecsElapsed()) / 1e6);
        sinceTurn.restart();
        seen.peak = std::max(seen.peak, heap());
        if (flow.snapshot().home.load.waitsUntil.isValid())
            scenario.clock.advance(std::chrono::seconds(1));
        sinceTurn.restart();
    }
    for (int turn = 0; turn < 20; ++turn)
        QCoreApplication::processEvents();
    seen.after = heap();
    seen.rows = flow.snapshot().home.instances.size();
    std::sort(seen.turns.begin(), seen.turns.end());
    return seen;
}

} // namespace

/// Home while ten thousand instances come, page by page and behind a limit of 60 requests a minute; then
/// again as a refresh. Prints for each: how long the window did not answer at most, the 99th percentile
/// (milliseconds), and how much more of the heap the load needs than the window with the loaded list; the
/// same without what was there before the load.
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    applyAppearance(application, Appearance::Light);
    FlowScenario scenario;
    LimitedPlatform platform(scenario.http, scenario.clock);
    const FlowPorts fakes = scenario.ports();
    SetupFlow flow({platform, fakes.clock, fakes.random, fakes.browsers, fakes.demo, fakes.systemBrowser,
                    fakes.kept, fakes.memory},
                   {});
    Window window(flow);
    QObject::connect(&flow, &SetupFlow::changed, &window, [&] { window.draw(flow.snapshot()); });
    flow.begin();
    window.draw(flow.snapshot());
    window.show();
    const auto rest = [] {
        for (int turn = 0; turn < 50; ++turn)
            QCoreApplication::processEvents();
    };
    rest();
    flow.chooseSignInWay(SignInView::Way::ApiKey);
    flow.editSecret({Field::ApiKey, {}}, Secret(u"key"_s));
    flow.primary();
    while (!flow.snapshot().home.load.running && flow.snapshot().step != Step::Home)
        QCoreApplication::processEvents();
    const double before = heap();
    const Load first = load(scenario, flow);
    flow.reloadInstances();
    const Load again = load(scenario, flow);
    for (const Load &seen : {first, again}) {
        if (seen.rows != pages * perPage || seen.turns.isEmpty())
            return 1;
        std::printf("%.1f %.1f %.2f %.2f\n", seen.turns.last(),
                    seen.turns.at((seen.turns.size() - 1) * 99 / 100), seen.peak / seen.after,
                    (seen.peak - before) / (seen.after - before));
    }
    return 0;
}
