// SPDX-License-Identifier: Apache-2.0
#include "app/domain/time/datepattern.h"
#include "tests/support/testprogram.h"

using namespace Qt::Literals::StringLiterals;
using namespace wizard;

class DatePatternTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWrittenAsPhpDoes_data();
    void isWrittenAsPhpDoes();
};

void DatePatternTest::isWrittenAsPhpDoes_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("format");
    const auto row = [](const QString &pattern, const QString &format) {
        QTest::newRow(qPrintable(pattern)) << pattern << format;
    };
    row(u"YYYY-MM-DD"_s, u"Y-m-d"_s);
    row(u"yyyy-MM-dd"_s, u"Y-m-d"_s);
    row(u"  yyyy-MM-dd "_s, u"Y-m-d"_s);
    row(u"DD/MM/YYYY"_s, u"d/m/Y"_s);
    row(u"d.M.yy"_s, u"j.n.y"_s);
    row(u"yyyy-MM-dd HH:mm:ss"_s, u"Y-m-d H:i:s"_s);
    row(u"YYYY-MM-DDTHH:mm:ssZ"_s, u"Y-m-d\\TH:i:sP"_s);
    row(u"yyyy-MM-dd'T'HH:mm:ss.SSSXXX"_s, u"Y-m-d\\TH:i:s.vP"_s);
    row(u"YYYY-MM-DD[T]HH:mm:ss[Z]"_s, u"Y-m-d\\TH:i:s\\Z"_s);
    row(u"EEE, dd MMM yyyy"_s, u"D, d M Y"_s);
    row(u"dddd D MMMM YYYY h:mm a"_s, u"l j F Y g:i a"_s);
    row(u"HH:mm"_s, u"H:i"_s);
    // PHP's own, and what is neither.
    for (const QString &none : {u"Y-m-d"_s, u"c"_s, u"d/m/Y"_s, u"D, d M Y H:i:s O"_s, u"Y-m-d\\TH:i:s\\Z"_s,
                                u"U"_s, u"M"_s, u"yyyy-qq"_s, u"yyyyy-MM-dd"_s, u"yyyy-MM-dd'T"_s,
                                u"yyyy[MM"_s, u"2026-11-20"_s, u"hello"_s, QString()})
        row(none, {});
    QTest::newRow("long") << QString(500, u'y') << QString();
}

void DatePatternTest::isWrittenAsPhpDoes()
{
    QFETCH(const QString, pattern);
    QFETCH(const QString, format);
    QCOMPARE(phpFormatOfPattern(pattern), format);
}

WIZARD_GUILESS_TEST(DatePatternTest)
#include "tst_datepattern.moc"
