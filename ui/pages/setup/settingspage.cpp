// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/setup/settingspage.h"

#include "app/domain/platform/validation.h"
#include "ui/kit/blocks/fold.h"
#include "ui/kit/form/choiceeditor.h"
#include "ui/kit/form/fieldrow.h"
#include "ui/kit/form/form.h"
#include "ui/kit/form/ratelimiteditor.h"
#include "ui/kit/style/theme.h"
#include "ui/kit/time/dateformateditor.h"
#include "ui/kit/time/datelensview.h"
#include "ui/kit/time/datesample.h"
#include "ui/kit/time/timezoneeditor.h"
#include "ui/text/failuretext.h"
#include "ui/text/labels.h"

#include <QLocale>
#include <QVBoxLayout>

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
    case Field::RateLimitUnit:
        return rateLimitUnitWord(settings.rateLimitUnit);
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

SettingsPage::SettingsPage(PageIntents &intents, QWidget *parent)
    : Page(intents, parent)
    , m_form(new Form(this))
    , m_lens(new DateLensView)
    , m_pair(new QBoxLayout(QBoxLayout::LeftToRight))
{
    setTitle(tr("How should this instance behave?"));
    setLead(tr("The connector’s own defaults are filled in. Leave what you are not sure about."));
    setForm(m_form);
    content()->addStretch(1);

    m_form->addRow(Field::Name);
    m_pair->setSpacing(grid::large);
    m_form->lines()->addLayout(m_pair);
    FieldRow *rate = nullptr;
    for (const Field field : {Field::TimeZone, Field::RateLimitAmount}) {
        rate = m_form->addRow(field, m_pair);
        m_pair->setStretchFactor(rate, 1);
        m_pair->setAlignment(rate, Qt::AlignTop);
    }
    m_form->addTo(rate, Field::RateLimitUnit,
                  m_form->editorOf<RateLimitEditor>(Field::RateLimitAmount)->unit());
    FieldRow *format = m_form->addRow(Field::DateFormat);
    // The order in which things get their parents is the order of the Tab key.
    format->addBelow(m_lens);
    auto *sample = new DateSample;
    format->addBelow(sample);
    auto *presets = m_form->editorOf<DateFormatEditor>(Field::DateFormat);
    connect(sample, &DateSample::proposed, presets, &DateFormatEditor::choose);
    connect(m_lens, &DateLensView::proposed, presets, &DateFormatEditor::choose);
    m_form->addRow(Field::ConnectionPool)->setNote(tr("optional"));

    auto *advanced = new Fold(u"advanced"_s, m_form);
    m_form->lines()->addWidget(advanced);
    FieldRow *session = m_form->addRow(Field::SessionId, advanced->content());
    session->editor()->setLocked(true);
    session->setNote(tr("made by this program"));
    session->setHint(tr("By it the new instance is found again if an answer gets lost."));
    for (const Field field : {Field::PlatformAppKey, Field::CertificateId})
        m_form->addRow(field, advanced->content())->setNote(tr("optional"));
    advanced->setTitle(tr("Advanced (%1)").arg(QLocale().toString(3)));

    m_tick.setInterval(tickEvery);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (isVisible())
            drawNow();
    });
    m_tick.start();
}

