// SPDX-License-Identifier: Apache-2.0
#include "app/domain/platform/validation.h"
#include "tests/support/testprogram.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace wizard;

Q_DECLARE_METATYPE(wizard::Field)
Q_DECLARE_METATYPE(wizard::ProblemKind)

class ValidationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsGoodSettings();
    void checksEachSetting_data();
    void checksEachSetting();
    void namesTheDateFormatsFault();
    void reportsEverythingInOrder();
    void checksEachCredential_data();
    void checksEachCredential();
    void leavesLockedAndHiddenVariablesAlone();
    void tellsProblemsByPosition();
    void takesTheFirstOfDoubledKeysForAddresses();
    void proposesWhatFitsAllAddresses();
    void readsTheRateLimitAmount_data();
    void readsTheRateLimitAmount();
    void readsRateLimitUnits_data();
    void readsRateLimitUnits();
    void cleansPastes_data();
    void cleansPastes();
    void takesOneLine_data();
    void takesOneLine();
    void trimsEnds_data();
    void trimsEnds();
    void trimsWhatThePlatformTrims();
    void takesForNoValueWhatThePlatformTrims();

private:
    static InstanceSettings settings()
    {
        InstanceSettings good;
        good.name = u"Shopify \u2013 UK"_s;
        good.timeZone = u"Europe/London"_s;
        good.dateFormat = u"Y-m-d H:i:s"_s;
        good.rateLimitAmount = u"2"_s;
        good.sessionId = u"4f1c2f3e-0d7b-4c7e-9b1a-0123456789ab"_s;
        return good;
    }
};

void ValidationTest::acceptsGoodSettings()
{
    QCOMPARE(settingsProblems(settings(), {}), QList<Problem>());
    InstanceSettings full = settings();
    full.connectionPoolId = u"9007199254740993"_s;
    full.platformAppKey = QString(1024, u'k');
    full.certificateId = u"c"_s;
    QCOMPARE(settingsProblems(full, {u"1"_s, u"9007199254740993"_s}), QList<Problem>());
}

void ValidationTest::checksEachSetting_data()
{
    QTest::addColumn<int>("setting");
    QTest::addColumn<QString>("value");
    QTest::addColumn<Field>("field");
    QTest::addColumn<ProblemKind>("kind");
    QTest::addColumn<int>("limit");
    enum { Name, Zone, Date, Amount, Pool, SessionId, AppKey, Certificate };
    const auto row = [](const char *name, int setting, const QString &value, Field field, ProblemKind kind,
                        int limit = 0) {
        QTest::newRow(name) << setting << value << field << kind << limit;
    };
    using P = ProblemKind;
    const P none = P::None;
    const QString pair = u"\U0001F511"_s;

    row("name, empty", Name, QString(), Field::Name, P::Required);
    row("name, spaces", Name, u" \t"_s, Field::Name, P::Required);
    row("name, longest", Name, QString(255, u'a'), Field::Name, none);
    row("name, longest outside the basic plane", Name, pair.repeated(255), Field::Name, none);
    row("name, too long", Name, QString(256, u'a'), Field::Name, P::TooLong, 255);
    row("name, line end", Name, u"a\nb"_s, Field::Name, P::ControlCharacters);
    row("zone, empty", Zone, QString(), Field::TimeZone, P::Required);
    row("zone, UTC", Zone, u"UTC"_s, Field::TimeZone, none);
    row("zone, alias of UTC", Zone, u"Etc/UTC"_s, Field::TimeZone, none);
    row("zone, unknown", Zone, u"Europe/Atlantis"_s, Field::TimeZone, P::NotATimeZone);
    row("zone, Qt's own", Zone, u"UTC+01:00"_s, Field::TimeZone, P::NotATimeZone);
    row("zone, other case", Zone, u"europe/london"_s, Field::TimeZone, P::NotATimeZone);
    row("zone, path", Zone, u"../../etc/passwd"_s, Field::TimeZone, P::NotATimeZone);
    row("date, empty", Date, QString(), Field::DateFormat, P::Required);
    row("date, longest", Date, QString(64, u'Y'), Field::DateFormat, none);
    row("date, too long", Date, QString(65, u'Y'), Field::DateFormat, P::DateFormatInvalid);
    row("amount, empty", Amount, QString(), Field::RateLimitAmount, P::Required);
    row("amount, one", Amount, u"1"_s, Field::RateLimitAmount, none);
    row("amount, zero", Amount, u"0"_s, Field::RateLimitAmount, P::OutOfRange, 1);
    row("amount, negative", Amount, u"-3"_s, Field::RateLimitAmount, P::OutOfRange, 1);
    row("amount, beyond int", Amount, u"2147483648"_s, Field::RateLimitAmount, P::OutOfRange, 1);
    row("amount, words", Amount, u"two"_s, Field::RateLimitAmount, P::NotANumber);
    row("amount, fraction", Amount, u"1.5"_s, Field::RateLimitAmount, P::NotANumber);
    row("pool, none", Pool, QString(), Field::ConnectionPool, none);
    row("pool, known", Pool, u"2"_s, Field::ConnectionPool, none);
    row("pool, unknown", Pool, u"7"_s, Field::ConnectionPool, P::OutOfRange);
    row("pool, no number", Pool, u"seven"_s, Field::ConnectionPool, P::NotANumber);
    row("session, none", SessionId, QString(), Field::SessionId, none);
    row("session, upper case", SessionId, u"4F1C2F3E-0D7B-4C7E-9B1A-0123456789AB"_s, Field::SessionId, none);
    row("session, short", SessionId, u"4f1c2f3e"_s, Field::SessionId, P::NotAUuid);
    row("session, braces", SessionId, u"{4f1c2f3e-0d7b-4c7e-9b1a-0123456789ab}"_s, Field::SessionId,
        P::NotAUuid);
    row("session, no hexadecimal", SessionId, u"4f1c2f3e-0d7b-4c7e-9b1a-0123456789zz"_s, Field::SessionId,
        P::NotAUuid);
    row("key, too long", AppKey, QString(1025, u'k'), Field::PlatformAppKey, P::TooLong, 1024);
    row("key, NUL", AppKey, u"a"_s + QChar(0), Field::PlatformAppKey, P::ControlCharacters);
    row("certificate, longest", Certificate, QString(1024, u'k'), Field::CertificateId, none);
    row("certificate, too long", Certificate, QString(1025, u'k'), Field::CertificateId, P::TooLong, 1024);
}

