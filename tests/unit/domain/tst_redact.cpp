// SPDX-License-Identifier: Apache-2.0
#include "app/domain/secret/redact.h"
#include "tests/support/testprogram.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;
using namespace wizard;

class RedactTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void redacts_data();
    void redacts();
    void redactsEveryForm_data();
    void redactsEveryForm();
    void redactsHoweverItIsEscaped_data();
    void redactsHoweverItIsEscaped();
    void redactsInsideBase64_data();
    void redactsInsideBase64();
    void redactsSeveralSecrets();
    void sanitises_data();
    void sanitises();
    void cuts();
    void leavesNothingToReadAsRichText_data();
    void leavesNothingToReadAsRichText();
};

static const QString dots = u"\u2022\u2022\u2022"_s;

void RedactTest::redacts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("secret");
    QTest::addColumn<QString>("expected");
    QTest::newRow("alone") << u"canary"_s << u"canary"_s << dots;
    QTest::newRow("inside") << u"x-canary-y canary"_s << u"canary"_s << u"x-"_s + dots + u"-y "_s + dots;
    QTest::newRow("in a word") << u"mycanaries"_s << u"canar"_s << u"my"_s + dots + u"ies"_s;
    QTest::newRow("twice in a row") << u"canarycanary"_s << u"canary"_s << dots;
    QTest::newRow("overlapping itself") << u"xababax"_s << u"abab"_s << u"x"_s + dots + u"ax"_s;
    QTest::newRow("other case is another text") << u"CANARY"_s << u"canary"_s << u"CANARY"_s;
    QTest::newRow("empty secret") << u"text"_s << QString() << u"text"_s;
    QTest::newRow("blank secret") << u"a b   c"_s << u"   "_s << u"a b   c"_s;
    QTest::newRow("empty text") << QString() << u"canary"_s << QString();
    QTest::newRow("short, as a word")
        << u"pin=12, a12b, 12"_s << u"12"_s << u"pin="_s + dots + u", a12b, "_s + dots;
    QTest::newRow("short, beside an underscore")
        << u"x_ab ab_x ab."_s << u"ab"_s << u"x_ab ab_x "_s + dots + u'.';
    QTest::newRow("four characters, anywhere") << u"xabcdx"_s << u"abcd"_s << u"x"_s + dots + u'x';
    QTest::newRow("plus signs are not gaps") << u"a    b ++++"_s << u"++++"_s << u"a    b "_s + dots;
    QTest::newRow("short, escaped") << u"pin=%2012%20, a%20b12, &#49;&#50;"_s << u"12"_s
                                    << u"pin=%20"_s + dots + u"%20, a%20b12, "_s + dots;
    QTest::newRow("short, beside a dash")
        << u"\u201312\u2013 \u00e412"_s << u"12"_s << u"\u2013"_s + dots + u"\u2013 \u00e412"_s;
    QTest::newRow("beside other escapes")
        << u"%zz%c3\\q&foo;canary%"_s << u"canary"_s << u"%zz%c3\\q&foo;"_s + dots + u'%';
    QTest::newRow("a secret of escapes")
        << u"a\\nb%41&amp; aanb"_s << u"\\nb%41&amp;"_s << u"a"_s + dots + u" aanb"_s;
    QTest::newRow("behind a surrogate pair")
        << u"\U0001F511canary\U0001F511"_s << u"canary"_s << u"\U0001F511"_s + dots + u"\U0001F511"_s;
    QTest::newRow("a surrogate pair in JSON")
        << u"x\\ud83d\\udd11canary-"_s << u"\U0001F511canary"_s << u"x"_s + dots + u'-';
    QTest::newRow("Latin-1") << u"q=caf%E9-key"_s << u"caf\u00e9-key"_s << u"q="_s + dots;
    QTest::newRow("expression characters") << u"a.*b axxb"_s << u"a.*b"_s << dots + u" axxb"_s;
}

void RedactTest::redacts()
{
    QFETCH(QString, text);
    QFETCH(QString, secret);
    QFETCH(QString, expected);
    QCOMPARE(redacted(text, {Secret(secret)}), expected);
}

