// SPDX-License-Identifier: Apache-2.0
#include "app/domain/redact.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <algorithm>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr qsizetype shortestSubstring = 4; ///< shorter secrets are found as whole words only

QString withoutMarkup(QString text)
{
    using Option = QRegularExpression::PatternOption;
    static const QRegularExpression hidden(u"<(script|style|head|title|svg)\\b[^>]*>.*?</\\1\\s*>"_s,
                                           Option::CaseInsensitiveOption |
                                               Option::DotMatchesEverythingOption);
    static const QRegularExpression comment(u"<!--.*?-->|<![a-z][^>]*>|<\\?[^>]*>"_s,
                                            Option::CaseInsensitiveOption |
                                                Option::DotMatchesEverythingOption);
    static const QRegularExpression tag(
        u"</"
        u"?(?:html|head|body|title|meta|link|script|style|svg|p|br|hr|div|span|a|b|i|u|s|em|strong|small|"
        u"code|"
        "pre|h[1-6]|ul|ol|li|dl|dt|dd|table|thead|tbody|tr|td|th|img|iframe|form|input|button|label|font|"
        "center|"
        "section|article|header|footer|main|nav|blockquote|tt|sub|sup|object|embed|video|audio)(?=[\\s/>])[^>]*>"_s,
        Option::CaseInsensitiveOption);
    text.replace(hidden, u" "_s);
    text.replace(comment, u" "_s);
    text.replace(tag, u" "_s);
    // Decoded until nothing is left to decode: Qt::mightBeRichText() looks for "&lt;" as well.
    for (qsizetype size = -1; size != text.size();) {
        size = text.size();
        text.replace(u"&lt;"_s, u"<"_s, Qt::CaseInsensitive);
        text.replace(u"&gt;"_s, u">"_s, Qt::CaseInsensitive);
        text.replace(u"&quot;"_s, u"\""_s, Qt::CaseInsensitive);
        text.replace(u"&#39;"_s, u"'"_s);
        text.replace(u"&nbsp;"_s, u" "_s, Qt::CaseInsensitive);
        text.replace(u"&amp;"_s, u"&"_s, Qt::CaseInsensitive);
    }
    text.replace(u'<', u'\u2039');
    text.replace(u'>', u'\u203a');
    return text;
}

/// Neither control nor format characters nor halves of a pair; joiners stay, some scripts need them.
QString withoutInvisible(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isSpace()) {
            result += u' ';
        } else if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            const auto category = QChar::category(QChar::surrogateToUcs4(c, text.at(i + 1)));
            if (category != QChar::Other_Format)
                result += text.mid(i, 2);
            ++i;
        } else if (c.isSurrogate() || c.category() == QChar::Other_Control ||
                   (c.category() == QChar::Other_Format && c != u'\u200c' && c != u'\u200d')) {
            continue;
        } else {
            result += c;
        }
    }
    return result;
}

QString jsonEscaped(const QString &text, bool escapeSlash, bool escapeNonAscii)
{
    QString result;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\' || (c == u'/' && escapeSlash))
            result += u'\\' + QString(c);
        else if (c == u'\n')
            result += u"\\n"_s;
        else if (c == u'\r')
            result += u"\\r"_s;
        else if (c == u'\t')
            result += u"\\t"_s;
        else if (c == u'\b')
            result += u"\\b"_s;
        else if (c == u'\f')
            result += u"\\f"_s;
        else if (c.unicode() < 0x20 || (c.unicode() > 0x7e && escapeNonAscii))
            result += u"\\u%1"_s.arg(c.unicode(), 4, 16, QChar(u'0'));
        else
            result += c;
    }
    return result;
}