void ValidationTest::checksEachSetting()
{
    QFETCH(int, setting);
    QFETCH(QString, value);
    QFETCH(Field, field);
    QFETCH(ProblemKind, kind);
    QFETCH(int, limit);
    const QList<QString InstanceSettings::*> settingsInOrder{&InstanceSettings::name,
                                                             &InstanceSettings::timeZone,
                                                             &InstanceSettings::dateFormat,
                                                             &InstanceSettings::rateLimitAmount,
                                                             &InstanceSettings::connectionPoolId,
                                                             &InstanceSettings::sessionId,
                                                             &InstanceSettings::platformAppKey,
                                                             &InstanceSettings::certificateId};
    InstanceSettings changed = settings();
    changed.*settingsInOrder.at(setting) = value;
    const QList<Problem> problems = settingsProblems(changed, {u"1"_s, u"2"_s});
    if (kind == ProblemKind::None) {
        QCOMPARE(problems, QList<Problem>());
        return;
    }
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().field.field, field);
    QCOMPARE(problems.first().kind, kind);
    QCOMPARE(problems.first().limit, limit);
    QCOMPARE(problems.first().field.variable, -1);
}

void ValidationTest::namesTheDateFormatsFault()
{
    const auto detail = [](const QString &format) {
        InstanceSettings changed = settings();
        changed.dateFormat = format;
        return settingsProblems(changed, {}).first().detail;
    };
    QCOMPARE(detail(QString(65, u'Y')), u"tooLong"_s);
    QCOMPARE(detail(u"Y\n"_s), u"controlCharacters"_s);
    QCOMPARE(detail(u"Y\\"_s), u"danglingBackslash"_s);
}

void ValidationTest::reportsEverythingInOrder()
{
    QList<Field> fields;
    for (const Problem &problem : settingsProblems(InstanceSettings{}, {}))
        fields.append(problem.field.field);
    QCOMPARE(fields, (QList<Field>{Field::Name, Field::TimeZone, Field::DateFormat, Field::RateLimitAmount}));
}

