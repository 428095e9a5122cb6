// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/consent/consentbar.h"

#include "ui/kit/blocks/hostlabel.h"
#include "ui/kit/blocks/textlabel.h"
#include "ui/kit/controls/iconmark.h"
#include "ui/kit/controls/namedbutton.h"
#include "ui/kit/style/icon.h"
#include "ui/kit/style/theme.h"
#include "ui/text/labels.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

/// Below this many average characters the words about the session make room for the host.
constexpr int charactersOfAll = 84;

} // namespace

ConsentBar::ConsentBar(QWidget *parent)
    : QWidget(parent)
    , m_sign(new IconMark(u"globe"_s, TextLabel::Colour::Dim, this))
    , m_security(new TextLabel(TextLabel::Size::Normal, TextLabel::Colour::Dim, this))
    , m_host(new HostLabel(this))
    , m_private(new TextLabel(tr("Private session, erased afterwards"), TextLabel::Size::Hint,
                              TextLabel::Colour::Dim, this))
    , m_elapsed(new TextLabel(TextLabel::Size::Hint, TextLabel::Colour::Dim, this))
    , m_reload(namedButton(u"reload"_s, tr("Reload"), this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(grid::large, grid::small, grid::large, grid::small);
    row->setSpacing(grid::small);
    m_security->setWordWrap(false);
    m_security->setWeight(QFont::Medium);
    m_security->setObjectName(u"security"_s);
    m_host->setObjectName(u"consentHost"_s);
    m_private->setWordWrap(false);
    m_elapsed->setWordWrap(false);
    m_elapsed->setObjectName(u"elapsed"_s);
    m_reload->setIcon(icon(u"refresh"_s));

    row->addWidget(m_sign);
    row->addWidget(m_security);
    row->addSpacing(4);
    row->addWidget(m_host, 1);
    row->addSpacing(grid::small);
    row->addWidget(m_elapsed);
    row->addSpacing(4);
    row->addWidget(m_private);
    row->addSpacing(4);
    row->addWidget(m_reload);
    connect(m_reload, &QPushButton::clicked, this, &ConsentBar::reloadWanted);
}

void ConsentBar::draw(const BrowserState &state, bool open)
{
    QString text;
    QString sign;
    TextLabel::Colour colour = TextLabel::Colour::Dim;
    if (state.host.isEmpty()) {
        text = open ? tr("Opening…") : QString();
        sign = u"globe"_s;
    } else if (state.failed && !state.loading) {
        text = tr("Not opened"); // nothing is there that could be secured
        sign = u"globe"_s;
    } else if (state.loopback) {
        text = tr("This computer");
        sign = u"computer"_s;
    } else if (state.secure) {
        text = tr("Secure");
        sign = u"lock"_s;
        colour = TextLabel::Colour::Good;
    } else if (state.loading && open) {
        text = tr("Opening…"); // how it is secured is known when it is there
        sign = u"globe"_s;
    } else {
        text = tr("Not secure");
        sign = u"lock-open"_s;
        colour = TextLabel::Colour::Bad;
    }
    m_sign->show(sign, colour);
    m_security->setColour(colour);
    if (m_security->text() != text)
        m_security->setText(text);
    m_host->setHost(state.host, state.registrable);
    m_reload->setEnabled(open);
}

void ConsentBar::setElapsed(std::chrono::seconds elapsed)
{
    const QString text = clockText(elapsed);
    if (m_elapsed->text() == text)
        return;
    m_elapsed->setText(text);
    m_elapsed->setAccessibleName(tr("Waiting for %1").arg(durationText(elapsed)));
}

void ConsentBar::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.surface);
    painter.setPen(theme.line);
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

void ConsentBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_private->setVisible(width() >= charactersOfAll * fontMetrics().averageCharWidth());
}

} // namespace wizard
