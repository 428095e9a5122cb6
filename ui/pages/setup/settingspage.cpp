// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/setup/settingspage.h"

#include "app/domain/platform/validation.h"
#include "ui/kit/blocks/fold.h"
#include "ui/kit/form/choiceeditor.h"
#include "ui/kit/form/fieldrow.h"
#include "ui/kit/form/ratelimiteditor.h"
#include "ui/kit/form/texteditor.h"
#include "ui/kit/style/theme.h"
#include "ui/kit/time/dateformateditor.h"
#include "ui/kit/time/datelensview.h"
#include "ui/kit/time/datesample.h"
#include "ui/kit/time/timezoneeditor.h"
#include "ui/text/failuretext.h"
#include "ui/text/labels.h"

#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr auto tickEvery = std::chrono::seconds(5);

/// Below this many average characters two fields do not stand side by side.
constexpr int charactersOfTwoFields = 64;

QString textOf(const InstanceSettings &settings, Field field)
{
    switch (field) {
    case Field::Name:
        return settings.name;
    case Field::TimeZone:
        return settings.timeZone;
    case Field::DateFormat:
        return settings.dateFormat;
    case Field::RateLimitAmount:
        return settings.rateLimitAmount;
    case Field::ConnectionPool:
        return settings.connectionPoolId;
    case Field::SessionId:
        return settings.sessionId;
    case Field::PlatformAppKey:
        return settings.platformAppKey;
    case Field::CertificateId:
        return settings.certificateId;
    default:
        return {};
    }
}

} // namespace

SettingsPage::SettingsPage(Intents &intents, QWidget *parent)
    : Page(intents, parent)
    , m_timeZone(new TimeZoneEditor)
    , m_dateFormat(new DateFormatEditor)
    , m_rateLimit(new RateLimitEditor)
    , m_pool(new ChoiceEditor)
    , m_lens(new DateLensView)
    , m_advanced(new Fold(u"advanced"_s))
    , m_pair(new QBoxLayout(QBoxLayout::LeftToRight))
{
    setTitle(tr("How should this instance behave?"));
    setLead(tr("The connector’s own defaults are filled in. Leave what you are not sure about."));

    m_nameRow = makeRow(Field::Name, new TextEditor(TextEditor::Kind::Words), u"name"_s);
    m_timeZoneRow = makeRow(Field::TimeZone, m_timeZone, u"timeZone"_s);
    m_rateRow = makeRow(Field::RateLimitAmount, m_rateLimit, u"rateLimitAmount"_s);
    FieldRow *dateFormat = makeRow(Field::DateFormat, m_dateFormat, u"dateFormat"_s);
    // The order in which things get their parents is the order of the Tab key.
    dateFormat->addBelow(m_lens);
    auto *sample = new DateSample;
    dateFormat->addBelow(sample);
    m_poolRow = makeRow(Field::ConnectionPool, m_pool, u"connectionPool"_s);
    m_poolRow->setNote(tr("optional"));

    content()->setSpacing(fieldGap);
    content()->addWidget(m_nameRow);
    m_pair->setSpacing(grid::large);
    m_pair->addWidget(m_timeZoneRow, 1);
    m_pair->addWidget(m_rateRow, 1);
    for (FieldRow *row : {m_timeZoneRow, m_rateRow})
        m_pair->setAlignment(row, Qt::AlignTop);
    content()->addLayout(m_pair);
    content()->addWidget(dateFormat);
    content()->addWidget(m_poolRow);
    content()->addWidget(m_advanced);
    content()->addStretch(1);

    auto *session = new TextEditor(TextEditor::Kind::Code);
    session->setLocked(true);
    FieldRow *sessionRow = makeRow(Field::SessionId, session, u"sessionId"_s);
    sessionRow->setNote(tr("made by this program"));
    sessionRow->setHint(tr("By it the new instance is found again if an answer gets lost."));
    m_advanced->content()->addWidget(sessionRow);
    FieldRow *appKey =
        makeRow(Field::PlatformAppKey, new TextEditor(TextEditor::Kind::Code), u"platformAppKey"_s);
    appKey->setNote(tr("optional"));
    m_advanced->content()->addWidget(appKey);
    FieldRow *certificate =
        makeRow(Field::CertificateId, new TextEditor(TextEditor::Kind::Code), u"certificateId"_s);
    certificate->setNote(tr("optional"));
    m_advanced->content()->addWidget(certificate);
    m_advanced->setTitle(tr("Advanced (%1)").arg(QLocale().toString(3)));

    connect(m_rateLimit, &RateLimitEditor::unitEdited, this, [this] {
        this->intents().editText(Field::RateLimitUnit, rateLimitUnitWord(m_rateLimit->unit()));
    });
    const FieldId unit{Field::RateLimitUnit, -1};
    connect(m_rateLimit, &RateLimitEditor::unitLeft, this,
            [this, unit] { this->intents().leaveField(unit); });
    connect(sample, &DateSample::proposed, m_dateFormat, &DateFormatEditor::choose);
    connect(m_lens, &DateLensView::proposed, m_dateFormat, &DateFormatEditor::choose);
    m_tick.setInterval(tickEvery);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (isVisible())
            drawNow();
    });
    m_tick.start();
}

FieldRow *SettingsPage::makeRow(Field field, FieldEditor *editor, const QString &objectName)
{
    auto *row = new FieldRow({field, -1}, fieldText(field), editor, objectName, this);
    m_rows.append(row);
    connect(editor, &FieldEditor::edited, this,
            [this, field, editor] { intents().editText(field, editor->text()); });
    connect(editor, &FieldEditor::left, this, [this, field] { intents().leaveField({field, -1}); });
    return row;
}

