// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testprogram.h"
#include "tests/ui/recordingintents.h"
#include "tests/ui/samplesnapshots.h"
#include "ui/kit/style/appearance.h"
#include "ui/shell/window.h"
#include "ui/text/failuretext.h"
#include "ui/text/labels.h"
#include "ui/text/outcometext.h"
#include "ui/text/problemtext.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLocale>
#include <QRegularExpression>
#include <QTranslator>
#include <QXmlStreamReader>

#include <memory>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;

/// The released translations as the program loads them: complete, with the places for values of their
/// sources, and fitting the window.
class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyAppearance(*qApp, Appearance::Light); }
    void cleanup();

    void everyMessageIsTranslated_data();
    void everyMessageIsTranslated();
    void placesForValuesAreTheSources_data() { everyMessageIsTranslated_data(); }
    void placesForValuesAreTheSources();
    void accessKeysStandWhereTheSourceHasThem_data() { everyMessageIsTranslated_data(); }
    void accessKeysStandWhereTheSourceHasThem();
    void letterCodesOfDateFormatsStayAsTheyAre();

    void englishHasPlurals_data();
    void englishHasPlurals();
    void germanHasPlurals_data();
    void germanHasPlurals();
    void germanSpeaksInSentences();
    void germanWritesDaysItsOwnWay();

    void noTwoControlsShareAnAccessKey_data();
    void noTwoControlsShareAnAccessKey();
    void germanIsNotCutOff_data();
    void germanIsNotCutOff();

private:
    void speak(const QLocale &locale);

    std::unique_ptr<QTranslator> m_translator;
};

namespace
{

struct Message {
    QString context;
    QString source;
    QString comment;
    bool plural = false;
    bool finished = true;
    QStringList forms;

    QString described() const { return context + u": "_s + source; }
};

QString releasedFile(const QString &language)
{
    return QStringLiteral(TRANSLATIONS) + u"/connector-wizard_%1.qm"_s.arg(language);
}

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message;
    message.context = context;
    message.plural = xml.attributes().value(u"numerus"_s) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            message.source = xml.readElementText();
        } else if (xml.name() == "comment"_L1) {
            message.comment = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            message.finished = !xml.attributes().hasAttribute(u"type"_s);
            if (!message.plural) {
                message.forms.append(xml.readElementText());
                continue;
            }
            while (xml.readNextStartElement())
                message.forms.append(xml.readElementText());
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

/// Empty where the file cannot be read to its end.
QList<Message> messagesOf(const QString &language)
{
    QFile file(QStringLiteral(TRANSLATION_SOURCES) + u"/connector-wizard_%1.ts"_s.arg(language));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Message> messages;
    QXmlStreamReader xml(&file);
    xml.readNextStartElement();
    while (xml.readNextStartElement()) {
        QString context;
        while (xml.readNextStartElement()) {
            if (xml.name() == "name"_L1)
                context = xml.readElementText();
            else if (xml.name() == "message"_L1)
                messages.append(readMessage(xml, context));
            else
                xml.skipCurrentElement();
        }
    }
    return xml.hasError() ? QList<Message>() : messages;
}

QSet<QString> placesOf(const QString &text)
{
    static const QRegularExpression place(u"%L?(?:\\d+|n)"_s);
    QSet<QString> places;
    auto matches = place.globalMatch(text);
    while (matches.hasNext())
        places.insert(matches.next().captured());
    return places;
}

constexpr Step everyStep[] = {Step::SignIn,      Step::Home,   Step::Connector, Step::Method,  Step::Settings,
                              Step::Credentials, Step::Review, Step::Consent,   Step::Working, Step::Result,
                              Step::Instance,    Step::Queue,  Step::History};

/// Everything on it that can be there at once.
FlowSnapshot fullSnapshot(Step step)
{
    FlowSnapshot snapshot = sampleSnapshot(step);
    snapshot.closeAsked = true;
    snapshot.consent.showHints = true;
    snapshot.consent.showExpiryHint = true;
    snapshot.consent.issuerAsked = u"login.harbour-shop.example"_s;
    snapshot.work.canStopWaiting = true;
    if (step == Step::Result) {
        snapshot.result.outcome = Outcome::Unknown;
        snapshot.result.somethingMayExist = true;
        snapshot.result.lookedUp = true;
        snapshot.allowed.lookUp = true;
        snapshot.allowed.startAgain = true;
        snapshot.allowed.addAnother = true;
        snapshot.allowed.back = true;
    }
    return snapshot;
}

QString describedWidget(const QWidget *widget, const QString &text)
{
    return u"%1 %2 “%3”: %4×%5"_s
        .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(), text)
        .arg(widget->width())
        .arg(widget->height());
}

} // namespace