/// What base64 makes of the bytes wherever in a longer text they stand: the characters that depend on no
/// neighbour, for each of the three alignments (RFC 4648 section 4).
QList<QByteArray> base64Cores(const QByteArray &bytes)
{
    QList<QByteArray> cores;
    for (int before = 0; before < 3; ++before) {
        const QByteArray padded = QByteArray(before, '\0') + bytes;
        const qsizetype first = (before * 8 + 5) / 6;
        const qsizetype last = padded.size() * 8 / 6;
        for (const auto options :
             {QByteArray::Base64Options(QByteArray::Base64Encoding | QByteArray::OmitTrailingEquals),
              QByteArray::Base64Options(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)})
            cores.append(padded.toBase64(options).mid(first, last - first));
    }
    return cores;
}

QList<QString> formsOf(const QString &secret)
{
    const QByteArray bytes = secret.toUtf8();
    const QByteArray percent = QUrl::toPercentEncoding(secret);
    QByteArray form = percent;
    form.replace("%20", "+");
    QList<QString> forms{secret,
                         secret.simplified(),
                         secret.toHtmlEscaped(),
                         QString::fromLatin1(percent),
                         QString::fromLatin1(form),
                         QString::fromLatin1(QUrl::toPercentEncoding(QString::fromLatin1(percent))),
                         QString(secret).replace(u' ', u'+')};
    for (const auto alphabet : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding}) {
        for (const auto ending : {QByteArray::KeepTrailingEquals, QByteArray::OmitTrailingEquals})
            forms.append(QString::fromLatin1(bytes.toBase64(QByteArray::Base64Options(alphabet) | ending)));
    }
    for (const bool slash : {false, true}) {
        for (const bool nonAscii : {false, true})
            forms.append(jsonEscaped(secret, slash, nonAscii));
    }
    // As QUrl shows it: reserved characters bare, the rest encoded, or the reverse.
    forms.append(QString::fromLatin1(QUrl::toPercentEncoding(secret, "!$&'()*+,;=:@/?[]")));
    if (secret.size() >= shortestSubstring) {
        const QList<QByteArray> cores = base64Cores(bytes);
        for (const QByteArray &core : cores)
            forms.append(QString::fromLatin1(core));
    }
    return forms;
}

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

void markOccurrences(const QString &text, const QString &form, bool wholeWords,
                     Qt::CaseSensitivity sensitivity, QList<bool> &marked)
{
    if (form.trimmed().isEmpty())
        return;
    for (qsizetype at = text.indexOf(form, 0, sensitivity); at >= 0;
         at = text.indexOf(form, at + 1, sensitivity)) {
        const qsizetype end = at + form.size();
        if (wholeWords && ((at > 0 && isWordCharacter(text.at(at - 1))) ||
                           (end < text.size() && isWordCharacter(text.at(end)))))
            continue;
        std::fill(marked.begin() + at, marked.begin() + end, true);
    }
}

} // namespace

QString sanitisedText(const QString &text, int most)
{
    // No more work than the cut needs: answers of many megabytes come here.
    const QString plain =
        withoutInvisible(withoutMarkup(text.left(64 * qsizetype(most) + 4096))).simplified();
    if (plain.size() <= most)
        return plain;
    QString cut = plain.left(most);
    if (cut.endsWith(u' ') || cut.back().isHighSurrogate())
        cut.chop(1);
    return cut + u'\u2026';
}

QString redacted(const QString &text, const QList<Secret> &secrets)
{
    QList<bool> marked(text.size(), false);
    for (const Secret &secret : secrets) {
        const bool wholeWords = secret.size() < shortestSubstring;
        const QList<QString> forms = formsOf(secret.reveal());
        for (const QString &form : forms) {
            // Hexadecimal digits come in either case.
            const bool hex = form.contains(u'%') || form.contains(u"\\u"_s);
            markOccurrences(text, form, wholeWords, hex ? Qt::CaseInsensitive : Qt::CaseSensitive, marked);
        }
    }
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!marked.at(i))
            result += text.at(i);
        else if (i == 0 || !marked.at(i - 1))
            result += u"\u2022\u2022\u2022"_s;
    }
    return result;
}

} // namespace wizard