void RedactTest::redactsEveryForm_data()
{
    QTest::addColumn<QString>("form");
    const QString secret = u"c\u00e4n/a+r y\"&<1>\\\n=9"_s;
    const QByteArray bytes = secret.toUtf8();
    QTest::newRow("as it is") << secret;
    QTest::newRow("percent-encoded") << QString::fromLatin1(QUrl::toPercentEncoding(secret));
    QTest::newRow("percent-encoded in lower case")
        << QString::fromLatin1(QUrl::toPercentEncoding(secret)).replace(u"%C3%A4"_s, u"%c3%a4"_s);
    QTest::newRow("percent-encoded twice")
        << QString::fromLatin1(QUrl::toPercentEncoding(QString::fromLatin1(QUrl::toPercentEncoding(secret))));
    QTest::newRow("form-encoded") << QString::fromLatin1(QUrl::toPercentEncoding(secret).replace("%20", "+"));
    QTest::newRow("base64") << QString::fromLatin1(bytes.toBase64());
    QTest::newRow("base64url") << QString::fromLatin1(
        bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    QTest::newRow("JSON") << QString::fromUtf8(
                                 QJsonDocument(QJsonObject{{u"k"_s, secret}}).toJson(QJsonDocument::Compact))
                                 .mid(6)
                                 .chopped(2);
    QTest::newRow("JSON of PHP") << u"c\\u00e4n\\/a+r y\\\"&<1>\\\\\\n=9"_s;
    QTest::newRow("JSON with upper case digits") << u"c\\u00E4n\\/a+r y\\\"&<1>\\\\\\n=9"_s;
    QTest::newRow("HTML") << secret.toHtmlEscaped();
    QTest::newRow("folded") << secret.simplified();
}

void RedactTest::redactsEveryForm()
{
    QFETCH(QString, form);
    const QList<Secret> secrets{Secret(u"c\u00e4n/a+r y\"&<1>\\\n=9"_s)};
    QCOMPARE(redacted(u"before "_s + form + u" after"_s, secrets), u"before "_s + dots + u" after"_s);
}

void RedactTest::redactsHoweverItIsEscaped_data()
{
    QTest::addColumn<QString>("form");
    QTest::newRow("percent, more than is needed") << u"ab%2Dc%27d%2fe%20f%26g"_s;
    QTest::newRow("percent, every character") << u"%61%62%2d%63%27%64%2F%65%20%66%26%67"_s;
    QTest::newRow("percent, less than is needed") << u"ab-c'd/e%20f&g"_s;
    QTest::newRow("plus for space") << u"ab-c%27d%2Fe+f%26g"_s;
    QTest::newRow("plus for space, over-encoded") << u"ab%2Dc%27d%2Fe+f%26g"_s;
    QTest::newRow("plus for space alone") << u"ab-c'd/e+f&g"_s;
    QTest::newRow("percent twice") << u"ab%252Dc%2527d%252Fe%2520f%2526g"_s;
    QTest::newRow("percent twice, lower case") << u"ab%252dc%2527d%252fe%2520f%2526g"_s;
    QTest::newRow("percent twice, half of it") << u"ab-c%2527d%2Fe%2520f&g"_s;
    QTest::newRow("percent thrice") << u"ab-c%252527d%25252Fe%252520f%252526g"_s;
    QTest::newRow("entities") << u"ab-c&#39;d/e f&amp;g"_s;
    QTest::newRow("entities by name") << u"ab-c&apos;d&sol;e&nbsp;f&AMP;g"_s;
    QTest::newRow("entities by number") << u"ab&#45;c&#039;d&#47;e&#32;f&#38;g"_s;
    QTest::newRow("entities in base 16") << u"ab&#x2d;c&#x0027;d&#X2F;e&#x20;f&#x26;g"_s;
    QTest::newRow("entities twice") << u"ab-c&amp;#39;d/e f&amp;amp;g"_s;
    QTest::newRow("JSON, slash") << u"ab-c'd\\/e f&g"_s;
    QTest::newRow("JSON, by number") << u"ab\\u002dc\\u0027d\\u002Fe\\u0020f\\u0026g"_s;
    QTest::newRow("JSON in JSON") << u"ab-c'd\\\\/e f\\\\u0026g"_s;
    QTest::newRow("JavaScript") << u"ab\\x2dc\\'d/e f&g"_s;
    QTest::newRow("entities in JSON") << u"ab-c&#39;d\\/e f&amp;g"_s;
    QTest::newRow("percent in JSON") << u"ab-c%27d\\/e%20f\\u0026g"_s;
    QTest::newRow("percent in entities") << u"ab-c&#37;27d%2Fe f&amp;g"_s;
    QTest::newRow("all of them in one") << u"ab%2Dc&#39;d\\/e+f&amp;g"_s;
    QTest::newRow("line end for space") << u"ab-c'd/e\r\nf&g"_s.remove(u'\r');
}

void RedactTest::redactsHoweverItIsEscaped()
{
    QFETCH(QString, form);
    const QList<Secret> secrets{Secret(u"ab-c'd/e f&g"_s)};
    QCOMPARE(redacted(u"before "_s + form + u" after"_s, secrets), u"before "_s + dots + u" after"_s);
    QCOMPARE(redacted(u"/?q="_s + form + u"&r=1%20\\u002d"_s, secrets),
             u"/?q="_s + dots + u"&r=1%20\\u002d"_s);
}

void RedactTest::redactsInsideBase64_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    for (const QByteArray &before :
         {QByteArray(), QByteArray("i:"), QByteArray("id:"), QByteArray("the-id:")}) {
        for (const QByteArray &after : {QByteArray(), QByteArray(":"), QByteArray("&x=1")}) {
            QTest::newRow(("behind \"" + before + "\", before \"" + after + '"').constData())
                << before << after;
        }
    }
}

