// SPDX-License-Identifier: Apache-2.0
#include "app/patchworks/paging.h"

#include <algorithm>
#include <limits>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

int limited(qint64 number, int most)
{
    return int(std::clamp(number, qint64(0), qint64(most)));
}

// What `last_page` says; else what total and page size say; else whether there is a next link.
int lastPage(const JsonReader &top, const std::optional<JsonReader> &meta, int current)
{
    if (meta) {
        if (const auto last = meta->number("last_page"_L1))
            return limited(*last, lastPageEver);
        const auto total = meta->number("total"_L1);
        const auto perPage = meta->number("per_page"_L1);
        if (total && perPage && *total > 0 && *perPage > 0)
            return limited((*total - 1) / *perPage + 1, lastPageEver);
    }
    const auto links = top.object("links"_L1);
    const bool more = links && !links->text("next"_L1).isEmpty();
    return more ? std::min(current + 1, lastPageEver) : current;
}

} // namespace

QByteArray pageQuery(const QByteArray &include, int page)
{
    QByteArray query = include.isEmpty() ? QByteArray() : "include=" + include + '&';
    query += "sort=name&per_page=" + QByteArray::number(itemsPerPage);
    query += "&page=" + QByteArray::number(page);
    return query;
}

Result<ListPage<JsonReader>> readEnvelope(const QByteArray &body, int askedPage)
{
    Result<JsonReader> top = JsonReader::parse(body);
    if (!top)
        return failed(top.error());
    ListPage<JsonReader> page;
    page.current = page.last = askedPage;
    if (top->isArray()) { // a list without an envelope is one page
        page.items = top->items();
        page.total = int(page.items.size());
        if (askedPage > 1)
            page.items.clear();
        return page;
    }
    if (!top->has("data"_L1))
        return failed(unreadableAnswer(u"data"_s));
    page.items = top->items("data"_L1);
    if (!top->wrong().isEmpty())
        return failed(unreadableAnswer(top->wrong()));

    const std::optional<JsonReader> meta = top->object("meta"_L1);
    const qint64 told = meta ? meta->number("current_page"_L1).value_or(askedPage) : askedPage;
    page.total = limited(meta ? meta->number("total"_L1).value_or(0) : 0, std::numeric_limits<int>::max());
    if (told < askedPage) {
        page.items.clear();
        return page;
    }
    page.current = limited(told, lastPageEver);
    page.last =
        page.items.isEmpty() ? page.current : std::max(page.current, lastPage(*top, meta, page.current));
    return page;
}

} // namespace wizard
