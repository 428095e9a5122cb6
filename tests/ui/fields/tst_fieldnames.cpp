// SPDX-License-Identifier: Apache-2.0
#include "samplesnapshots.h"
#include "tests/support/testprogram.h"
#include "tests/ui/fields/fieldintents.h"
#include "ui/kit/blocks/fold.h"
#include "ui/pages/consent/consentpage.h"
#include "ui/pages/consent/workingpage.h"
#include "ui/pages/setup/credentialspage.h"
#include "ui/pages/setup/reviewpage.h"
#include "ui/pages/setup/settingspage.h"

#include <QAccessible>
#include <QPushButton>
#include <QSet>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;

class TestFieldNames : public QObject
{
    Q_OBJECT

    /// Every control that takes the focus has a name for people and one for play files, and says no secret.
    static void walk(Page &page)
    {
        int controls = 0;
        for (Fold *fold : page.findChildren<Fold *>())
            fold->setOpen(true);
        for (QWidget *widget : page.findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy())
                continue;
            ++controls;
            const QString what =
                QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
            QVERIFY2(!widget->objectName().isEmpty(), qUtf8Printable(what));
            QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(face, qUtf8Printable(what));
            const QString name = face->text(QAccessible::Name);
            QVERIFY2(!name.isEmpty(), qUtf8Printable(what));
            QVERIFY2(!face->text(QAccessible::Value).contains(u"canary"_s), qUtf8Printable(what));
        }
        QVERIFY(controls > 0);
    }

    template<class P>
    void walkPage(const FlowSnapshot &snapshot)
    {
        FieldIntents intents;
        P page(intents);
        page.resize(740, 900);
        page.draw(snapshot);
        page.show();
        walk(page);
    }

private Q_SLOTS:
    void nameEveryControlOfSettings() { walkPage<SettingsPage>(sample::settingUp(Step::Settings)); }

    void nameEveryControlOfCredentials()
    {
        FlowSnapshot snapshot = sample::settingUp(Step::Credentials);
        snapshot.setup.draft.values[sample::ClientSecret] = Secret(u"canary"_s);
        snapshot.setup.draft.values[sample::PrivateKey] = Secret(u"canary"_s);
        walkPage<CredentialsPage>(snapshot);
    }

    void nameEveryControlOfReview()
    {
        FlowSnapshot snapshot = sample::settingUp(Step::Review);
        snapshot.setup.checks = {
            {ReviewCheck::ReturnAddress, ReviewCheckView::Level::Caution, u"https://a.example/b"_s, {}},
            {ReviewCheck::OtherEnvironment, ReviewCheckView::Level::Bad, u"https://a.example/b"_s, {}}};
        walkPage<ReviewPage>(snapshot);
    }

    void nameEveryControlOfConsent()
    {
        FlowSnapshot snapshot = sample::settingUp(Step::Consent);
        snapshot.consent.showHints = true;
        snapshot.consent.showExpiryHint = true;
        snapshot.consent.issuerAsked = u"id.example"_s;
        snapshot.consent.returnAddress = u"https://a.example/b"_s;
        walkPage<ConsentPage>(snapshot);
    }

    void nameEveryControlOfTheWaysToConsent()
    {
        FlowSnapshot snapshot = sample::settingUp(Step::Consent);
        snapshot.consent.link = u"https://shop.example/authorise"_s;
        snapshot.consent.canSwitchAccount = true;
        snapshot.consent.accountAsked = ConsentView::AccountQuestion();
        QueueItem item;
        item.name = u"Harbour Shop – UK"_s;
        snapshot.queue.phase = QueueView::Phase::Running;
        snapshot.queue.items = {item};
        snapshot.queue.current = 0;
        walkPage<ConsentPage>(snapshot);
        snapshot.consent.way = ConsentView::Way::OwnBrowser;
        walkPage<ConsentPage>(snapshot);
    }

    void nameEveryControlOfWorking()
    {
        FlowSnapshot snapshot = sample::settingUp(Step::Working);
        snapshot.work.canStopWaiting = true;
        walkPage<WorkingPage>(snapshot);
    }
};

WIZARD_TEST(TestFieldNames)
#include "tst_fieldnames.moc"