void RedactTest::redactsInsideBase64()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const QString secret = u"ca?nary>s\u00ff/secret 1"_s;
    const auto header = [&](const QByteArray &middle, QByteArray::Base64Option alphabet) {
        return QString::fromLatin1((before + middle + after).toBase64(alphabet));
    };
    const QByteArray percent = QUrl::toPercentEncoding(secret);
    const QStringList headers{
        header(secret.toUtf8(), QByteArray::Base64Encoding),
        header(secret.toUtf8(), QByteArray::Base64UrlEncoding),
        QString::fromLatin1(QUrl::toPercentEncoding(header(secret.toUtf8(), QByteArray::Base64Encoding))),
        header(secret.toUtf8(), QByteArray::Base64Encoding).replace(u"/"_s, u"\\/"_s),
        // RFC 6749 section 2.3.1: encoded as in a form first.
        header(percent, QByteArray::Base64Encoding),
        header(QByteArray(percent).replace("%20", "+"), QByteArray::Base64Encoding),
    };
    for (const QString &text : headers) {
        const QString shown = redacted(u"Basic "_s + text, {Secret(secret)});
        QVERIFY2(shown.contains(dots), qPrintable(shown));
        // At the ends stand characters that hold bits of a neighbour.
        const QString rest = shown.mid(6).remove(dots);
        QVERIFY2(rest.size() <= (before.size() + after.size() + 4) * 8 / 6 + 6, qPrintable(shown));
    }
}

void RedactTest::redactsSeveralSecrets()
{
    const QList<Secret> overlapping{Secret(u"abcdef"_s), Secret(u"defghi"_s), Secret(u"abc"_s)};
    QCOMPARE(redacted(u"1 abcdefghi 2"_s, overlapping), u"1 "_s + dots + u" 2"_s);
    const QList<Secret> nested{Secret(u"token"_s), Secret(u"token-and-more"_s)};
    QCOMPARE(redacted(u"token-and-more token"_s, nested), dots + u' ' + dots);
    QCOMPARE(redacted(u"token"_s, {}), u"token"_s);

    // Basic authentication, the secret behind a name of any length.
    for (const QByteArray name : {"a", "ab", "abc"}) {
        const QString header = QString::fromLatin1((name + ":canary-secret-1").toBase64());
        const QString shown = redacted(header, {Secret(u"canary-secret-1"_s)});
        QVERIFY2(shown.contains(dots), qPrintable(shown));
        const QByteArray left = QByteArray::fromBase64(QString(shown).remove(dots).toLatin1());
        QVERIFY2(!left.contains("canary") && !left.contains("secret"), left.constData());
    }
}