void ValidationTest::checksEachCredential_data()
{
    QTest::addColumn<QString>("authoriseUrl");
    QTest::addColumn<bool>("required");
    QTest::addColumn<QString>("value");
    QTest::addColumn<ProblemKind>("kind");
    const auto row = [](const char *name, const QString &url, bool required, const QString &value,
                        ProblemKind kind) {
        QTest::newRow(name) << url << required << value << kind;
    };
    using P = ProblemKind;
    const QString plain = u"https://a.example/"_s;
    row("required, empty", plain, true, QString(), P::Required);
    row("required, spaces", plain, true, u"  \n"_s, P::Required);
    row("required, given", plain, true, u"x"_s, P::None);
    row("optional, empty", plain, false, QString(), P::None);
    const auto pem = [](int length) {
        return u"-----BEGIN PRIVATE KEY-----\n"_s + QString(length - 54, u'a') +
               u"\n-----END PRIVATE KEY-----\n"_s;
    };
    row("RSA key of 2,048 bits", plain, true, pem(1704), P::None);
    row("RSA key of 3,072 bits", plain, true, pem(2484), P::None);
    row("RSA key of 16,384 bits", plain, true, pem(12700), P::None);
    row("longest", plain, false, QString(16384, u'a'), P::None);
    row("longest outside the basic plane", plain, false, u"\U0001F511"_s.repeated(16384), P::None);
    row("too long", plain, false, QString(16385, u'a'), P::TooLong);
    row("key in several lines", plain, true, u"-----BEGIN KEY-----\r\nabc\n-----END KEY-----\n"_s, P::None);
    row("NUL", plain, false, u"a"_s + QChar(0), P::ControlCharacters);
    row("tab", plain, false, u"a\tb"_s, P::ControlCharacters);
    row("escape", plain, false, u"a\u001b[31m"_s, P::ControlCharacters);
    row("C1 control", plain, false, u"a\u0085"_s, P::ControlCharacters);

    const QString host = u"https://{{key}}.shop.example/"_s;
    row("host, label", host, false, u"me"_s, P::None);
    row("host, address", host, false, u"https://me.shop.example"_s, P::NotAHostLabel);
    row("host, escape", host, false, u"evil.test/"_s, P::NotAHostLabel);
    row("host, fragment", host, false, u"evil.test#"_s, P::NotAHostLabel);
    row("host, optional but needed", host, false, QString(), P::Required);
    row("origin", u"{{key}}/authorise"_s, true, u"https://me.example"_s, P::None);
    row("origin, http", u"{{key}}/authorise"_s, true, u"http://me.example"_s, P::NotAnOrigin);
    row("origin, bare host", u"{{key}}/authorise"_s, true, u"me.example"_s, P::NotAnOrigin);
    row("origin, path", u"{{key}}/authorise"_s, true, u"https://me.example/x"_s, P::NotAnOrigin);
    row("path", u"https://a.example/{{key}}"_s, true, u"a/b"_s, P::None);
    row("path, parent", u"https://a.example/{{key}}"_s, true, u".."_s, P::NotAUrl);
    row("other key", u"https://{{Key}}.example/"_s, false, u"a/b"_s, P::None);
}

void ValidationTest::checksEachCredential()
{
    QFETCH(QString, authoriseUrl);
    QFETCH(bool, required);
    QFETCH(QString, value);
    QFETCH(ProblemKind, kind);
    AuthenticationImplementation method;
    method.authoriseUrl = authoriseUrl;
    Variable variable;
    variable.key = u"key"_s;
    variable.required = required;
    variable.configurable = !required;
    method.variables = {variable};
    const QList<Problem> problems = credentialProblems(method, {Secret(value)});
    QCOMPARE(problems.isEmpty() ? ProblemKind::None : problems.first().kind, kind);
    QVERIFY(problems.size() <= 1);
    if (kind == ProblemKind::TooLong)
        QCOMPARE(problems.first().limit, 16384);
    // What was typed is nobody's business, apart from what is proposed in its place; of a secret nothing is.
    method.variables[0].secret = true;
    const QList<Problem> secretly = credentialProblems(method, {Secret(value)});
    QCOMPARE(secretly.size(), problems.size());
    for (const Problem &problem : secretly)
        QVERIFY(problem.text.isEmpty() && problem.detail.isEmpty());
}

void ValidationTest::leavesLockedAndHiddenVariablesAlone()
{
    Variable locked;
    locked.key = u"locked"_s;
    locked.required = true;
    locked.locked = true;
    Variable hidden;
    hidden.key = u"hidden"_s;
    AuthenticationImplementation method;
    method.authoriseUrl = u"https://{{hidden}}.example"_s;
    method.variables = {locked, hidden};
    QCOMPARE(credentialProblems(method, {Secret(), Secret(QString(2000, u'/'))}), QList<Problem>());
}

