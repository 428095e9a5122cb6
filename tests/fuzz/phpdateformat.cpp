// SPDX-License-Identifier: Apache-2.0
// A PHP date format as it is typed, and a sample from which formats are guessed.
#include "app/domain/time/phpdateformat.h"

#include "tests/fuzz/fuzztarget.h"

#include <QSet>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;
using namespace wizard;
using namespace wizard::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const QString text = QString::fromUtf8(inputOf(bytes, size));
    const QDateTime moment(QDate(2026, 3, 16), QTime(9, 5, 7, 42),
                           QTimeZone(QByteArrayLiteral("Europe/London")));

    const DateFormatFindings findings = checkedPhpDateFormat(text);
    if (!findings.isInvalid()) {
        must(text.size() <= 64, "a format has an end");
        const QString shown = formattedPhpDate(text, moment);
        must(shown.size() <= text.size() * 40, "a date has an end");
        noteTaken();
    }

    QString literal;
    for (const QChar c : text)
        literal += u'\\' + QString(c);
    must(formattedPhpDate(literal, moment) == text, "what is escaped is copied as it is");

    QSet<QString> guesses;
    for (const QString &guess : guessedPhpDateFormats(text)) {
        must(!checkedPhpDateFormat(guess).isInvalid(), "a guess can be sent");
        must(!guesses.contains(guess), "a guess comes once");
        guesses.insert(guess);
    }
    // What a format writes is understood as that format, or as one that writes the same.
    if (!findings.isInvalid() && (text == u"c" || text == u"Y-m-d H:i:s" || text == u"Y-m-d\\TH:i:sP")) {
        const QString sample = formattedPhpDate(text, moment);
        const QList<QString> read = guessedPhpDateFormats(sample);
        must(std::any_of(read.begin(), read.end(),
                         [&](const QString &guess) { return formattedPhpDate(guess, moment) == sample; }),
             "a sample that was written is understood");
    }
    return 0;
}