void RedactTest::sanitises_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << u"The code has expired."_s << u"The code has expired."_s;
    QTest::newRow("other scripts") << u"\u4e2d\u6587 \u0639\u0631\u0628\u064a \U0001F511"_s
                                   << u"\u4e2d\u6587 \u0639\u0631\u0628\u064a \U0001F511"_s;
    QTest::newRow("tags") << u"<b>No</b> <a href=\"https://evil.test\">way</a>"_s << u"No way"_s;
    QTest::newRow("script") << u"a<script>alert(1)</script>b"_s << u"a b"_s;
    QTest::newRow("page")
        << u"<!DOCTYPE html><html><head><title>x</title><style>b{}</style></head><body><h1>502</h1><p>Bad gateway</body></html>"_s
        << u"502 Bad gateway"_s;
    QTest::newRow("comment") << u"a<!-- b -->c"_s << u"a c"_s;
    QTest::newRow("entities") << u"a &lt;b&gt; &amp;amp; &quot;c&quot;"_s << u"a \u2039b\u203a & \"c\""_s;
    QTest::newRow("name in brackets") << u"<client_id> is wrong"_s << u"\u2039client_id\u203a is wrong"_s;
    QTest::newRow("comparison") << u"1 < 2 > 0"_s << u"1 \u2039 2 \u203a 0"_s;
    QTest::newRow("white space") << u"  a\r\n\tb\u00a0c\u2028d  "_s << u"a b c d"_s;
    QTest::newRow("controls") << u"a\u0007b\u001b[31mc\u009bd"_s + QChar(0) << u"ab[31mcd"_s;
    QTest::newRow("direction marks") << u"a\u202eb\u202cc\u2066d\u2069e\u200ff\u061c"_s << u"abcdef"_s;
    QTest::newRow("invisible") << u"a\u200bb\ufeffc\u00add\u2060e"_s << u"abcde"_s;
    QTest::newRow("joiners stay") << u"\u0915\u094d\u200d\u0937"_s << u"\u0915\u094d\u200d\u0937"_s;
    QTest::newRow("tag characters") << u"a\U000E0041b"_s << u"ab"_s;
    QTest::newRow("half a pair") << u"a"_s + QChar(0xd83d) + u"b"_s << u"ab"_s;
    QTest::newRow("empty") << QString() << QString();
}

void RedactTest::sanitises()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(sanitisedText(text), expected);
}

void RedactTest::cuts()
{
    QCOMPARE(sanitisedText(QString(500, u'a')), QString(500, u'a'));
    QCOMPARE(sanitisedText(QString(501, u'a')), QString(500, u'a') + u'\u2026');
    QCOMPARE(sanitisedText(u"abcdef"_s, 3), u"abc\u2026"_s);
    QCOMPARE(sanitisedText(u"ab cdef"_s, 3), u"ab\u2026"_s);
    QCOMPARE(sanitisedText(u"ab\U0001F511cd"_s, 3), u"ab\u2026"_s);
    QVERIFY(sanitisedText(u"<p>"_s + QString(20 * 1024 * 1024, u'a')).size() <= 501);
    QVERIFY(sanitisedText(u"&amp;"_s.repeated(100000)).size() <= 501);
    QCOMPARE(sanitisedText(u"&"_s + u"amp;"_s.repeated(8000) + u"lt;"_s), u"\u2039"_s);
}

void RedactTest::leavesNothingToReadAsRichText_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"<b>x", "&lt;b&gt;x", "&amp;lt;b&amp;gt;x", "&amp;amp;lt;b>", "<<b>b>x</b>",
                             "<scr<script>ipt>", "<img src=x onerror=y>", "<?xml version=\"1.0\"?><a/>",
                             "&LT;b&GT;", "<", "< b>", "&\001lt;b&g\001t;x",
                             "&\xad"
                             "amp;lt;b>",
                             "&am\033p;l\xadt;b"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void RedactTest::leavesNothingToReadAsRichText()
{
    QFETCH(QString, text);
    const QString plain = sanitisedText(text);
    QVERIFY2(!plain.contains(u'<') && !plain.contains(u'>') &&
                 !plain.contains(u"&lt;"_s, Qt::CaseInsensitive),
             qPrintable(plain));
}

WIZARD_GUILESS_TEST(RedactTest)
#include "tst_redact.moc"