void TestTranslations::speak(const QLocale &locale)
{
    cleanup();
    m_translator = std::make_unique<QTranslator>();
    QVERIFY(m_translator->load(
        releasedFile(QLocale::languageToString(locale.language()) == "German"_L1 ? u"de"_s : u"en"_s)));
    QLocale::setDefault(locale);
    QCoreApplication::installTranslator(m_translator.get());
}

void TestTranslations::cleanup()
{
    if (m_translator)
        QCoreApplication::removeTranslator(m_translator.get());
    m_translator.reset();
    QLocale::setDefault(QLocale::c());
}

void TestTranslations::everyMessageIsTranslated_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("atLeast");
    QTest::newRow("German") << u"de"_s << 600;
    QTest::newRow("English plurals") << u"en"_s << 10;
}

void TestTranslations::everyMessageIsTranslated()
{
    QFETCH(QString, language);
    QFETCH(int, atLeast);
    const QList<Message> messages = messagesOf(language);
    QVERIFY2(messages.size() >= atLeast, "the file was read");
    QTranslator translator;
    QVERIFY(translator.load(releasedFile(language)));
    for (const Message &message : messages) {
        const QByteArray words = message.described().toUtf8();
        QVERIFY2(message.finished, words.constData());
        QCOMPARE(message.forms.size(), message.plural ? 2 : 1);
        for (int i = 0; i < message.forms.size(); ++i) {
            QVERIFY2(!message.forms.at(i).isEmpty(), words.constData());
            const QByteArray comment = message.comment.toUtf8();
            const QString released = translator.translate(
                message.context.toUtf8().constData(), message.source.toUtf8().constData(),
                comment.isEmpty() ? nullptr : comment.constData(), message.plural ? i + 1 : -1);
            QCOMPARE(released, message.forms.at(i));
        }
    }
}

void TestTranslations::placesForValuesAreTheSources()
{
    QFETCH(QString, language);
    for (const Message &message : messagesOf(language)) {
        for (const QString &form : message.forms)
            QVERIFY2(placesOf(form) == placesOf(message.source), qUtf8Printable(message.described()));
    }
}

void TestTranslations::accessKeysStandWhereTheSourceHasThem()
{
    QFETCH(QString, language);
    for (const Message &message : messagesOf(language)) {
        for (const QString &form : message.forms)
            QVERIFY2(form.count(u'&') == message.source.count(u'&'), qUtf8Printable(message.described()));
    }
}

void TestTranslations::letterCodesOfDateFormatsStayAsTheyAre()
{
    int seen = 0;
    for (const Message &message : messagesOf(u"de"_s)) {
        if (message.context != "wizard::DateFormatEditor"_L1 || !message.source.contains(u" — "_s))
            continue;
        ++seen;
        const QString code = message.source.section(u" — "_s, 0, 0);
        QCOMPARE(message.forms.first().section(u" – "_s, 0, 0), code);
    }
    QVERIFY(seen >= 9);
}

void TestTranslations::englishHasPlurals_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("one") << 1 << u"1 second"_s;
    QTest::newRow("two") << 2 << u"2 seconds"_s;
    QTest::newRow("none") << 0 << u"0 seconds"_s;
    QTest::newRow("a minute and some") << 61 << u"1 minute 1 second"_s;
    QTest::newRow("two days") << 2 * 86400 + 3600 << u"2 days 1 hour"_s;
}

void TestTranslations::englishHasPlurals()
{
    QFETCH(int, seconds);
    QFETCH(QString, text);
    speak(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QCOMPARE(durationText(std::chrono::seconds(seconds)), text);
}

void TestTranslations::germanHasPlurals_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("one") << 1 << u"1 Sekunde"_s;
    QTest::newRow("two") << 2 << u"2 Sekunden"_s;
    QTest::newRow("none") << 0 << u"0 Sekunden"_s;
    QTest::newRow("a minute and some") << 61 << u"1 Minute 1 Sekunde"_s;
    QTest::newRow("two days") << 2 * 86400 + 3600 << u"2 Tage 1 Stunde"_s;
}

