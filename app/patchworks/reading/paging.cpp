// SPDX-License-Identifier: Apache-2.0
#include "app/patchworks/reading/paging.h"

#include "app/domain/secret/redact.h"
#include "app/patchworks/reading/apierror.h"

#include <QByteArrayList>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <initializer_list>
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

/// The first of the places that has the key.
std::optional<qint64> numberIn(const QList<JsonReader> &places, std::initializer_list<QLatin1StringView> keys)
{
    for (const JsonReader &place : places) {
        for (const QLatin1StringView key : keys) {
            if (const auto number = place.number(key))
                return number;
        }
    }
    return std::nullopt;
}

QString textIn(const QList<JsonReader> &places, std::initializer_list<QLatin1StringView> keys)
{
    for (const JsonReader &place : places) {
        for (const QLatin1StringView key : keys) {
            if (const QString text = place.text(key); !text.isEmpty())
                return text;
        }
    }
    return {};
}

/// Where a page's numbers stand: Fractal's `meta.pagination`, `meta`, beside `data` (the flat paginators).
QList<JsonReader> placesOfNumbers(const JsonReader &top)
{
    QList<JsonReader> places;
    if (const auto meta = top.object("meta"_L1)) {
        if (const auto pagination = meta->object("pagination"_L1))
            places.append(*pagination);
        places.append(*meta);
    }
    if (const auto pagination = top.object("pagination"_L1))
        places.append(*pagination);
    if (top.isObject())
        places.append(top);
    return places;
}

QString cursorIn(const QString &link)
{
    const QUrlQuery query(QUrl(link, QUrl::TolerantMode));
    for (const QString &name : {u"cursor"_s, u"page[cursor]"_s, u"page%5Bcursor%5D"_s}) {
        if (query.hasQueryItem(name))
            return query.queryItemValue(name, QUrl::FullyDecoded);
    }
    return {};
}

/// `next` is there and null, or what it is read from says that this was the last page.
bool saysNoMore(const QList<JsonReader> &links, const QList<JsonReader> &places)
{
    const auto hasKey = [](const JsonReader &place, const QString &key) {
        return place.isObject() && place.keys().contains(key);
    };
    return std::any_of(links.begin(), links.end(),
                       [&](const JsonReader &each) {
                           return hasKey(each, u"next"_s) || hasKey(each, u"next_page_url"_s);
                       }) ||
           std::any_of(places.begin(), places.end(), [&](const JsonReader &each) {
               return hasKey(each, u"has_more"_s) || hasKey(each, u"next_cursor"_s) ||
                      hasKey(each, u"next_page"_s);
           });
}

/// What the envelope says of the page that follows `page`, whose items are read.
void readFollowing(const JsonReader &top, ListPage<JsonReader> &page)
{
    const QList<JsonReader> places = placesOfNumbers(top);
    QList<JsonReader> links;
    if (const auto own = top.object("links"_L1))
        links.append(*own);
    for (const JsonReader &place : places) {
        if (const auto inside = place.object("links"_L1))
            links.append(*inside);
        links.append(place);
    }
    const QString link = textIn(links, {"next_page_url"_L1, "next"_L1});
    const int more = std::min(page.current + 1, lastPageEver);
    QString cursor = textIn(places, {"next_cursor"_L1, "nextCursor"_L1});
    if (cursor.isEmpty())
        cursor = cursorIn(link);

    if (const auto last =
            numberIn(places, {"last_page"_L1, "total_pages"_L1, "lastPage"_L1, "page_count"_L1})) {
        page.last = limited(*last, lastPageEver);
    } else if (!cursor.isEmpty()) {
        page.cursor = cursor;
        page.last = more;
    } else if (const auto perPage = numberIn(places, {"per_page"_L1, "perPage"_L1});
               page.total > 0 && perPage && *perPage > 0) {
        page.last = limited((page.total - 1) / *perPage + 1, lastPageEver);
    } else if (!link.isEmpty() || numberIn(places, {"next_page"_L1}).value_or(0) > page.current ||
               std::any_of(places.begin(), places.end(),
                           [](const JsonReader &place) { return place.flag("has_more"_L1); })) {
        page.last = more;
    } else if (page.items.size() >= itemsPerPage && !saysNoMore(links, places)) {
        page.last = more;
        page.isExpected = false;
    }
    page.last = std::max(page.last, page.current);
}

} // namespace

QByteArray withoutWithheld(const QByteArray &include, const QStringList &withheld)
{
    QByteArrayList left = include.split(',');
    left.removeIf(
        [&withheld](const QByteArray &each) { return withheld.contains(QString::fromLatin1(each)); });
    return left.join(',');
}

