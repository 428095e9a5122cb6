// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/consentrounds.h"

#include "tests/benchmarks/runningprogram.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace benchmark
{

namespace
{

// Where the page's card lies in both programs, clear of bars that tell the time.
constexpr QRect cardPlace(380, 280, 640, 380);
// Harbour Shop's own blue, that of the page's button: proof that it is this page and no other.
constexpr QRgb pageColour = 0x2463c9;
constexpr qsizetype pageColourPixels = 800;
// The wizard's accent, light: of all that is in the foot, the primary button's.
constexpr QRgb accent = 0x2b57d0;
constexpr int footHeight = 110;
constexpr std::chrono::milliseconds rest(1200);

bool write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

} // namespace

ConsentRounds::ConsentRounds(const Screen &screen, const Programs &programs, const QByteArray &demo,
                             const QString &folder)
    : m_screen(screen)
    , m_programs(programs)
    , m_demo(QJsonDocument::fromJson(demo).object())
    , m_folder(folder)
{
    // The built-in names are reserved.
    QJsonObject environment = m_demo;
    environment.insert("name"_L1, u"Benchmark"_s);
    write(m_folder + u"/environment.json"_s, QJsonDocument(environment).toJson());
}

bool ConsentRounds::failWith(const QString &error)
{
    m_error = error;
    m_screen.keep(u"failed"_s);
    return false;
}

bool ConsentRounds::writePlay(const QString &lastPage)
{
    QFile scenario(m_programs.scenario);
    if (!scenario.open(QIODevice::ReadOnly))
        return failWith(u"no play file: %1"_s.arg(m_programs.scenario));
    const QJsonArray steps = QJsonDocument::fromJson(scenario.readAll()).object().value("steps"_L1).toArray();
    QJsonArray until;
    for (const QJsonValue &step : steps) {
        if (!step.toObject().contains("picture"_L1))
            until.append(step);
        if (step.toObject().value("page"_L1) == lastPage)
            break;
    }
    until.append(QJsonObject{{u"picture"_s, u"there"_s}});
    // A host that never comes: the wizard stands where it is, and the person at the mouse is the driver.
    until.append(QJsonObject{{u"host"_s, u"nobody.localhost"_s}, {u"within"_s, 120}});
    const QJsonObject play{{u"expect"_s, u"authorised"_s}, {u"steps"_s, until}};
    QDir(m_folder + u"/pictures"_s).removeRecursively();
    return write(m_folder + u"/play.json"_s, QJsonDocument(play).toJson());
}

QStringList ConsentRounds::wizardCommand() const
{
    return {m_programs.wizard,
            u"--environment"_s,
            m_folder + u"/environment.json"_s,
            u"--play"_s,
            m_folder + u"/play.json"_s,
            u"--screenshots"_s,
            m_folder + u"/pictures"_s,
            u"--appearance"_s,
            u"light"_s};
}

bool ConsentRounds::waitForPicture(RunningProgram &program)
{
    for (int tries = 0; tries < 3000 && program.isRunning(); ++tries) {
        if (QFile::exists(m_folder + u"/pictures/01-there.png"_s))
            return program.comesToRest();
        pause(std::chrono::milliseconds(10));
    }
    return false;
}

bool ConsentRounds::measurePage(Moment since, Series *series, bool counted)
{
    const Appearing page = m_screen.watch(cardPlace, m_screen.frame(cardPlace), since, rest);
    m_screen.keep(series == &wizard ? u"consent-wizard"_s : u"consent-browser"_s);
    if (!page.settled || Screen::count(page.last, pageColour) < pageColourPixels)
        return failWith(u"the consent page did not come"_s);
    if (counted)
        series->values.append(page.complete);
    return true;
}

void ConsentRounds::waitForEmptyScreen(const Frame &empty) const
{
    for (int tries = 0; tries < 500; ++tries) {
        if (Screen::difference(m_screen.frame(m_screen.rect()), empty) == 0)
            return;
        pause(std::chrono::milliseconds(10));
    }
}

bool ConsentRounds::wizardRound(bool counted)
{
    const Frame empty = m_screen.frame(m_screen.rect());
    if (!writePlay(u"review"_s))
        return false;
    {
        RunningProgram program(wizardCommand());
        if (!waitForPicture(program))
            return failWith(u"the wizard did not come to Review"_s);
        m_screen.keep(u"review"_s);
        if (counted)
            memoryAtReview.values.append(program.memory());

        // The button is found as a person does: by its colour, in the window's last lines.
        const Frame now = m_screen.frame(m_screen.rect());
        const int width = m_screen.rect().width();
        int lowest = -1;
        for (int y = m_screen.rect().height() - 1; y >= 0 && lowest < 0; --y) {
            const auto row = now.cbegin() + qsizetype(y) * width;
            if (std::count_if(row, row + width,
                              [](quint32 pixel) { return ((pixel ^ accent) & 0xFFFFFF) == 0; }) > 40)
                lowest = y;
        }
        const QRect foot = QRect(0, lowest - footHeight / 3, width, footHeight / 3 + 1);
        QRect button;
        for (int y = std::max(0, foot.top()); lowest >= 0 && y <= foot.bottom(); ++y) {
            for (int x = 0; x < width; ++x) {
                if (((now.at(qsizetype(y) * width + x) ^ accent) & 0xFFFFFF) == 0)
                    button |= QRect(x, y, 1, 1);
            }
        }
        if (button.isEmpty())
            return failWith(u"the wizard shows no button on Review"_s);
        const QStringList point{QString::number(button.center().x()), QString::number(button.center().y())};
        RunningProgram pointer({u"xdotool"_s, u"mousemove"_s, point.at(0), point.at(1)});
        while (pointer.isRunning())
            pause(std::chrono::milliseconds(2));
        program.comesToRest();

        // From before xdotool starts, which is some milliseconds before the click: not in our favour.
        const Frame before = m_screen.frame(cardPlace);
        RunningProgram click({u"xdotool"_s, u"click"_s, u"1"_s});
        if (Screen::count(before, pageColour) >= pageColourPixels ||
            !measurePage(click.begun(), &wizard, counted))
            return false;
        click.isRunning();
    }
    waitForEmptyScreen(empty);
    return true;
}

bool ConsentRounds::browserRound(bool counted, bool bySoftware)
{
    const Frame empty = m_screen.frame(m_screen.rect());
    QUrl page;
    const QJsonArray pages = m_demo.value("pages"_L1).toArray();
    for (const QJsonValue &candidate : pages) {
        if (candidate.toString().contains(u"harbour-shop"_s))
            page = QUrl(candidate.toString());
    }
    page.setHost(u"northwind-uk."_s + page.host());
    page.setPath(u"/oauth/authorise"_s);
    QUrlQuery query;
    query.addQueryItem(u"response_type"_s, u"code"_s);
    query.addQueryItem(u"client_id"_s, u"hs_7f31c0de-42"_s);
    query.addQueryItem(u"scope"_s, u"read_orders%20read_products%20write_inventory"_s);
    query.addQueryItem(u"redirect_uri"_s, m_demo.value("redirect_uri"_L1).toString());
    query.addQueryItem(u"state"_s, u"sQ0f3mXbYw7n2LrT8kVhJ5cPz1dGaEu6oRiNtWyBxKs"_s);
    page.setQuery(query);
    {
        RunningProgram program({m_programs.browser, QString::fromLatin1(page.toEncoded())},
                               bySoftware ? QStringList{u"QT_QUICK_BACKEND=software"_s} : QStringList());
        Series *series = bySoftware ? &softwareBrowser : &browser;
        if (!measurePage(program.begun(), series, counted))
            return false;
    }
    waitForEmptyScreen(empty);
    return true;
}

bool ConsentRounds::memoryRound()
{
    const Frame empty = m_screen.frame(m_screen.rect());
    if (!writePlay(u"credentials"_s))
        return false;
    {
        RunningProgram program(wizardCommand());
        if (!waitForPicture(program))
            return failWith(u"the wizard did not come to Credentials"_s);
        memoryAtCredentials.values.append(program.memory());
    }
    waitForEmptyScreen(empty);
    return true;
}

} // namespace benchmark