void SettingsPage::draw(const FlowSnapshot &snapshot)
{
    m_settings = snapshot.draft.settings;
    m_nameIsProposed =
        !snapshot.target && snapshot.connector && m_settings.name == snapshot.connector->title();
    m_drawnNow = snapshot.now;
    m_sinceDrawn.start();

    bool advancedProblem = false;
    drawPool(snapshot);
    for (FieldRow *row : std::as_const(m_rows)) {
        const Field field = row->id().field;
        row->editor()->showText(textOf(m_settings, field));
        const FieldId also{field == Field::RateLimitAmount ? Field::RateLimitUnit : Field::None, -1};
        const bool wrong = row->drawProblems(snapshot.problems, also);
        if (wrong && m_advanced->isAncestorOf(row))
            advancedProblem = true;
    }
    if (advancedProblem)
        m_advanced->setOpen(true);

    m_dateFormat->setOwnFormat(snapshot.connector ? snapshot.connector->dateFormat : QString());
    m_timeZoneRow->setHint(
        snapshot.strangeTimeZone.isEmpty()
            ? QString()
            : tr("Your computer is set to %1, which Patchworks doesn’t offer. Choose the zone "
                 "that fits.")
                  .arg(snapshot.strangeTimeZone));
    drawRateLimit(snapshot);
    drawNow();

    QString advice;
    // Only where the name says no more than the connector's own.
    if (snapshot.connector && (m_settings.name.isEmpty() || m_settings.name == snapshot.connector->title()))
        advice =
            tr("Tell it apart from its siblings, for example “%1 – UK”.").arg(snapshot.connector->title());
    for (const ReviewCheckView &check : snapshot.checks) {
        if (check.check == ReviewCheck::NameTaken && check.level != ReviewCheckView::Level::Good)
            advice = reviewCheckText(check);
    }
    m_nameRow->setHint(advice);
}

QString SettingsPage::primaryText(const FlowSnapshot &) const
{
    return tr("Continue");
}

void SettingsPage::takeFocus()
{
    for (FieldRow *row : std::as_const(m_rows)) {
        const Field field = row->id().field;
        const bool required = field == Field::Name || field == Field::TimeZone ||
                              field == Field::DateFormat || field == Field::RateLimitAmount;
        if (required && row->editor()->text().isEmpty()) {
            row->takeFocus();
            return;
        }
    }
    m_nameRow->takeFocus();
    // A proposed name is there to be typed over, one's own to be typed on.
    auto *line = qobject_cast<LineEdit *>(m_nameRow->editor()->inner());
    if (line && m_nameIsProposed)
        line->selectAll();
    else if (line)
        line->end(false);
}

bool SettingsPage::focusField(const FieldId &field)
{
    if (field.field == Field::RateLimitUnit) {
        m_rateLimit->unitBox()->setFocus(Qt::OtherFocusReason);
        return true;
    }
    for (FieldRow *row : std::as_const(m_rows)) {
        if (row->id() != field)
            continue;
        if (m_advanced->isAncestorOf(row))
            m_advanced->setOpen(true);
        row->takeFocus();
        return true;
    }
    return false;
}

void SettingsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const int room = qMin(width() - 2 * grid::pageSide, int(grid::textWidth));
    const bool narrow = room < charactersOfTwoFields * fontMetrics().averageCharWidth();
    m_pair->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

QDateTime SettingsPage::now() const
{
    return m_drawnNow.isValid() ? m_drawnNow.addMSecs(m_sinceDrawn.elapsed()) : QDateTime();
}

void SettingsPage::drawNow()
{
    if (!m_drawnNow.isValid())
        return;
    m_timeZone->setNow(now());
    m_lens->draw(m_settings.dateFormat, m_settings.timeZone, now());
}

void SettingsPage::drawRateLimit(const FlowSnapshot &snapshot)
{
    m_rateLimit->showUnit(m_settings.rateLimitUnit);
    QStringList parts;
    const std::optional<int> amount = rateLimitAmount(m_settings.rateLimitAmount);
    if (amount)
        parts.append(tr("= %1").arg(rateLimitInOtherWords({*amount, m_settings.rateLimitUnit})));
    const std::optional<RateLimit> own = snapshot.connector ? snapshot.connector->rateLimit : std::nullopt;
    if (own && amount && *own == RateLimit{*amount, m_settings.rateLimitUnit})
        parts.append(tr("the connector’s default"));
    else if (own)
        parts.append(tr("the connector’s default is %1").arg(rateLimitText(*own)));
    m_rateRow->setHint(parts.join(u" · "_s));
}

void SettingsPage::drawPool(const FlowSnapshot &snapshot)
{
    const QLocale locale;
    QList<QPair<QString, QString>> choices{{QString(), tr("No pool")}};
    bool known = m_settings.connectionPoolId.isEmpty();
    const QList<ConnectionPool> pools = snapshot.pools;
    for (const ConnectionPool &pool : pools) {
        //: name of a connection pool, and how many connections it allows at once
        choices.append({pool.id, pool.limit > 0
                                     ? tr("%1 · %2 at once").arg(pool.name, locale.toString(pool.limit))
                                     : pool.name});
        known = known || pool.id == m_settings.connectionPoolId;
    }
    if (!known)
        choices.append({m_settings.connectionPoolId, tr("Pool %1").arg(m_settings.connectionPoolId)});
    m_pool->showChoices(choices);

    QString hint;
    if (snapshot.poolLoad.failure)
        hint = tr("The list of pools could not be loaded: %1.")
                   .arg(failureText(*snapshot.poolLoad.failure).title);
    else if (snapshot.poolLoad.running)
        hint = tr("The list of pools is being loaded.");
    else if (pools.isEmpty())
        hint = tr("Your company has no connection pools.");
    m_poolRow->setHint(hint);
}

} // namespace wizard