QByteArray pageQuery(const QByteArray &include, const PageRequest &page)
{
    const QByteArray wanted = withoutWithheld(include, page.withheld);
    QByteArray query = wanted.isEmpty() ? QByteArray() : "include=" + wanted + '&';
    if (!page.withheld.contains(u"sort"_s))
        query += "sort=name&";
    query += "per_page=" + QByteArray::number(itemsPerPage);
    if (page.cursor.isEmpty())
        query += "&page=" + QByteArray::number(page.number);
    else
        query += "&cursor=" + QUrl::toPercentEncoding(page.cursor);
    return query;
}

bool withholdRefused(const HttpAnswer &answer, const QByteArray &include, const QByteArray &optional,
                     QStringList &withheld)
{
    if (!answer.isComplete() || (answer.status != 400 && answer.status != 422))
        return false;
    static const QRegularExpression ofIncludes(u"\\binclude"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression ofSorting(u"\\bsort"_s, QRegularExpression::CaseInsensitiveOption);
    const Result<JsonReader> top = JsonReader::parse(answer.body);
    QString message = top && top->isObject() ? top->text("message"_L1) : QString();
    // What is allowed may be listed behind what is not.
    message = message.left(message.indexOf(u"allowed include"_s, 0, Qt::CaseInsensitive));
    const auto isNamed = [&message](const QByteArray &part) {
        const QString name = QRegularExpression::escape(QString::fromLatin1(part));
        const QRegularExpression word(u"(?<![\\w.])"_s + name + u"(?![\\w.])"_s);
        return word.match(message).hasMatch();
    };
    const QByteArrayList parts = include.split(',');
    const QByteArrayList dispensable = optional.split(',');
    const bool isIncludes =
        ofIncludes.match(message).hasMatch() || std::any_of(parts.begin(), parts.end(), isNamed);
    const qsizetype before = withheld.size();
    if (isIncludes) {
        for (const QByteArray &part : parts) {
            if (!dispensable.contains(part) && isNamed(part))
                return false;
        }
        for (const QByteArray &part : dispensable) {
            if (!withheld.contains(QString::fromLatin1(part)))
                withheld.append(QString::fromLatin1(part));
        }
    } else if (ofSorting.match(message).hasMatch() && !withheld.contains(u"sort"_s)) {
        withheld.append(u"sort"_s);
    }
    return withheld.size() > before;
}

QString nameOfUnreadable(const JsonReader &item)
{
    for (const QLatin1StringView key : {"name"_L1, "label"_L1, "id"_L1}) {
        if (const QString name = sanitisedText(item.text(key), 80); !name.isEmpty())
            return name;
    }
    return {};
}

Failure listCut()
{
    return unreadableAnswer(u"list-cut"_s);
}

std::optional<std::chrono::seconds> restAfter(const HttpAnswer &answer)
{
    bool isNumber = false;
    const int remaining = answer.header("X-RateLimit-Remaining").trimmed().toInt(&isNumber);
    if (!isNumber || remaining > 0)
        return std::nullopt;
    return retryAfter(answer, QDateTime::currentDateTimeUtc());
}

Result<ListPage<JsonReader>> readEnvelope(const QByteArray &body, int askedPage)
{
    Result<JsonReader> top = JsonReader::parse(body);
    if (!top)
        return failed(top.error());
    ListPage<JsonReader> page;
    page.current = page.last = askedPage;
    if (top->isArray()) { // without an envelope nothing tells of another page
        page.items = top->items();
        page.total = int(page.items.size());
        if (page.items.size() >= itemsPerPage) {
            page.total = 0;
            page.last = std::min(askedPage + 1, lastPageEver);
            page.isExpected = false;
        } else if (askedPage > 1) {
            page.total = 0;
        }
        return page;
    }
    if (!top->has("data"_L1))
        return failed(unreadableAnswer(u"data"_s));
    // A paginator inside of `data`.
    if (const auto inner = top->object("data"_L1); inner && inner->has("data"_L1) && !top->has("meta"_L1))
        top = *inner;
    page.items = top->items("data"_L1);
    if (!top->wrong().isEmpty())
        return failed(unreadableAnswer(top->wrong()));

    const QList<JsonReader> places = placesOfNumbers(*top);
    const qint64 told = numberIn(places, {"current_page"_L1, "currentPage"_L1}).value_or(askedPage);
    page.total = limited(numberIn(places, {"total"_L1}).value_or(0), std::numeric_limits<int>::max());
    page.current = limited(told, lastPageEver);
    readFollowing(*top, page);
    if (told < askedPage) {
        page.isCut = page.last > page.current && page.isExpected;
        page.items.clear();
        page.current = page.last = askedPage;
    } else if (page.items.isEmpty()) {
        page.isCut = page.last > page.current && page.isExpected;
        page.last = page.current;
        page.cursor.clear();
    } else if (page.current >= lastPageEver && page.isExpected) {
        page.isCut = numberIn(places, {"last_page"_L1}).value_or(0) > lastPageEver;
    }
    return page;
}

} // namespace wizard
