// SPDX-License-Identifier: Apache-2.0
// Text from outside that echoes a secret: the first line is the secret, the rest is what stands around it.
// The secret is put in plainly, and escaped in a way that the text itself decides.
#include "app/domain/secret/redact.h"

#include "app/domain/address/decodedtext.h"
#include "tests/fuzz/fuzztarget.h"

using namespace Qt::Literals::StringLiterals;
using namespace wizard;
using namespace wizard::fuzz;

namespace
{

/// Each character of the secret as it is or in one of the ways in which it may be written.
QString escaped(const QString &secret, uint way)
{
    QString result;
    for (const QChar c : secret) {
        const ushort code = c.unicode();
        const bool special = code < 0x80 && !c.isLetterOrNumber();
        way = way * 1103515245 + 12345;
        if (!special && (way >> 16) % 4 != 0) {
            result += c;
            continue;
        }
        const QByteArray percent = QString(c).toUtf8().toPercentEncoding({}, QByteArray(1, char(code)));
        switch ((way >> 20) % 5) {
        case 0:
            result += QString::fromLatin1(percent);
            break;
        case 1:
            result += QString::fromLatin1(percent).toLower();
            break;
        case 2:
            result += u"&#%1;"_s.arg(code);
            break;
        case 3:
            result += u"&#x%1;"_s.arg(code, 0, 16);
            break;
        default:
            result += u"\\u%1"_s.arg(code, 4, 16, QChar(u'0'));
            break;
        }
    }
    return result;
}

bool shows(const QString &text, const QByteArray &secret)
{
    const QList<DecodedText> layers = decodedTexts(text);
    return std::any_of(layers.begin(), layers.end(),
                       [&secret](const DecodedText &layer) { return layer.bytes.contains(secret); });
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const QByteArray input = inputOf(bytes, size);
    const QString text = QString::fromUtf8(input.mid(input.indexOf('\n') + 1));
    const QString plain = sanitisedText(text, 200);
    must(plain.size() <= 201, "what is shown is cut");
    must(!plain.contains(u'<') && !plain.contains(u'>'), "what is shown cannot be markup");
    must(plain.endsWith(u'\u2026') || sanitisedText(plain, 200) == plain, "what is clean stays as it is");

    const QString secret = QString::fromUtf8(input.left(input.indexOf('\n')));
    // Shorter ones are found as words alone; dots are what others become.
    if (secret.size() < 4 || secret.trimmed().size() < 4 || secret.contains(u'\u2022'))
        return 0;
    bool isText = true;
    for (const QChar c : secret)
        isText = isText && !c.isSurrogate() && c.unicode() != 0;
    if (!isText)
        return 0;
    noteTaken();
    const QString half = text.left(text.size() / 2);
    const QString rest = text.mid(text.size() / 2);
    const QByteArray hidden = secret.toUtf8();
    for (const QString &form :
         {secret, escaped(secret, uint(size)), QString::fromLatin1(hidden.toPercentEncoding()),
          QString::fromLatin1(hidden.toPercentEncoding().toPercentEncoding()), secret.toHtmlEscaped()}) {
        // Between spaces, so that what stands before it does not swallow its beginning.
        const QString shown = redacted(half + u' ' + form + u' ' + rest, {Secret(secret)});
        must(shown.contains(u"\u2022\u2022\u2022"), "what was put in is taken out");
        must(!shows(shown, hidden), "a secret is shown in no form");
        must(redacted(shown, {Secret(secret)}) == shown, "nothing is left to redact");
    }
    const QString header = QString::fromLatin1(("id:" + hidden).toBase64());
    must(redacted(header, {Secret(secret)}).contains(u"\u2022\u2022\u2022"), "a Basic header is redacted");
    return 0;
}