void ValidationTest::tellsProblemsByPosition()
{
    Variable needed;
    needed.key = u"same"_s;
    needed.required = true;
    AuthenticationImplementation method;
    method.variables = {needed, needed, needed};
    // Fewer values than variables: what is missing is empty.
    const QList<Problem> problems = credentialProblems(method, {Secret(), Secret(u"x"_s)});
    QCOMPARE(problems.size(), 2);
    QCOMPARE(problems.at(0).field, (FieldId{Field::Variable, 0}));
    QCOMPARE(problems.at(1).field, (FieldId{Field::Variable, 2}));
}

void ValidationTest::takesTheFirstOfDoubledKeysForAddresses()
{
    Variable variable;
    variable.key = u"shop"_s;
    variable.configurable = true;
    AuthenticationImplementation method;
    method.tokenUrl = u"https://{{shop}}.example/token"_s;
    method.variables = {variable, variable};
    const QList<Problem> problems = credentialProblems(method, {Secret(u"a/"_s), Secret(u"b/"_s)});
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().field, (FieldId{Field::Variable, 0}));
    QCOMPARE(problems.first().kind, ProblemKind::NotAHostLabel);
}

void ValidationTest::proposesWhatFitsAllAddresses()
{
    Variable variable;
    variable.key = u"shop"_s;
    variable.configurable = true;
    AuthenticationImplementation method;
    method.variables = {variable};
    method.authoriseUrl = u"https://{{shop}}.myshop.example/authorise"_s;
    QList<Problem> problems = credentialProblems(method, {Secret(u"acme.myshop.example"_s)});
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().kind, ProblemKind::HostDoubled);
    QCOMPARE(problems.first().detail, u"acme"_s);
    // What suits one address and not the other helps nobody.
    method.tokenUrl = u"{{shop}}/token"_s;
    problems = credentialProblems(method, {Secret(u"acme.myshop.example"_s)});
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().detail, QString());
}

void ValidationTest::readsTheRateLimitAmount_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("amount"); // 0: none
    QTest::newRow("one") << u"1"_s << 1;
    QTest::newRow("spaces") << u" 60 "_s << 60;
    QTest::newRow("zeros") << u"007"_s << 7;
    QTest::newRow("largest") << u"2147483647"_s << 2147483647;
    QTest::newRow("too large") << u"2147483648"_s << 0;
    QTest::newRow("zero") << u"0"_s << 0;
    QTest::newRow("negative") << u"-1"_s << 0;
    QTest::newRow("plus") << u"+1"_s << 0;
    QTest::newRow("thousands") << u"1,000"_s << 0;
    QTest::newRow("fraction") << u"1.0"_s << 0;
    QTest::newRow("hexadecimal") << u"0x10"_s << 0;
    QTest::newRow("unit") << u"2/second"_s << 0;
    QTest::newRow("other digits") << u"\u0662"_s << 0;
    QTest::newRow("empty") << QString() << 0;
}

void ValidationTest::readsTheRateLimitAmount()
{
    QFETCH(QString, text);
    QFETCH(int, amount);
    QCOMPARE(rateLimitAmount(text).value_or(0), amount);
}

void ValidationTest::readsRateLimitUnits_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("unit");
    for (const char *word : {"second", "minute", "hour", "day"}) {
        const QString plain = QString::fromLatin1(word);
        QTest::newRow(word) << plain << plain;
        QTest::newRow(qPrintable(plain + u" upper"_s)) << plain.toUpper() << plain;
        QTest::newRow(qPrintable(plain + u" plural"_s)) << u' ' + plain + u"s "_s << plain;
    }
    QTest::newRow("week") << u"week"_s << QString();
    QTest::newRow("abbreviated") << u"sec"_s << QString();
    QTest::newRow("doubled plural") << u"dayss"_s << QString();
    QTest::newRow("empty") << QString() << QString();
}

void ValidationTest::readsRateLimitUnits()
{
    QFETCH(QString, word);
    QFETCH(QString, unit);
    const auto read = rateLimitUnitFromWord(word);
    QCOMPARE(read ? rateLimitUnitWord(*read) : QString(), unit);
}

