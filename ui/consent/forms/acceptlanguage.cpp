// SPDX-License-Identifier: Apache-2.0
#include "ui/consent/forms/acceptlanguage.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wizard
{

namespace
{

constexpr qsizetype mostLanguages = 9; ///< one for each tenth below 1

} // namespace

QString acceptLanguage(const QStringList &languages)
{
    static const QRegularExpression name(u"\\A[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\\z"_s);
    QStringList known;
    for (const QString &language : languages) {
        if (name.match(language).hasMatch() && !known.contains(language))
            known.append(language);
    }
    QStringList ranked;
    for (qsizetype i = 0; i < std::min(known.size(), mostLanguages); ++i)
        ranked.append(i == 0 ? known.at(i) : u"%1;q=0.%2"_s.arg(known.at(i)).arg(10 - i));
    return ranked.join(u',');
}

} // namespace wizard
