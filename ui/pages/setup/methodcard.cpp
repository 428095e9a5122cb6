// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/setup/methodcard.h"

#include "ui/kit/blocks/textlabel.h"
#include "ui/kit/controls/linkbutton.h"
#include "ui/kit/style/theme.h"
#include "ui/text/labels.h"

#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QRadioButton>
#include <QVBoxLayout>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

QString consentText(const AuthenticationImplementation &method)
{
    if (!method.isAuthorisable())
        return {};
    if (method.type == AuthenticationType::OAuth2ClientCredentials)
        return MethodCard::tr("No consent page: Patchworks signs in with these values.");
    if (method.opensConsentPage())
        return MethodCard::tr("The third party’s own page opens, where somebody approves.");
    return MethodCard::tr("Patchworks will tell whether a page opens.");
}

} // namespace

QString MethodCard::needsText(const AuthenticationImplementation &method)
{
    QStringList names;
    for (const Variable &variable : method.variables) {
        if (variable.isShown() && !variable.advanced && !variable.locked)
            names.append(variable.title());
    }
    if (names.isEmpty())
        return tr("You need nothing at hand.");
    constexpr qsizetype most = 6;
    const qsizetype left = names.size() - most;
    names = names.mid(0, most);
    const QString list = names.join(tr(", ", "between the names of a list"));
    return left > 0 ? tr("You need: %1 and %n more.", nullptr, static_cast<int>(left)).arg(list)
                    : tr("You need: %1.").arg(list);
}

MethodCard::MethodCard(const AuthenticationImplementation &method, const Environment &environment,
                       QWidget *parent)
    : QFrame(parent)
    , m_id(method.id)
{
    setProperty("cornerRadius", grid::cardRadius);
    setAttribute(Qt::WA_Hover);
    const bool possible = method.isAuthorisable();
    const QString type = authenticationTypeText(method.type, method.typeName);
    const QString title = method.name.isEmpty() ? type : method.name;
    const QString needs = possible ? needsText(method) : QString();
    const QString about =
        possible ? consentText(method)
                 : tr("This is not OAuth, so nobody’s consent is needed: you fill it in and save it "
                      "in the dashboard.");

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(grid::large, grid::large, grid::large, grid::large);
    row->setSpacing(grid::medium);
    m_radio = new QRadioButton(this);
    m_radio->setObjectName(u"method-"_s + method.id);
    m_radio->setAccessibleName(title);
    //: read aloud for a method: its type, what is needed, what follows
    m_radio->setAccessibleDescription(tr("%1. %2 %3").arg(type, needs, about).simplified());
    m_radio->setProperty("ringAroundParent", true);
    m_radio->setEnabled(possible);
    connect(m_radio, &QRadioButton::toggled, this, qOverload<>(&QWidget::update));
    row->addWidget(m_radio, 0, Qt::AlignTop);

    auto *lines = new QVBoxLayout;
    lines->setSpacing(4);
    auto *name = new TextLabel(title, TextLabel::Size::Normal,
                               possible ? TextLabel::Colour::Text : TextLabel::Colour::Dim, this);
    name->setWeight(QFont::DemiBold);
    lines->addWidget(name);
    if (title != type)
        lines->addWidget(new TextLabel(type, TextLabel::Size::Hint, TextLabel::Colour::Dim, this));
    if (!needs.isEmpty())
        lines->addWidget(new TextLabel(needs, TextLabel::Size::Normal, TextLabel::Colour::Text, this));
    if (!about.isEmpty())
        lines->addWidget(new TextLabel(about, TextLabel::Size::Hint, TextLabel::Colour::Dim, this));
    for (QLabel *label : findChildren<QLabel *>())
        label->setAttribute(Qt::WA_TransparentForMouseEvents);

    auto *links = new QHBoxLayout;
    links->setSpacing(grid::large);
    auto *documentation = new LinkButton(tr("Documentation"), this);
    documentation->setAccessibleName(tr("Documentation of %1").arg(title));
    bool anyLink = documentation->setTarget(pageToOpen(method.documentationLink, environment));
    links->addWidget(documentation);
    auto *open = new LinkButton(tr("Open the dashboard"), this);
    if (possible)
        open->hide();
    else
        anyLink = open->setTarget(dashboardOf(environment)) || anyLink;
    links->addWidget(open);
    links->addStretch(1);
    if (anyLink)
        lines->addLayout(links);
    else
        delete links;
    row->addLayout(lines, 1);
}

void MethodCard::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    const bool chosen = m_radio->isChecked();
    const bool over = underMouse() && m_radio->isEnabled();
    const double border = chosen ? 2 : 1;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(chosen || over ? theme.accent : theme.line, border));
    painter.setBrush(m_radio->isEnabled() ? theme.surface : theme.window);
    painter.drawRoundedRect(QRectF(rect()).adjusted(border / 2, border / 2, -border / 2, -border / 2),
                            grid::cardRadius, grid::cardRadius);
}

void MethodCard::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_radio->isEnabled() &&
        rect().contains(event->position().toPoint())) {
        m_radio->setFocus(Qt::MouseFocusReason);
        m_radio->click();
    }
}

void MethodCard::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_radio->isEnabled())
        Q_EMIT doubleClicked();
}

} // namespace wizard