void TestTranslations::germanHasPlurals()
{
    QFETCH(int, seconds);
    QFETCH(QString, text);
    speak(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(durationText(std::chrono::seconds(seconds)), text);
}

void TestTranslations::germanSpeaksInSentences()
{
    speak(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(stepTitle(Step::Method), u"Authentifizierungsmethode"_s);
    QCOMPARE(rateLimitText({1200, RateLimitUnit::Minute}), u"1.200 pro Minute"_s);

    ResultView result;
    result.outcome = Outcome::Authorised;
    result.name = u"Harbour Shop – UK"_s;
    QCOMPARE(outcomeTitle(result), u"Harbour Shop – UK ist autorisiert"_s);
    result.outcome = Outcome::Unknown;
    result.lookedUp = true;
    result.found = {sampleInstance(u"4182"_s, result.name)};
    QCOMPARE(outcomeTitle(result), u"Patchworks hat 1 Instanz, die Ihre sein könnte"_s);
    result.found.append(sampleInstance(u"4183"_s, result.name));
    QCOMPARE(outcomeTitle(result), u"Patchworks hat 2 Instanzen, die Ihre sein könnten"_s);

    Failure refused = sampleFailure(FailureCause::ConsentDeclined);
    refused.verified = true;
    refused.platformMessage.clear();
    QCOMPARE(failureText(refused).explanation,
             u"Der Drittanbieter meldet, dass der Zugriff nicht erteilt wurde."_s);
    Problem tooLong = sampleProblem(Field::Name, ProblemKind::TooLong);
    tooLong.limit = 255;
    QCOMPARE(problemText(tooLong, u"Name"_s), u"Das ist zu lang: Höchstens 255 Zeichen passen hinein."_s);
}

void TestTranslations::germanWritesDaysItsOwnWay()
{
    speak(QLocale(QLocale::German, QLocale::Germany));
    const QDateTime moment(QDate(2026, 11, 20), QTime(14, 5));
    QCOMPARE(momentText(moment), u"20. Nov. 2026, 14:05 Uhr"_s);
}

void TestTranslations::noTwoControlsShareAnAccessKey_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("step");
    for (const QString &language : {u"de"_s, u"en"_s}) {
        for (const Step step : everyStep)
            QTest::addRow("%s, %s", qUtf8Printable(language), qUtf8Printable(stepTitle(step)))
                << language << int(step);
    }
}

void TestTranslations::noTwoControlsShareAnAccessKey()
{
    QFETCH(QString, language);
    QFETCH(int, step);
    speak(QLocale(language));
    RecordingIntents intents;
    Window window(intents);
    window.draw(fullSnapshot(Step(step)));
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QMap<QString, QString> keys;
    for (const QAbstractButton *button : window.findChildren<QAbstractButton *>()) {
        const QString key = QKeySequence::mnemonic(button->text()).toString();
        if (key.isEmpty() || !button->isVisible())
            continue;
        QVERIFY2(!keys.contains(key), qUtf8Printable(keys.value(key) + u" / "_s + button->text()));
        keys.insert(key, button->text());
    }
    QVERIFY2(!keys.isEmpty(), "the help, at least, has one");
}

void TestTranslations::germanIsNotCutOff_data()
{
    QTest::addColumn<int>("step");
    QTest::addColumn<QSize>("size");
    for (const Step step : everyStep) {
        for (const QSize &size : {QSize(1280, 800), QSize(1024, 640)})
            QTest::addRow("%s at %d", qUtf8Printable(stepTitle(step)), size.width()) << int(step) << size;
    }
}

void TestTranslations::germanIsNotCutOff()
{
    QFETCH(int, step);
    QFETCH(QSize, size);
    speak(QLocale(QLocale::German, QLocale::Germany));
    RecordingIntents intents;
    Window window(intents);
    window.resize(size);
    window.draw(fullSnapshot(Step(step)));
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCOMPARE(window.size(), size);
    QCoreApplication::sendPostedEvents(); // a scroll bar that came makes the page narrower
    int seen = 0;
    for (const QAbstractButton *button : window.findChildren<QAbstractButton *>()) {
        if (!button->isVisible() || button->text().isEmpty())
            continue;
        ++seen;
        QVERIFY2(button->width() >= button->sizeHint().width(),
                 qUtf8Printable(describedWidget(button, button->text())));
    }
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (!label->isVisible() || label->text().isEmpty())
            continue;
        ++seen;
        const bool fits = label->wordWrap() ? label->height() >= label->heightForWidth(label->width())
                                            : label->width() >= label->sizeHint().width();
        QVERIFY2(fits, qUtf8Printable(describedWidget(label, label->text())));
    }
    QVERIFY(seen >= 6);
}

WIZARD_TEST(TestTranslations)
#include "tst_translations.moc"
