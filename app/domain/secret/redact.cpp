// SPDX-License-Identifier: Apache-2.0
#include "app/domain/secret/redact.h"

#include "app/domain/address/decodedtext.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <utility>

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
    static const QRegularExpression ampersand(u"&(?:amp;)+"_s, Option::CaseInsensitiveOption);
    text.replace(hidden, u" "_s);
    text.replace(comment, u" "_s);
    text.replace(tag, u" "_s);
    // Decoded until nothing is left to decode: Qt::mightBeRichText() looks for "&lt;" as well. Ampersands
    // that are encoded a thousand times over go at once, and what the others stand for encodes nothing.
    text.replace(ampersand, u"&"_s);
    text.replace(u"&lt;"_s, u"<"_s, Qt::CaseInsensitive);
    text.replace(u"&gt;"_s, u">"_s, Qt::CaseInsensitive);
    text.replace(u"&quot;"_s, u"\""_s, Qt::CaseInsensitive);
    text.replace(u"&#39;"_s, u"'"_s);
    text.replace(u"&nbsp;"_s, u" "_s, Qt::CaseInsensitive);
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

/// What may stand for the secret in a text whose escapes are off.
QList<QByteArray> formsOf(const QString &secret)
{
    const QByteArray bytes = secret.toUtf8();
    QList<QByteArray> forms{bytes, secret.simplified().toUtf8()};
    // Old servers write %E4, not %C3%A4.
    const QByteArray latin = secret.toLatin1();
    if (latin != bytes && QString::fromLatin1(latin) == secret)
        forms.append(latin);
    for (const auto alphabet : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding}) {
        for (const auto ending : {QByteArray::KeepTrailingEquals, QByteArray::OmitTrailingEquals})
            forms.append(bytes.toBase64(QByteArray::Base64Options(alphabet) | ending));
    }
    if (secret.size() >= shortestSubstring) {
        forms += base64Cores(bytes);
        // A client's secret is form-encoded before it gets into a Basic header (RFC 6749 section 2.3.1).
        const QByteArray percent = QUrl::toPercentEncoding(secret);
        forms += base64Cores(percent);
        forms += base64Cores(QByteArray(percent).replace("%20", "+"));
    }
    QList<QByteArray> different;
    for (const QByteArray &form : std::as_const(forms)) {
        if (!form.trimmed().isEmpty() && !different.contains(form))
            different.append(form);
    }
    return different;
}

/// White space of every kind and the `+` that forms write for it are one.
char folded(char c)
{
    return c == '+' || QChar::isSpace(uchar(c) < 0x80 ? uint(c) : 0) ? ' ' : c;
}

QByteArray folded(QByteArray bytes)
{
    std::transform(bytes.begin(), bytes.end(), bytes.begin(), [](char c) { return folded(c); });
    return bytes;
}

/// Where `form` begins in the bytes, overlapping places too: Knuth, Morris and Pratt's search, which looks at
/// each byte a bounded number of times whatever the secret is.
QList<qsizetype> placesOf(const QByteArray &form, const QByteArray &bytes)
{
    QList<qsizetype> border(form.size() + 1, 0);
    border[0] = -1;
    for (qsizetype i = 0, length = -1; i < form.size();) {
        while (length >= 0 && form.at(i) != form.at(length))
            length = border.at(length);
        border[++i] = ++length;
    }
    QList<qsizetype> places;
    for (qsizetype i = 0, length = 0; i < bytes.size();) {
        while (length >= 0 && (length == form.size() || bytes.at(i) != form.at(length)))
            length = border.at(length);
        ++i;
        if (++length == form.size())
            places.append(i - length);
    }
    return places;
}

/// Whether the byte belongs to a letter, a number or an underscore.
bool isInWord(const DecodedText &decoded, qsizetype at, const QString &text)
{
    if (at < 0 || at >= decoded.bytes.size())
        return false;
    const char c = decoded.bytes.at(at);
    const QChar character = uchar(c) < 0x80 ? QChar::fromLatin1(c) : text.at(decoded.begin.at(at));
    return character.isLetterOrNumber() || character == u'_';
}

} // namespace

QString sanitisedText(const QString &text, int most)
{
    // No more work than the cut needs: answers of many megabytes come here. Invisible characters go first:
    // one inside an entity would leave an entity behind.
    const QString plain =
        withoutMarkup(withoutInvisible(text.left(64 * qsizetype(most) + 4096))).simplified();
    if (plain.size() <= most)
        return plain;
    QString cut = plain.left(most);
    if (cut.endsWith(u' ') || cut.back().isHighSurrogate())
        cut.chop(1);
    return cut + u'\u2026';
}

QString redacted(const QString &text, const QList<Secret> &secrets)
{
    // +1 where something to hide begins, -1 behind it.
    QList<int> steps(text.size() + 1, 0);
    QList<std::pair<QByteArray, bool>> forms;
    for (const Secret &secret : secrets) {
        for (const QByteArray &form : formsOf(secret.reveal()))
            forms.append({form, secret.size() < shortestSubstring});
    }
    const QList<DecodedText> layers = forms.isEmpty() ? QList<DecodedText>() : decodedTexts(text);
    for (const DecodedText &layer : layers) {
        const QByteArray foldedLayer = folded(layer.bytes);
        for (const auto &[form, wholeWord] : std::as_const(forms)) {
            // A secret of nothing but plus signs is not every gap between two words.
            const QByteArray foldedForm = folded(form);
            const QList<qsizetype> places = foldedForm.trimmed().isEmpty()
                                                ? placesOf(form, layer.bytes)
                                                : placesOf(foldedForm, foldedLayer);
            for (const qsizetype at : places) {
                const qsizetype end = at + form.size();
                if (wholeWord && (isInWord(layer, at - 1, text) || isInWord(layer, end, text)))
                    continue;
                ++steps[layer.begin.at(at)];
                --steps[layer.end.at(end - 1)];
            }
        }
    }
    QString result;
    int depth = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int before = std::exchange(depth, depth + steps.at(i));
        if (depth == 0)
            result += text.at(i);
        else if (before == 0)
            result += u"\u2022\u2022\u2022"_s;
    }
    return result;
}

} // namespace wizard
