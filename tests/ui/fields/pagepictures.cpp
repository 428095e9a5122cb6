// SPDX-License-Identifier: Apache-2.0
// Draws the pages of this folder into the folder that is its argument: a look at what people see, and a proof
// that every page can be drawn in every state, light, dark, right to left, with large text.
#include "samplesnapshots.h"
#include "tests/ui/clippedtexts.h"
#include "tests/ui/fields/fieldintents.h"
#include "ui/kit/blocks/textlabel.h"
#include "ui/kit/style/appearance.h"
#include "ui/pages/consent/consentpage.h"
#include "ui/pages/consent/workingpage.h"
#include "ui/pages/setup/credentialspage.h"
#include "ui/pages/setup/reviewpage.h"
#include "ui/pages/setup/settingspage.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;

namespace
{

FlowSnapshot withProblems()
{
    FlowSnapshot snapshot = sample::settingUp(Step::Credentials);
    snapshot.setup.draft.values[sample::ClientId] = Secret(u"hs_7f31c0de-42"_s);
    snapshot.setup.draft.values[sample::ClientSecret] = Secret(u"correct horse battery"_s);
    snapshot.setup.draft.values[sample::Scope] =
        Secret(u"read_orders read_products write_inventory "_s.repeated(24));
    Problem empty{{Field::Variable, sample::Store}, ProblemKind::Required, 0, {}, {}};
    Problem refused{{Field::Variable, sample::ClientId},
                    ProblemKind::FromPlatform,
                    0,
                    {},
                    u"The client id does not exist in this store."_s};
    Problem number{{Field::Variable, sample::StateLength}, ProblemKind::NotANumber, 0, {}, {}};
    snapshot.problems = {empty, refused, number};
    return snapshot;
}

FlowSnapshot reviewed()
{
    FlowSnapshot snapshot = sample::settingUp(Step::Review);
    snapshot.setup.draft.values[sample::Store] = Secret(u"northwind-uk"_s);
    snapshot.setup.draft.values[sample::ClientId] = Secret(u"hs_7f31c0de-42"_s);
    snapshot.setup.draft.values[sample::ClientSecret] = Secret(u"correct horse battery"_s);
    snapshot.setup.draft.values[sample::Scope] = Secret(u"read_orders read_products write_inventory"_s);
    using Level = ReviewCheckView::Level;
    snapshot.setup.checks = {
        {ReviewCheck::SessionLasts, Level::Good, {}, std::chrono::hours(9)},
        {ReviewCheck::ConsentHost, Level::Good, u"northwind-uk.harbour-shop.example"_s, {}},
        {ReviewCheck::CheckValue, Level::Good, {}, {}},
        {ReviewCheck::ReturnAddress,
         Level::Caution,
         u"https://app.wearepatchworks.com/oauth/authenticate"_s,
         {}},
    };
    return snapshot;
}

FlowSnapshot foreignReturnAddress()
{
    FlowSnapshot snapshot = reviewed();
    snapshot.setup.checks.removeLast();
    snapshot.setup.checks.append({ReviewCheck::OtherEnvironment,
                                  ReviewCheckView::Level::Bad,
                                  u"https://stage.app.wearepatchworks.com/oauth/authenticate"_s,
                                  {}});
    return snapshot;
}

FlowSnapshot consenting(bool slow)
{
    FlowSnapshot snapshot = sample::settingUp(Step::Consent);
    snapshot.consent.begun = snapshot.now.addSecs(slow ? -95 : -42);
    snapshot.consent.browser.host = u"northwind-uk.harbour-shop.example"_s;
    snapshot.consent.browser.registrable = u"harbour-shop.example"_s;
    snapshot.consent.browser.secure = true;
    snapshot.consent.returnAddress = u"https://app.wearepatchworks.com/oauth/authenticate"_s;
    snapshot.consent.showHints = slow;
    snapshot.consent.showExpiryHint = slow;
    if (slow) {
        BrowserEvent refused;
        refused.trouble = BrowserTrouble::RefusedNavigation;
        refused.verdict = NavigationVerdict::NotHttps;
        snapshot.consent.trouble = refused;
    }
    return snapshot;
}

FlowSnapshot working()
{
    FlowSnapshot snapshot = sample::settingUp(Step::Working);
    snapshot.work.done = {WorkStage::Authorising};
    snapshot.work.current = WorkStage::Authenticating;
    snapshot.work.canStopWaiting = true;
    return snapshot;
}

class Pictures
{
public:
    Pictures(const QDir &folder, const QString &suffix, const QSize &size)
        : m_folder(folder)
        , m_suffix(suffix)
        , m_size(size)
    {
    }

