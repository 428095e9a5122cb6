// SPDX-License-Identifier: Apache-2.0
#include "app/domain/redact.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
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
}

void RedactTest::leavesNothingToReadAsRichText_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"<b>x", "&lt;b&gt;x", "&amp;lt;b&amp;gt;x", "&amp;amp;lt;b>", "<<b>b>x</b>", "<scr<script>ipt>",
          "<img src=x onerror=y>", "<?xml version=\"1.0\"?><a/>", "&LT;b&GT;", "<", "< b>"})
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

QTEST_GUILESS_MAIN(RedactTest)
#include "tst_redact.moc"
