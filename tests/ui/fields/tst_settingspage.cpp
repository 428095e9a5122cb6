// SPDX-License-Identifier: Apache-2.0
#include "app/domain/time/timezones.h"
#include "samplesnapshots.h"
#include "tests/support/testprogram.h"
#include "tests/ui/fields/fieldintents.h"
#include "ui/kit/blocks/fold.h"
#include "ui/kit/controls/combobox.h"
#include "ui/kit/controls/lineedit.h"
#include "ui/kit/form/ratelimiteditor.h"
#include "ui/kit/time/datelens.h"
#include "ui/kit/time/timezonemodel.h"
#include "ui/pages/setup/settingspage.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QPushButton>
#include <QTimeZone>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;

class TestSettingsPage : public QObject
{
    Q_OBJECT

    std::unique_ptr<FieldIntents> m_intents;
    std::unique_ptr<SettingsPage> m_page;
    FlowSnapshot m_snapshot;

    void draw() { m_page->draw(m_snapshot); }
    LineEdit *line(const QString &name) const { return m_page->findChild<LineEdit *>(name); }
    ComboBox *box(const QString &name) const { return m_page->findChild<ComboBox *>(name); }

    bool shows(const QString &text) const
    {
        const auto labels = m_page->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(text);
        });
    }

    static void choose(ComboBox *box, const QString &value)
    {
        box->setFocus();
        const int wanted = box->findData(value);
        QVERIFY(wanted >= 0);
        box->setCurrentIndex(wanted);
        Q_EMIT box->activated(wanted);
    }