    template<class P>
    void draw(const QString &name, const FlowSnapshot &snapshot, const std::function<void(P &)> &then = {})
    {
        QScrollArea area;
        area.setFrameShape(QFrame::NoFrame);
        area.setWidgetResizable(true);
        auto *page = new P(m_intents);
        area.setWidget(page);
        area.resize(m_size);
        page->draw(snapshot);
        area.show();
        page->draw(snapshot);
        if (then)
            then(*page);
        QApplication::sendPostedEvents();
        // As tall as the page wants to be, so that the picture shows all of it.
        area.resize(m_size.width(), qMax(m_size.height(), page->sizeHint().height()));
        QApplication::sendPostedEvents();
        if (!area.grab().save(m_folder.filePath(name + m_suffix + u".png"_s)))
            m_good = false;
        if (page->minimumSizeHint().width() > m_size.width()) {
            qWarning("%s%s wants %d pixels of width", qPrintable(name), qPrintable(m_suffix),
                     page->minimumSizeHint().width());
            m_good = false;
        }
        const QStringList clipped = clippedTexts(area);
        for (const QString &line : clipped)
            qWarning("%s%s cuts %s", qPrintable(name), qPrintable(m_suffix), qPrintable(line));
        m_good = m_good && clipped.isEmpty();
    }

    void drawAll()
    {
        draw<SettingsPage>(u"settings"_s, sample::settingUp(Step::Settings));
        FlowSnapshot wrong = sample::settingUp(Step::Settings);
        wrong.setup.draft.settings.name.clear();
        wrong.setup.draft.settings.timeZone = u"Atlantis"_s;
        wrong.setup.draft.settings.dateFormat = u"d/m/Y g:i"_s;
        wrong.problems = {{{Field::Name, -1}, ProblemKind::Required, 0, {}, {}},
                          {{Field::TimeZone, -1}, ProblemKind::NotATimeZone, 0, {}, {}},
                          {{Field::CertificateId, -1},
                           ProblemKind::FromPlatform,
                           0,
                           {},
                           u"The certificate does not exist."_s}};
        draw<SettingsPage>(u"settings-problems"_s, wrong);
        FlowSnapshot strange = sample::settingUp(Step::Settings);
        strange.setup.draft.settings.timeZone = u"UTC"_s;
        strange.setup.strangeTimeZone = u"Etc/GMT+5"_s;
        strange.setup.draft.settings.dateFormat = u"YYYY-MM-DD"_s;
        draw<SettingsPage>(u"settings-strange"_s, strange);
        FlowSnapshot filled = reviewed();
        draw<CredentialsPage>(u"credentials"_s, filled);
        draw<CredentialsPage>(u"credentials-problems"_s, withProblems());
        draw<ReviewPage>(u"review"_s, reviewed());
        draw<ReviewPage>(u"review-foreign-address"_s, foreignReturnAddress());
        draw<WorkingPage>(u"working"_s, working());
        for (const bool slow : {false, true}) {
            QWidget site;
            site.setAutoFillBackground(true);
            site.setPalette(QPalette(QColor(0xfb, 0xf6, 0xee)));
            FlowSnapshot snapshot = consenting(slow);
            snapshot.consent.page = &site;
            draw<ConsentPage>(slow ? u"consent-hints"_s : u"consent"_s, snapshot);
        }
    }

    bool isGood() const { return m_good; }

private:
    FieldIntents m_intents;
    QDir m_folder;
    QString m_suffix;
    QSize m_size;
    bool m_good = true;
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    if (argc != 2 || !QDir().mkpath(QString::fromLocal8Bit(argv[1]))) {
        qWarning("Usage: pagepictures FOLDER");
        return 2;
    }
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    QFont font(u"Inter"_s);
    font.setPixelSize(14);
    QApplication::setFont(font);
    bool good = true;
    const auto run = [&](const QString &suffix, const QSize &size) {
        Pictures pictures(folder, suffix, size);
        pictures.drawAll();
        good = good && pictures.isGood();
    };
    applyAppearance(application, Appearance::Light);
    run({}, {753, 696});
    applyAppearance(application, Appearance::Dark);
    run(u"-dark"_s, {753, 696});
    applyAppearance(application, Appearance::Light);
    QApplication::setLayoutDirection(Qt::RightToLeft);
    run(u"-right-to-left"_s, {753, 696});
    QApplication::setLayoutDirection(Qt::LeftToRight);
    font.setPixelSize(28);
    QApplication::setFont(font);
    run(u"-large-text"_s, {772, 540});
    return good ? 0 : 1;
}
