// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/failure/result.h"
#include "app/patchworks/reading/jsonreader.h"
#include "app/ports/httpclient.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <utility>

namespace wizard
{

/// Which page is asked for, and how.
struct PageRequest {
    PageRequest(int page = 1) // NOLINT(google-explicit-constructor): a number is a page
        : number(page)
    {
    }

    int number = 1;
    QString cursor;        ///< in the number's place, where the platform pages by cursors
    QStringList withheld;  ///< includes, and "sort", that the platform has refused
    QString firstOfBefore; ///< the first item's id of the page before

    bool operator==(const PageRequest &) const = default;
};

/// One page of a list (PLATFORM.md section 4).
template<class T>
struct ListPage {
    QList<T> items;
    int current = 1;
    int last = 1;
    int total = 0;
    QStringList unreadable; ///< names of what was left out because it was not of the documented form
    QString cursor;         ///< of the next page, where there are no numbers
    bool isCut = false;     ///< the list goes on, and the next page cannot be asked for
    bool isExpected = true; ///< false: nothing told of a next page; this one was full, so it is tried
    PageRequest asked;
    std::optional<std::chrono::seconds> rest; ///< no more requests are allowed for so long; 0: not told

    /// The page to ask for next, or 0. Never a number that does not grow.
    int next() const { return current < last ? current + 1 : 0; }
    /// What to ask for next, where next() is not 0.
    PageRequest following() const
    {
        PageRequest request = asked;
        request.number = next();
        request.cursor = cursor;
        return request;
    }
};

inline constexpr int itemsPerPage = 100;
/// Where following pages ends, whatever the platform says.
inline constexpr int lastPageEver = 10000;

/// `sort=name&per_page=100&page=N`, behind `include` where it is not empty; without what is withheld.
QByteArray pageQuery(const QByteArray &include, const PageRequest &page);
QByteArray withoutWithheld(const QByteArray &include, const QStringList &withheld);

/// Whether an answer refuses something of a list's query (400 or 422 that tells so, as Laravel's query
/// builder does) that can be done without: then that is withheld, all of `optional` together. False where an
/// include is named that is needed, or nothing is left to be withheld.
bool withholdRefused(const HttpAnswer &answer, const QByteArray &include, const QByteArray &optional,
                     QStringList &withheld);

/// AnswerUnreadable with the word `list-cut`: there is more of the list than could be asked for.
Failure listCut();

/// What the limits' headers of a success say: nothing where more requests are allowed now.
std::optional<std::chrono::seconds> restAfter(const HttpAnswer &answer);

/// The envelope of a page: its items unread. It may be Laravel's resource collection (`meta`, `links`), its
/// flat paginators, or a cursor's; `meta.pagination` is Fractal's. What tells of a next page, in this order:
/// a last page, a total, a next page or link. Where nothing does and the page is full, the next one is tried.
/// A platform that answers a later page with an earlier one repeats itself: its items are dropped and the
/// list is cut. So it is where more is promised after an empty page.
Result<ListPage<JsonReader>> readEnvelope(const QByteArray &body, int askedPage);

/// What a person may know an item by that cannot be read: its name, else its id; empty where it tells
/// neither.
QString nameOfUnreadable(const JsonReader &item);

/// A whole page. `read` gives nothing for an item that cannot be read, and may name more in its second
/// argument.
template<class T, class Read>
Result<ListPage<T>> readPage(const QByteArray &body, const PageRequest &asked, Read read)
{
    Result<ListPage<JsonReader>> envelope = readEnvelope(body, asked.number);
    if (!envelope)
        return failed(envelope.error());
    ListPage<T> page;
    page.current = envelope->current;
    page.last = envelope->last;
    page.total = envelope->total;
    page.cursor = envelope->cursor;
    page.isCut = envelope->isCut;
    page.isExpected = envelope->isExpected;
    page.asked = asked;
    const QString first =
        envelope->items.isEmpty() ? QString() : envelope->items.first().id(QLatin1StringView("id"));
    // The page before again, by another number or cursor.
    if (!asked.firstOfBefore.isEmpty() && first == asked.firstOfBefore) {
        page.isCut = page.next() > 0 && page.isExpected;
        page.last = page.current;
        return page;
    }
    page.asked.firstOfBefore = first;
    if (!page.cursor.isEmpty() && page.cursor == asked.cursor) {
        page.isCut = true;
        page.last = page.current;
    }
    for (JsonReader &item : envelope->items) {
        if (std::optional<T> value = read(item, page.unreadable))
            page.items.append(std::move(*value));
        else
            page.unreadable.append(nameOfUnreadable(item));
    }
    return page;
}

} // namespace wizard