void SettingsPage::draw(const FlowSnapshot &snapshot)
{
    m_settings = snapshot.setup.draft.settings;
    m_nameIsProposed = !snapshot.setup.target && snapshot.setup.connector &&
                       m_settings.name == snapshot.setup.connector->title();
    m_drawnNow = snapshot.now;
    m_sinceDrawn.start();

    drawPool(snapshot);
    m_form->drawFields([this](const FieldId &id) { return textOf(m_settings, id.field); }, snapshot.problems);
    m_form->editorOf<DateFormatEditor>(Field::DateFormat)
        ->setOwnFormat(snapshot.setup.connector ? snapshot.setup.connector->dateFormat : QString());
    m_form->row(Field::TimeZone)
        ->setHint(snapshot.setup.strangeTimeZone.isEmpty()
                      ? QString()
                      : tr("Your computer is set to %1, which Patchworks doesn’t offer. Choose the zone "
                           "that fits.")
                            .arg(snapshot.setup.strangeTimeZone));
    drawRateLimit(snapshot);
    drawNow();

    QString advice;
    // Only where the name says no more than the connector's own.
    if (snapshot.setup.connector &&
        (m_settings.name.isEmpty() || m_settings.name == snapshot.setup.connector->title()))
        advice = tr("Tell it apart from its siblings, for example “%1 – UK”.")
                     .arg(snapshot.setup.connector->title());
    for (const ReviewCheckView &check : snapshot.setup.checks) {
        if (check.check == ReviewCheck::NameTaken && check.level != ReviewCheckView::Level::Good)
            advice = reviewCheckText(check);
    }
    m_form->row(Field::Name)->setHint(advice);
}

QString SettingsPage::primaryText(const FlowSnapshot &) const
{
    return tr("Continue");
}

void SettingsPage::takeFocus()
{
    if (m_form->focusFirstEmpty())
        return;
    m_form->row(Field::Name)->takeFocus();
    // A proposed name is there to be typed over.
    auto *line = qobject_cast<LineEdit *>(m_form->row(Field::Name)->editor()->inner());
    if (line && m_nameIsProposed)
        line->selectAll();
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
    m_form->editorOf<TimeZoneEditor>(Field::TimeZone)->setNow(now());
    m_lens->draw(m_settings.dateFormat, m_settings.timeZone, now());
}

void SettingsPage::drawRateLimit(const FlowSnapshot &snapshot)
{
    QStringList parts;
    const std::optional<int> amount = rateLimitAmount(m_settings.rateLimitAmount);
    if (amount)
        parts.append(tr("= %1").arg(rateLimitInOtherWords({*amount, m_settings.rateLimitUnit})));
    const std::optional<RateLimit> own =
        snapshot.setup.connector ? snapshot.setup.connector->rateLimit : std::nullopt;
    if (own && amount && *own == RateLimit{*amount, m_settings.rateLimitUnit})
        parts.append(tr("the connector’s default"));
    else if (own)
        parts.append(tr("the connector’s default is %1").arg(rateLimitText(*own)));
    m_form->row(Field::RateLimitAmount)->setHint(parts.join(u" · "_s));
}

void SettingsPage::drawPool(const FlowSnapshot &snapshot)
{
    const QLocale locale;
    QList<QPair<QString, QString>> choices{{QString(), tr("No pool")}};
    bool known = m_settings.connectionPoolId.isEmpty();
    const QList<ConnectionPool> pools = snapshot.catalogue.pools;
    for (const ConnectionPool &pool : pools) {
        //: name of a connection pool, and how many connections it allows at once
        choices.append({pool.id, pool.limit > 0
                                     ? tr("%1 · %2 at once").arg(pool.name, locale.toString(pool.limit))
                                     : pool.name});
        known = known || pool.id == m_settings.connectionPoolId;
    }
    if (!known)
        choices.append({m_settings.connectionPoolId, tr("Pool %1").arg(m_settings.connectionPoolId)});
    m_form->editorOf<ChoiceEditor>(Field::ConnectionPool)->showChoices(choices);

    QString hint;
    if (snapshot.catalogue.poolLoad.failure)
        hint = tr("The list of pools could not be loaded: %1.")
                   .arg(failureText(*snapshot.catalogue.poolLoad.failure).title);
    else if (snapshot.catalogue.poolLoad.running)
        hint = tr("The list of pools is being loaded.");
    else if (pools.isEmpty())
        hint = tr("Your company has no connection pools.");
    m_form->row(Field::ConnectionPool)->setHint(hint);
}

} // namespace wizard