void ValidationTest::cleansPastes_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QString &pasted, const QString &text, const QString &words) {
        QTest::newRow(name) << pasted << text << words;
    };
    row("clean", u"abc"_s, u"abc"_s, QString());
    row("empty", QString(), QString(), QString());
    row("spaces", u" abc\t"_s, u"abc"_s, u"spaces"_s);
    row("no-break and zero-width", u"\u00a0abc\u200b\ufeff"_s, u"abc"_s, u"spaces invisible"_s);
    row("invisible inside", u"a\u200bb\u00adc\u202ed"_s, u"abcd"_s, u"invisible"_s);
    const QString pem = u"-----BEGIN PRIVATE KEY-----\nMIIE\nabc=\n-----END PRIVATE KEY-----"_s;
    row("key, line ends written", QString(pem).replace(u'\n', u"\\n"_s) + u"\\n"_s, pem, u"written"_s);
    row("key in quotes, CRLF written", u'"' + QString(pem).replace(u'\n', u"\\r\\n"_s) + u'"', pem,
        u"quotes written"_s);
    row("key, spaces for line ends", u"-----BEGIN PRIVATE KEY----- MIIE abc= -----END PRIVATE KEY-----"_s,
        pem, u"written"_s);
    row("key, no line ends", u"-----BEGIN PRIVATE KEY-----MIIE-----END PRIVATE KEY-----"_s,
        u"-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----"_s, u"written"_s);
    row("two certificates", pem + u'\n' + pem, pem + u'\n' + pem, QString());
    row("backslash n elsewhere", u"C:\\new"_s, u"C:\\new"_s, QString());
    row("line end", u"abc\r\n"_s, u"abc"_s, u"lineEnds"_s);
    row("double quotes", u"\"abc\""_s, u"abc"_s, u"quotes"_s);
    row("single quotes", u"'abc'"_s, u"abc"_s, u"quotes"_s);
    row("typographic quotes", u"\u201cabc\u201d"_s, u"abc"_s, u"quotes"_s);
    row("German quotes", u"\u201eabc\u201c"_s, u"abc"_s, u"quotes"_s);
    row("one quote", u"\"abc"_s, u"\"abc"_s, QString());
    row("unlike quotes", u"\"abc'"_s, u"\"abc'"_s, QString());
    row("a quote alone", u"\""_s, u"\""_s, QString());
    row("quotes inside", u"a\"b\"c"_s, u"a\"b\"c"_s, QString());
    row("Bearer", u"Bearer abc"_s, u"abc"_s, u"bearer"_s);
    row("bearer in other case", u"bearer  abc"_s, u"abc"_s, u"spaces bearer"_s);
    row("Bearer alone", u"Bearer"_s, u"Bearer"_s, QString());
    row("Bearer in a word", u"Bearers abc"_s, u"Bearers abc"_s, QString());
    row("everything", u" \"Bearer abc\" \n"_s, u"abc"_s, u"spaces quotes lineEnds bearer"_s);
    row("lines kept", u"-----BEGIN\nabc\n-----END\n"_s, u"-----BEGIN\nabc\n-----END"_s, u"lineEnds"_s);
    row("spaces kept inside", u"a b"_s, u"a b"_s, QString());
    row("nothing but spaces", u"  "_s, QString(), u"spaces"_s);
}

void ValidationTest::cleansPastes()
{
    QFETCH(QString, pasted);
    QFETCH(QString, text);
    QFETCH(QString, words);
    const CleanedPaste cleaned = cleanedPaste(pasted);
    QCOMPARE(cleaned.text, text);
    QStringList said;
    if (cleaned.spaces)
        said.append(u"spaces"_s);
    if (cleaned.quotes)
        said.append(u"quotes"_s);
    if (cleaned.lineEnds)
        said.append(u"lineEnds"_s);
    if (cleaned.bearer)
        said.append(u"bearer"_s);
    if (cleaned.invisible)
        said.append(u"invisible"_s);
    if (cleaned.written)
        said.append(u"written"_s);
    QCOMPARE(said.join(u' '), words);
    QCOMPARE(cleaned.changed(), !words.isEmpty());
}

void ValidationTest::takesOneLine_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("broken");
    QTest::addColumn<bool>("firstLine");
    const QString wide(64, u'a');
    const QString pem = u"-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----"_s;
    QTest::newRow("one line") << u"abc\n"_s << u"abc"_s << false << false;
    QTest::newRow("two values") << u"abc\r\ndef"_s << u"abc"_s << false << true;
    QTest::newRow("empty line between") << u"abc\n\n \ndef\n"_s << u"abc"_s << false << true;
    QTest::newRow("wrapped") << wide + u"\n"_s + wide + u"\r\n  def"_s << wide + wide + u"def"_s << true
                             << false;
    QTest::newRow("two sentences") << wide + u" a\nb"_s << wide + u" a"_s << false << true;
    QTest::newRow("line separator") << u"abc\u2028def"_s << u"abc"_s << false << true;
    QTest::newRow("a key keeps its lines") << pem << pem << false << false;
}

