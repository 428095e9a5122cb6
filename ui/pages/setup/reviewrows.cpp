// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/setup/reviewrows.h"

#include "app/domain/platform/validation.h"
#include "app/domain/time/phpdateformat.h"
#include "app/flow/draft/valuestosend.h"
#include "ui/text/labels.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <algorithm>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

struct ReviewRows {
    Q_DECLARE_TR_FUNCTIONS(wizard::ReviewRows)
};

/// Long values are shown by their beginning: Review is read, not searched.
constexpr int longestShown = 160;

/// What stands before a difference is shown for the place's sake.
constexpr qsizetype leadCharacters = 40;

/// The rest of the line from a place in it; dots stand for what is left out before and after.
QString shortened(const QString &value, qsizetype from = 0)
{
    QString line = value.mid(from).section(u'\n', 0, 0);
    if (line.size() > longestShown) {
        const bool splits = line.at(longestShown - 1).isHighSurrogate();
        line.truncate(splits ? longestShown - 1 : longestShown);
    }
    const bool goesOn = from + line.size() < value.size();
    return (from > 0 ? u"… "_s : QString()) + line + (goesOn ? u" …"_s : QString());
}

/// Where to begin, so that the first difference of two texts is in what is shown of both.
qsizetype startOfDifference(const QString &before, const QString &after)
{
    const auto [end, otherEnd] = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    const qsizetype at = end - before.begin();
    const qsizetype line = before.left(at).lastIndexOf(u'\n') + 1;
    const qsizetype start = std::max(line, at - leadCharacters);
    return start > line && before.at(start).isLowSurrogate() ? start - 1 : start;
}

} // namespace

QString poolText(const FlowSnapshot &snapshot, const QString &id)
{
    for (const ConnectionPool &pool : snapshot.catalogue.pools) {
        if (pool.id == id)
            return pool.name;
    }
    return id.isEmpty() ? QString() : ReviewRows::tr("Pool %1").arg(id);
}

QList<ReviewRow> reviewRows(const FlowSnapshot &snapshot)
{
    const InstanceSettings &settings = snapshot.setup.draft.settings;
    QList<ReviewRow> rows;
    const auto add = [&rows](const QString &title, const QString &value, bool code, bool byItself) {
        if (!value.isEmpty())
            rows.append({title, value, code, byItself});
    };
    add(fieldText(Field::Name), settings.name, false, false);
    add(stepTitle(Step::Connector), snapshot.setup.connector ? snapshot.setup.connector->title() : QString(),
        false, false);
    add(stepTitle(Step::Method), snapshot.setup.method ? snapshot.setup.method->name : QString(), false,
        false);
    add(fieldText(Field::TimeZone), settings.timeZone, false, false);
    if (const std::optional<int> amount = rateLimitAmount(settings.rateLimitAmount))
        add(fieldText(Field::RateLimitAmount), rateLimitText({*amount, settings.rateLimitUnit}), false,
            false);
    add(fieldText(Field::DateFormat), settings.dateFormat, true, false);
    add(fieldText(Field::ConnectionPool), poolText(snapshot, settings.connectionPoolId), false, false);
    add(fieldText(Field::PlatformAppKey), settings.platformAppKey, true, false);
    add(fieldText(Field::CertificateId), settings.certificateId, true, false);

    if (snapshot.setup.method) {
        const QList<Variable> sent = valuesToSend(*snapshot.setup.method, snapshot.setup.draft.values);
        for (qsizetype i = 0; i < sent.size(); ++i) {
            const Variable &variable = sent.at(i);
            if (variable.value.isEmpty())
                continue;
            const bool isDefault = variable.value == snapshot.setup.method->variables.at(i).value;
            const bool unasked = !variable.isShown() || ((variable.advanced || variable.locked) && isDefault);
            if (variable.secret)
                add(variable.title(), ReviewRows::tr("set"), false, unasked);
            else
                add(variable.title(), shortened(variable.value.reveal()), true, unasked);
        }
    }
    add(fieldText(Field::SessionId), settings.sessionId, true, true);
    return rows;
}

QList<ChangeRow> changeRows(const FlowSnapshot &snapshot)
{
    QList<ChangeRow> rows;
    const AuthenticationImplementation *method = snapshot.setup.method ? &*snapshot.setup.method : nullptr;
    for (const Change &change : snapshot.setup.changes) {
        ChangeRow row;
        row.title = fieldText(change.field, method);
        if (change.secret) {
            row.before = ReviewRows::tr("secret");
            row.after = change.after.isEmpty() ? ReviewRows::tr("cleared") : ReviewRows::tr("replaced");
            rows.append(row);
            continue;
        }
        const auto words = [&](const Secret &value) {
            const QString &text = value.reveal();
            if (text.isEmpty())
                return ReviewRows::tr("none");
            if (change.field.field == Field::ConnectionPool)
                return poolText(snapshot, text);
            const auto unit =
                change.field.field == Field::RateLimitUnit ? rateLimitUnitFromWord(text) : std::nullopt;
            return unit ? rateLimitUnitText(*unit) : shortened(text);
        };
        row.before = words(change.before);
        row.after = words(change.after);
        const QString &before = change.before.reveal();
        const QString &after = change.after.reveal();
        // Two long values may differ only in what was cut off.
        if (row.before == row.after && std::max(before.size(), after.size()) > row.before.size()) {
            const qsizetype start = startOfDifference(before, after);
            row.before = shortened(before, start);
            row.after = shortened(after, start);
        }
        row.code = change.field.field == Field::Variable || change.field.field == Field::DateFormat;
        rows.append(row);
    }
    return rows;
}

} // namespace wizard
