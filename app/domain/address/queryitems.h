// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

namespace wizard
{

/// One `name=value` of a query, percent-decoded exactly once. A `+` stays a `+`.
struct QueryItem {
    QString name;
    QString value;
    QByteArray encoded; ///< the item as it stood in the query
    bool isText = true; ///< false: name or value was no UTF-8; what was not is U+FFFD

    bool operator==(const QueryItem &) const = default;
};

/// The items of the URL's query in their order; pieces without any character are left out, a piece without
/// `=` has an empty value. Only the first `=` divides.
QList<QueryItem> queryItems(const QUrl &url);
/// The same of an encoded text, as it stands in a query or a fragment.
QList<QueryItem> queryItems(const QByteArray &encoded);

/// Percent-encoded so that it survives as a query's name or value: everything but letters, digits and `-._~`.
QByteArray queryEncoded(const QString &text);

} // namespace wizard
