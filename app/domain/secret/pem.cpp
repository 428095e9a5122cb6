// SPDX-License-Identifier: Apache-2.0
#include "app/domain/secret/pem.h"

#include <QRegularExpression>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int pemLineLength = 64; // RFC 7468 section 2

/// Base64 on one line, or in pieces with blanks between them.
QString restoredBody(QString body)
{
    body = body.trimmed();
    if (body.contains(u'\n') || body.contains(u':'))
        return body; // lines already, or the headers of an encrypted key, whose end nobody knows any more
    if (body.contains(u' '))
        return body.split(u' ', Qt::SkipEmptyParts).join(u'\n');
    QString lines;
    for (qsizetype at = 0; at < body.size(); at += pemLineLength)
        lines += (at > 0 ? u"\n"_s : QString()) + body.mid(at, pemLineLength);
    return lines;
}

} // namespace

bool holdsPem(const QString &text)
{
    return text.contains("-----BEGIN "_L1);
}

QString restoredPem(const QString &text)
{
    static const QRegularExpression block(u"(-----BEGIN [A-Z0-9 ]+-----)(.*?)(-----END [A-Z0-9 ]+-----)"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    if (!holdsPem(text))
        return text;
    QString written = text;
    written.replace("\\r\\n"_L1, "\n"_L1).replace("\\n"_L1, "\n"_L1);
    QString restored;
    qsizetype end = 0;
    for (auto found = block.globalMatch(written); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        restored += written.mid(end, match.capturedStart() - end);
        restored += match.captured(1) + u'\n' + restoredBody(match.captured(2)) + u'\n' + match.captured(3);
        end = match.capturedEnd();
    }
    return restored + written.mid(end);
}

} // namespace wizard