private Q_SLOTS:
    void init()
    {
        m_intents = std::make_unique<FieldIntents>();
        m_page = std::make_unique<SettingsPage>(*m_intents);
        m_snapshot = sample::settingUp(Step::Settings);
        m_intents->edited = [this](FieldId id, const QString &text) {
            InstanceSettings &settings = m_snapshot.setup.draft.settings;
            if (id.field == Field::Name)
                settings.name = text;
            else if (id.field == Field::TimeZone)
                settings.timeZone = text;
            else if (id.field == Field::DateFormat)
                settings.dateFormat = text;
            else if (id.field == Field::RateLimitAmount)
                settings.rateLimitAmount = text;
            else if (id.field == Field::RateLimitUnit)
                settings.rateLimitUnit = rateLimitUnitFromWord(text).value();
            else if (id.field == Field::ConnectionPool)
                settings.connectionPoolId = text;
            else if (id.field == Field::PlatformAppKey)
                settings.platformAppKey = text;
            else if (id.field == Field::CertificateId)
                settings.certificateId = text;
            draw();
        };
        m_page->resize(740, 800);
        draw();
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }

    void cleanup()
    {
        m_page.reset();
        m_intents.reset();
    }

    void aProposedNameIsTypedOver()
    {
        m_snapshot.setup.draft.settings.name = m_snapshot.setup.connector->title();
        draw();
        m_page->takeFocus();
        QTest::keyClicks(line(u"name"_s), u"XYZ"_s);
        QCOMPARE(line(u"name"_s)->text(), u"XYZ"_s);
    }

    void onesOwnNameIsTypedOn()
    {
        m_page->takeFocus();
        QTest::keyClicks(line(u"name"_s), u" 2"_s);
        QCOMPARE(line(u"name"_s)->text(), u"Harbour Shop – UK 2"_s);
    }

    void typesIntoEveryLine_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("field");
        QTest::newRow("name") << u"name"_s << int(Field::Name);
        QTest::newRow("date format") << u"dateFormat"_s << int(Field::DateFormat);
        QTest::newRow("amount") << u"rateLimitAmount"_s << int(Field::RateLimitAmount);
        QTest::newRow("app key") << u"platformAppKey"_s << int(Field::PlatformAppKey);
        QTest::newRow("certificate") << u"certificateId"_s << int(Field::CertificateId);
        QTest::newRow("time zone") << u"timeZone"_s << int(Field::TimeZone);
    }

    void typesIntoEveryLine()
    {
        QFETCH(const QString, name);
        QFETCH(const int, field);
        m_page->findChild<Fold *>()->setOpen(true);
        LineEdit *edit = line(name);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, u"7"_s);
        QCOMPARE(m_intents->calls, QStringList({FieldIntents::textCall(Field(field), u"7"_s)}));
        QCOMPARE(edit->text(), u"7"_s);
    }

    void showsTheSessionIdAndKeepsIt()
    {
        m_page->findChild<Fold *>()->setOpen(true);
        LineEdit *session = line(u"sessionId"_s);
        QVERIFY(session->isVisible());
        QCOMPARE(session->text(), m_snapshot.setup.draft.settings.sessionId);
        session->setFocus();
        QTest::keyClicks(session, u"x"_s);
        QVERIFY(m_intents->calls.isEmpty());
    }

    void choosesUnitAndPool()
    {
        choose(box(u"rateLimitUnit"_s), u"minute"_s);
        QCOMPARE(m_intents->calls.takeFirst(), FieldIntents::textCall(Field::RateLimitUnit, u"minute"_s));
        choose(box(u"connectionPool"_s), u"8"_s);
        QCOMPARE(m_intents->calls.takeFirst(), FieldIntents::textCall(Field::ConnectionPool, u"8"_s));
        choose(box(u"connectionPool"_s), QString());
        QCOMPARE(m_intents->calls.takeFirst(), FieldIntents::textCall(Field::ConnectionPool, QString()));
        QVERIFY(m_intents->calls.isEmpty());
    }

    void keepsAPoolThatIsNotInTheList()
    {
        m_snapshot.setup.draft.settings.connectionPoolId = u"99"_s;
        draw();
        QCOMPARE(box(u"connectionPool"_s)->value(), u"99"_s);
        QVERIFY(box(u"connectionPool"_s)->itemText(1).contains(u"5 at once"_s));
    }

    void stepsTheAmountByKeyboard()
    {
        LineEdit *amount = line(u"rateLimitAmount"_s);
        amount->setFocus();
        QTest::keyClick(amount, Qt::Key_Up);
        QCOMPARE(amount->text(), u"3"_s);
        for (int i = 0; i < 5; ++i)
            QTest::keyClick(amount, Qt::Key_Down);
        QCOMPARE(amount->text(), u"1"_s);
        QCOMPARE(m_intents->calls.constLast(), FieldIntents::textCall(Field::RateLimitAmount, u"1"_s));
    }

    void saysRateLimitsInOtherWords_data()
    {
        QTest::addColumn<int>("amount");
        QTest::addColumn<int>("unit");
        QTest::addColumn<QString>("expected");
        QTest::newRow("second") << 2 << int(RateLimitUnit::Second) << u"120 a minute"_s;
        QTest::newRow("minute") << 150 << int(RateLimitUnit::Minute) << u"9000 an hour"_s;
        QTest::newRow("hour") << 1 << int(RateLimitUnit::Hour) << u"24 a day"_s;
        QTest::newRow("day") << 48 << int(RateLimitUnit::Day) << u"one every 30 minute(s)"_s;
        QTest::newRow("a busy day") << 86400 << int(RateLimitUnit::Day) << u"one every 1 seconds"_s;
        QTest::newRow("very many") << 2147483647 << int(RateLimitUnit::Second) << u"128849018820 a minute"_s;
    }

    void saysRateLimitsInOtherWords()
    {
        QFETCH(const int, amount);
        QFETCH(const int, unit);
        QFETCH(const QString, expected);
        QCOMPARE(rateLimitInOtherWords({amount, RateLimitUnit(unit)}).remove(u','), expected);
    }

    void marksTheConnectorsDefault()
    {
        QVERIFY(shows(u"= 120 a minute · the connector’s default"_s));
        m_snapshot.setup.draft.settings.rateLimitAmount = u"5"_s;
        draw();
        QVERIFY(shows(u"the connector’s default is 2 per second"_s));
        m_snapshot.setup.draft.settings.rateLimitAmount = u"many"_s;
        draw();
        QVERIFY(!shows(u"a minute"_s));
    }

    void findsATimeZoneByKeyboard()
    {
        LineEdit *zone = line(u"timeZone"_s);
        zone->setFocus();
        zone->selectAll();
        QTest::keyClicks(zone, u"new york"_s);
        auto *list = QApplication::activePopupWidget();
        QVERIFY(list);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(zone->text(), u"America/New_York"_s);
        QCOMPARE(m_intents->calls.constLast(),
                 FieldIntents::textCall(Field::TimeZone, u"America/New_York"_s));
        QVERIFY(shows(u"09:05 there now"_s));
        QVERIFY(!QApplication::activePopupWidget());
    }

    void findsATimeZoneByAnOlderName()
    {
        LineEdit *zone = line(u"timeZone"_s);
        zone->setFocus();
        zone->selectAll();
        QTest::keyClicks(zone, u"calcutta"_s);
        auto *list = qobject_cast<QAbstractItemView *>(QApplication::activePopupWidget());
        QVERIFY(list);
        QCOMPARE(list->model()->rowCount(), 1);
        const QModelIndex row = list->model()->index(0, 0);
        QCOMPARE(row.data().toString(), u"Asia/Kolkata"_s);
        QCOMPARE(row.data(TimeZoneModel::OtherNameRole).toString(), u"also Asia/Calcutta"_s);
        QCOMPARE(row.data(Qt::AccessibleTextRole).toString(), u"Asia/Kolkata, also Asia/Calcutta, 19:35"_s);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(zone->text(), u"Asia/Kolkata"_s);
        QTest::keyClicks(zone, u"x"_s);
        zone->selectAll();
        QTest::keyClicks(zone, u"london"_s);
        list = qobject_cast<QAbstractItemView *>(QApplication::activePopupWidget());
        QVERIFY(list);
        QCOMPARE(list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(),
                 u"Europe/London, 14:05"_s);
    }

    void showsTheTimeOfAnInstancesOldZone()
    {
        m_snapshot.setup.draft.settings.timeZone = u"Asia/Calcutta"_s;
        draw();
        QCOMPARE(line(u"timeZone"_s)->text(), u"Asia/Calcutta"_s);
        QVERIFY(shows(u"19:35 there now"_s));
        QVERIFY(shows(u"both sides must assume Asia/Calcutta"_s));
    }

    void saysThatTheDesktopsZoneIsNotOffered()
    {
        QVERIFY(!shows(u"Your computer is set to"_s));
        m_snapshot.setup.draft.settings.timeZone = u"UTC"_s;
        m_snapshot.setup.strangeTimeZone = u"Etc/GMT+5"_s;
        draw();
        QVERIFY(shows(u"Your computer is set to Etc/GMT+5, which Patchworks doesn’t offer."_s));
        m_snapshot.setup.strangeTimeZone.clear();
        draw();
        QVERIFY(!shows(u"Your computer is set to"_s));
    }

    void opensAllTimeZonesWithTheDesktopsFirst()
    {
        LineEdit *zone = line(u"timeZone"_s);
        zone->setFocus();
        m_intents->left.clear();
        QTest::keyClick(zone, Qt::Key_Down);
        auto *list = qobject_cast<QAbstractItemView *>(QApplication::activePopupWidget());
        QVERIFY(list);
        QVERIFY(list->model()->rowCount() > 300);
        QCOMPARE(list->model()->index(0, 0).data().toString(), systemTimeZone());
        QCOMPARE(list->currentIndex().data().toString(), u"Europe/London"_s);
        QTest::keyClick(list, Qt::Key_Escape);
        QVERIFY(!QApplication::activePopupWidget());
        QVERIFY(m_intents->calls.isEmpty());
        QVERIFY(m_intents->left.isEmpty()); // the list is part of the field
        line(u"name"_s)->setFocus();
        QCOMPARE(m_intents->left, QList<FieldId>({FieldId{Field::TimeZone, -1}}));
    }

    void takesTheOnlyTimeZoneThatFitsOnLeaving()
    {
        LineEdit *zone = line(u"timeZone"_s);
        zone->setFocus();
        zone->selectAll();
        QTest::keyClicks(zone, u"reykjav"_s);
        if (QWidget *list = QApplication::activePopupWidget())
            QTest::keyClick(list, Qt::Key_Escape);
        line(u"name"_s)->setFocus();
        QCOMPARE(zone->text(), u"Atlantic/Reykjavik"_s);
        QCOMPARE(m_intents->left.constLast(), (FieldId{Field::TimeZone, -1}));
    }

    void keepsHalfTypedTimeZones()
    {
        m_snapshot.setup.draft.settings.timeZone = u"Atlantis"_s;
        m_snapshot.problems = {{{Field::TimeZone, -1}, ProblemKind::NotATimeZone, 0, {}, {}}};
        draw();
        QCOMPARE(line(u"timeZone"_s)->text(), u"Atlantis"_s);
        QVERIFY(line(u"timeZone"_s)->property("wrong").toBool());
        QVERIFY(!shows(u"there now"_s));
    }

    void showsDatesThroughTheLens_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("London") << u"Y-m-d H:i:s"_s << u"Europe/London"_s
                                << QStringList{u"2026-11-20 14:05:09"_s, u"2026-03-04 09:07:00"_s,
                                               u"2026-12-31 23:59:59"_s, u"2026-11-21 00:00:00"_s,
                                               u"2027-03-28 02:00:00"_s};
        QTest::newRow("New York, ISO")
            << u"c"_s << u"America/New_York"_s
            << QStringList{u"2026-11-20T09:05:09-05:00"_s, u"2026-03-04T09:07:00-05:00"_s,
                           u"2026-12-31T23:59:59-05:00"_s, u"2026-11-21T00:00:00-05:00"_s,
                           u"2027-03-14T03:00:00-04:00"_s};
        QTest::newRow("no change of clocks")
            << u"j.n."_s << u"UTC"_s << QStringList{u"20.11."_s, u"4.3."_s, u"31.12."_s, u"21.11."_s};
        QTest::newRow("old name, written as it is")
            << u"H:i e P"_s << u"Asia/Calcutta"_s
            << QStringList{u"19:35 Asia/Calcutta +05:30"_s, u"09:07 Asia/Calcutta +05:30"_s,
                           u"23:59 Asia/Calcutta +05:30"_s, u"00:00 Asia/Calcutta +05:30"_s};
        QTest::newRow("unknown zone")
            << u"H:i"_s << u"Atlantis"_s << QStringList{u"14:05"_s, u"09:07"_s, u"23:59"_s, u"00:00"_s};
    }

    void showsDatesThroughTheLens()
    {
        QFETCH(const QString, format);
        QFETCH(const QString, zone);
        QFETCH(const QStringList, expected);
        QStringList values;
        for (const LensLine &one : lensLines(format, zone, m_snapshot.now))
            values.append(one.value);
        QCOMPARE(values, expected);
        m_snapshot.setup.draft.settings.dateFormat = format;
        m_snapshot.setup.draft.settings.timeZone = zone;
        draw();
        QVERIFY(shows(expected.at(1)));
    }

    void showsTheFirstMomentOfADayWithoutMidnight()
    {
        // In Chile clocks go from Saturday's last second to one o'clock.
        const QDateTime before(QDate(2026, 9, 5), QTime(14, 0), QTimeZone::utc());
        QStringList values;
        for (const LensLine &one : lensLines(u"Y-m-d H:i P"_s, u"America/Santiago"_s, before))
            values.append(one.value);
        QCOMPARE(values.value(3), u"2026-09-06 01:00 -03:00"_s);
        QCOMPARE(values.value(4), u"2026-09-06 01:00 -03:00"_s);
    }

    void warnsOfFormatsThatLoseSomething()
    {
        QVERIFY(shows(u"both sides must assume Europe/London"_s));
        m_snapshot.setup.draft.settings.dateFormat = u"d/m/Y"_s;
        draw();
        QVERIFY(shows(u"Day and month cannot be told apart"_s));
        m_snapshot.setup.draft.settings.dateFormat = u"c"_s;
        draw();
        QVERIFY(!shows(u"both sides must assume"_s));
        m_snapshot.setup.draft.settings.dateFormat.clear();
        draw();
        QVERIFY(!m_page->findChild<QWidget *>(u"dateLens"_s)->isVisible());
    }

    void takesAPreset()
    {
        choose(box(u"dateFormatPresets"_s), u"U"_s);
        QCOMPARE(m_intents->calls, QStringList({FieldIntents::textCall(Field::DateFormat, u"U"_s)}));
        QCOMPARE(line(u"dateFormat"_s)->text(), u"U"_s);
        QCOMPARE(box(u"dateFormatPresets"_s)->currentIndex(), -1);
    }

    void proposesFormatsForASample()
    {
        m_page->findChild<QPushButton *>(u"askForSample"_s)->click();
        LineEdit *sample = line(u"dateSample"_s);
        QVERIFY(sample->isVisible());
        QTest::keyClicks(sample, u"04/03/2026"_s);
        auto *dayFirst = m_page->findChild<QPushButton *>(u"proposal:d/m/Y"_s);
        QVERIFY(dayFirst);
        QVERIFY(m_page->findChild<QPushButton *>(u"proposal:m/d/Y"_s));
        dayFirst->click();
        QCOMPARE(m_intents->calls, QStringList({FieldIntents::textCall(Field::DateFormat, u"d/m/Y"_s)}));
        QVERIFY(!sample->isVisible());
    }

    void translatesAPatternOfAnotherNotation()
    {
        auto *use = m_page->findChild<QPushButton *>(u"useFormatInstead"_s);
        QVERIFY(use && !use->isVisible());
        LineEdit *format = line(u"dateFormat"_s);
        format->setFocus();
        format->selectAll();
        QTest::keyClicks(format, u"YYYY-MM-DD"_s);
        QVERIFY(shows(u"Patchworks uses PHP’s date codes: write Y-m-d instead."_s));
        QVERIFY(!shows(u"The format does not carry a whole date."_s));
        QVERIFY(use->isVisible());
        QCOMPARE(use->text(), u"Use Y-m-d"_s);
        use->click();
        QCOMPARE(format->text(), u"Y-m-d"_s);
        QCOMPARE(m_intents->calls.constLast(), FieldIntents::textCall(Field::DateFormat, u"Y-m-d"_s));
        QVERIFY(!use->isVisible());
        QVERIFY(!shows(u"PHP’s date codes"_s));
    }

    void proposesAFormatForAPattern()
    {
        m_page->findChild<QPushButton *>(u"askForSample"_s)->click();
        QTest::keyClicks(line(u"dateSample"_s), u"dd.MM.yyyy HH:mm"_s);
        QVERIFY(m_page->findChild<QPushButton *>(u"proposal:d.m.Y H:i"_s));
    }

    void saysThatNoFormatFits()
    {
        m_page->findChild<QPushButton *>(u"askForSample"_s)->click();
        QTest::keyClicks(line(u"dateSample"_s), u"soon"_s);
        QVERIFY(shows(u"No format writes a date exactly so"_s));
    }

    void opensAdvancedForItsProblems()
    {
        QVERIFY(!line(u"certificateId"_s)->isVisible());
        m_snapshot.problems = {{{Field::CertificateId, -1}, ProblemKind::FromPlatform, 0, {}, u"Unknown."_s}};
        draw();
        QVERIFY(line(u"certificateId"_s)->isVisible());
        QVERIFY(shows(u"Patchworks says: “Unknown.”"_s));
    }

    void putsTheFocusWhereItIsAsked()
    {
        QVERIFY(m_page->focusField({Field::PlatformAppKey, -1}));
        QVERIFY(line(u"platformAppKey"_s)->hasFocus());
        QVERIFY(m_page->focusField({Field::RateLimitUnit, -1}));
        QVERIFY(box(u"rateLimitUnit"_s)->hasFocus());
        QVERIFY(!m_page->focusField({Field::Variable, 0}));
        m_snapshot.setup.draft.settings.dateFormat.clear();
        draw();
        m_page->takeFocus();
        QVERIFY(line(u"dateFormat"_s)->hasFocus());
    }

    void goesThroughTheFieldsInTheirOrder()
    {
        line(u"name"_s)->setFocus();
        QStringList order;
        for (int i = 0; i < 7; ++i) {
            order.append(QApplication::focusWidget()->objectName());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        QCOMPARE(order, QStringList({u"name"_s, u"timeZone"_s, u"rateLimitAmount"_s, u"rateLimitUnit"_s,
                                     u"dateFormat"_s, u"dateFormatPresets"_s, u"askForSample"_s}));
    }
};

WIZARD_TEST(TestSettingsPage)
#include "tst_settingspage.moc"