void ValidationTest::takesOneLine()
{
    QFETCH(QString, pasted);
    QFETCH(QString, text);
    QFETCH(bool, broken);
    QFETCH(bool, firstLine);
    const CleanedPaste cleaned = cleanedPaste(pasted, true);
    QCOMPARE(cleaned.text, text);
    QCOMPARE(cleaned.broken, broken);
    QCOMPARE(cleaned.firstLine, firstLine);
}

void ValidationTest::trimsEnds_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::newRow("clean") << u"a b"_s << u"a b"_s;
    QTest::newRow("spaces") << u" lab-client "_s << u"lab-client"_s;
    QTest::newRow("tab and line end") << u"\tabc\r\n"_s << u"abc"_s;
    QTest::newRow("not seen") << u"\u200babc\u00a0\ufeff"_s << u"abc"_s;
    QTest::newRow("nothing else") << u" \n"_s << QString();
    QTest::newRow("not seen, in pairs") << u"\U0001d173abc\U000e0020\u2800"_s << u"abc"_s;
    QTest::newRow("pairs that are seen") << u"\U0001f511"_s << u"\U0001f511"_s;
    const QString half = QString(2, QChar(0xd834));
    QTest::newRow("halves of pairs") << half << half;
    QTest::newRow("quotes stay") << u" \"abc\" "_s << u"\"abc\""_s;
}

void ValidationTest::trimsEnds()
{
    QFETCH(QString, typed);
    QFETCH(QString, text);
    QCOMPARE(withoutBlankEnds(typed), text);
    QCOMPARE(trimmedEnds(typed).changed(), typed != text);
}

void ValidationTest::trimsWhatThePlatformTrims()
{
    // What Str::trim() of Laravel 13.31 makes nothing of, among all that there are, with PHP 8.2.
    const QList<QPair<char32_t, char32_t>> trimmed{
        {0x0, 0x0},       {0x9, 0xd},       {0x20, 0x20},       {0x85, 0x85},       {0xa0, 0xa0},
        {0xad, 0xad},     {0x34f, 0x34f},   {0x61c, 0x61c},     {0x115f, 0x1160},   {0x1680, 0x1680},
        {0x17b4, 0x17b5}, {0x180e, 0x180e}, {0x2000, 0x200f},   {0x2028, 0x2029},   {0x202f, 0x202f},
        {0x205f, 0x2065}, {0x206a, 0x206f}, {0x2800, 0x2800},   {0x3000, 0x3000},   {0x3164, 0x3164},
        {0xfeff, 0xfeff}, {0xffa0, 0xffa0}, {0x1d159, 0x1d159}, {0x1d173, 0x1d17a}, {0xe0020, 0xe0020}};
    for (char32_t c = 0; c <= QChar::LastValidCodePoint; ++c) {
        if (QChar::isSurrogate(c))
            continue;
        const bool expected = std::any_of(trimmed.begin(), trimmed.end(), [c](const auto &range) {
            return c >= range.first && c <= range.second;
        });
        const QString text = QString::fromUcs4(&c, 1);
        const QString around = text + u'a' + text;
        if (isBlank(text) != expected || (withoutBlankEnds(around) == u"a") != expected)
            QFAIL(qPrintable(QString::number(c, 16)));
    }
}

void ValidationTest::takesForNoValueWhatThePlatformTrims()
{
    InstanceSettings unseen = settings();
    unseen.name = u"\u2800\u3164"_s;
    const QList<Problem> problems = settingsProblems(unseen, {});
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().kind, ProblemKind::Required);

    AuthenticationImplementation method;
    Variable variable;
    variable.key = u"client_id"_s;
    variable.required = true;
    method.variables = {variable};
    const QList<Problem> missing = credentialProblems(method, {Secret(u"\u200e\u00ad"_s)});
    QCOMPARE(missing.size(), 1);
    QCOMPARE(missing.first().kind, ProblemKind::Required);
}

WIZARD_GUILESS_TEST(ValidationTest)
#include "tst_validation.moc"
