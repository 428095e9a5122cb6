// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/blocks/foldedtext.h"

#include <algorithm>

namespace wizard
{

namespace
{

/// One character's folding; letters that Unicode does not take apart are spelled as people type them.
QString foldedCharacter(const QString &character)
{
    QString folded;
    for (const QChar piece : character.normalized(QString::NormalizationForm_KD)) {
        if (piece.isMark())
            continue;
        switch (piece.unicode()) {
        case 0x00D8:
        case 0x00F8:
            folded.append(u'o');
            break;
        case 0x0141:
        case 0x0142:
            folded.append(u'l');
            break;
        case 0x0110:
        case 0x0111:
            folded.append(u'd');
            break;
        case 0x0131:
            folded.append(u'i');
            break;
        case 0x00C6:
        case 0x00E6:
            folded.append(QStringLiteral("ae"));
            break;
        case 0x0152:
        case 0x0153:
            folded.append(QStringLiteral("oe"));
            break;
        case 0x00DF:
        case 0x1E9E:
            folded.append(QStringLiteral("ss"));
            break;
        default:
            folded.append(piece);
        }
    }
    return folded.toCaseFolded();
}

bool isPlain(const QString &text)
{
    for (const QChar character : text) {
        if (character.unicode() > 0x7F)
            return false;
    }
    return true;
}

} // namespace

QString foldedText(const QString &text)
{
    if (isPlain(text))
        return text.toLower();
    QString folded;
    folded.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int width = text[i].isHighSurrogate() && i + 1 < text.size() ? 2 : 1;
        folded.append(foldedCharacter(text.mid(i, width)));
        i += width - 1;
    }
    return folded;
}

TextRange foldedMatch(const QString &text, const QString &needle)
{
    if (needle.isEmpty())
        return {};
    QString folded;
    QList<int> origin; // of each folded character
    for (int i = 0; i < text.size(); ++i) {
        const int width = text[i].isHighSurrogate() && i + 1 < text.size() ? 2 : 1;
        const QString piece = foldedCharacter(text.mid(i, width));
        for (qsizetype j = 0; j < piece.size(); ++j)
            origin.append(i);
        folded.append(piece);
        i += width - 1;
    }
    const qsizetype found = folded.indexOf(needle);
    if (found < 0)
        return {};
    const int start = origin[found];
    const qsizetype after = found + needle.size();
    const int end = after < origin.size() ? origin[after] : static_cast<int>(text.size());
    return {start, qMax(1, end - start)};
}

QStringList searchWords(const QString &text)
{
    return foldedText(text).split(u' ', Qt::SkipEmptyParts);
}

bool holdsWords(const QString &folded, const QStringList &words)
{
    return std::all_of(words.begin(), words.end(),
                       [&folded](const QString &word) { return folded.contains(word); });
}

} // namespace wizard
