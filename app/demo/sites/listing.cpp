// SPDX-License-Identifier: Apache-2.0
#include "app/demo/sites/listing.h"

#include "app/demo/sites/fielderrors.h"

#include <QUrl>

namespace demo
{

using namespace Qt::Literals::StringLiterals;

namespace
{

qint64 readNumber(const QString &name, const QString &text, qint64 most, FieldErrors &errors)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (!isNumber)
        errors.add(name, u"The %1 must be an integer."_s.arg(name));
    else if (number < 1)
        errors.add(name, u"The %1 must be at least 1."_s.arg(name));
    else if (number > most)
        errors.add(name, u"The %1 must not be greater than %2."_s.arg(name).arg(most));
    return number;
}

HttpAnswer notAllowed(const QString &what, const QString &name, const QStringList &allowed)
{
    return messageAnswer(400, u"Requested %1(s) `%2` are not allowed. Allowed %1(s) are `%3`."_s.arg(
                                  what, name, allowed.join(u", "_s)));
}

} // namespace

std::optional<HttpAnswer> readListQuery(const HttpRequest &request, const QStringList &includes,
                                        const QStringList &filters, ListQuery &query)
{
    FieldErrors errors;
    for (const auto &[name, value] : request.query()) {
        if (name == "page"_L1) {
            query.page = readNumber(name, value, 1'000'000, errors);
        } else if (name == "per_page"_L1) {
            query.perPage = readNumber(name, value, 100, errors);
        } else if (name == "include"_L1) {
            for (const QString &include : value.split(u',', Qt::SkipEmptyParts)) {
                if (!includes.contains(include))
                    return notAllowed(u"include"_s, include, includes);
                query.includes.insert(include);
            }
        } else if (name == "sort"_L1) {
            if (value != "name"_L1 && value != "-name"_L1)
                return notAllowed(u"sort"_s, value, {u"name"_s});
            query.sort = value;
        } else if (name.startsWith(u"filter["_s) && name.endsWith(u']')) {
            const QString key = name.mid(7).chopped(1);
            if (!filters.contains(key))
                return notAllowed(u"filter"_s, key, filters);
            query.filters.append({key, value});
        } else {
            return messageAnswer(400, u"The parameter `%1` is not known."_s.arg(name));
        }
    }
    if (!errors.isEmpty())
        return validationAnswer(errors.json());
    return std::nullopt;
}

HttpAnswer pageAnswer(const ListQuery &query, const QString &address, qint64 total,
                      const std::function<QJsonObject(qint64)> &row)
{
    const qint64 first = (query.page - 1) * query.perPage;
    const qint64 last = qMax<qint64>(1, (total + query.perPage - 1) / query.perPage);
    QJsonArray rows;
    for (qint64 i = first; i < qMin(total, first + query.perPage); ++i)
        rows.append(row(i));
    const auto link = [&](qint64 page) -> QJsonValue {
        return page < 1 || page > last ? QJsonValue() : QJsonValue(u"%1?page=%2"_s.arg(address).arg(page));
    };
    const bool none = rows.isEmpty();
    return jsonAnswer(
        {{u"data"_s, rows},
         {u"links"_s, QJsonObject{{u"first"_s, link(1)},
                                  {u"last"_s, link(last)},
                                  {u"prev"_s, link(query.page - 1)},
                                  {u"next"_s, link(query.page + 1)}}},
         {u"meta"_s, QJsonObject{{u"current_page"_s, query.page},
                                 {u"from"_s, none ? QJsonValue() : QJsonValue(first + 1)},
                                 {u"last_page"_s, last},
                                 {u"path"_s, address},
                                 {u"per_page"_s, query.perPage},
                                 {u"to"_s, none ? QJsonValue() : QJsonValue(first + rows.size())},
                                 {u"total"_s, total}}}});
}

} // namespace demo
