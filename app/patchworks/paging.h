// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/result.h"
#include "app/patchworks/jsonreader.h"

#include <QByteArray>
#include <QList>

#include <optional>
#include <utility>

namespace wizard
{

/// One page of a list (platform.md section 4).
template<class T>
struct ListPage {
    QList<T> items;
    int current = 1;
    int last = 1;
    int total = 0;
    int unreadable = 0; ///< items left out because they were not of the documented form

    /// The page to ask for next, or 0. Never a number that does not grow.
    int next() const { return current < last ? current + 1 : 0; }
};

inline constexpr int itemsPerPage = 100;
/// Where following pages ends, whatever the platform says.
inline constexpr int lastPageEver = 10000;

/// `sort=name&per_page=100&page=N`, behind `include` where it is not empty.
QByteArray pageQuery(const QByteArray &include, int page);

/// The envelope of a page: its items unread. Without `meta` the links decide whether another page follows. A
/// platform that answers a later page with an earlier one repeats itself: its items are dropped and the list
/// ends. So does one that promises more after an empty page.
Result<ListPage<JsonReader>> readEnvelope(const QByteArray &body, int askedPage);

/// A whole page. `read` gives nothing for an item that cannot be read, and may count more in its second
/// argument.
template<class T, class Read>
Result<ListPage<T>> readPage(const QByteArray &body, int askedPage, Read read)
{
    Result<ListPage<JsonReader>> envelope = readEnvelope(body, askedPage);
    if (!envelope)
        return failed(envelope.error());
    ListPage<T> page;
    page.current = envelope->current;
    page.last = envelope->last;
    page.total = envelope->total;
    for (JsonReader &item : envelope->items) {
        if (std::optional<T> value = read(item, page.unreadable))
            page.items.append(std::move(*value));
        else
            ++page.unreadable;
    }
    return page;
}

} // namespace wizard
