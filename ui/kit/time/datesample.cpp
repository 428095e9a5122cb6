// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/time/datesample.h"

#include "app/domain/time/datepattern.h"
#include "app/domain/time/phpdateformat.h"
#include "ui/kit/blocks/textlabel.h"
#include "ui/kit/controls/lineedit.h"
#include "ui/kit/controls/namedbutton.h"
#include "ui/kit/style/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>
#include <QVariant>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int mostProposals = 4;

} // namespace

DateSample::DateSample(QWidget *parent)
    : QWidget(parent)
    , m_ask(new QPushButton(this))
    , m_body(new QWidget(this))
    , m_sample(new LineEdit(m_body))
    , m_answer(new TextLabel(TextLabel::Size::Hint, TextLabel::Colour::Dim, m_body))
    , m_buttons(new QVBoxLayout)
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(6);
    m_ask->setObjectName(u"askForSample"_s);
    m_ask->setText(tr("Propose a format"));
    m_ask->setAccessibleName(m_ask->text());
    m_ask->setFlat(true);
    m_ask->setProperty("link", true);
    m_ask->setAutoDefault(false);
    auto *question = new QHBoxLayout;
    question->setSpacing(0);
    question->addWidget(new TextLabel(tr("Have a date from the other side? Paste it."), TextLabel::Size::Hint,
                                      TextLabel::Colour::Dim, this),
                        1);
    question->addWidget(m_ask);
    rows->addLayout(question);
    rows->addWidget(m_body);

    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(6);
    m_sample->setObjectName(u"dateSample"_s);
    m_sample->setAccessibleName(tr("A date from the other side"));
    m_sample->setPlaceholderText(tr("A date as the other side writes it, for example 04/03/2026 09:07"));
    m_sample->setCode(true);
    body->addWidget(m_sample);
    body->addWidget(m_answer);
    m_buttons->setSpacing(6);
    body->addLayout(m_buttons);
    m_body->hide();

    connect(m_ask, &QPushButton::clicked, this, [this] { setOpen(m_body->isHidden()); });
    connect(m_sample, &QLineEdit::textEdited, this, &DateSample::propose);
    propose({});
}

void DateSample::propose(const QString &sample)
{
    QStringList formats;
    if (!sample.trimmed().isEmpty())
        formats = guessedPhpDateFormats(sample.trimmed()).mid(0, mostProposals);
    if (const QString format = phpFormatOfPattern(sample); !format.isEmpty())
        formats = {format};
    qDeleteAll(m_proposals);
    m_proposals.clear();
    for (const QString &format : formats) {
        auto *button = new QPushButton(tr("Use %1").arg(asLabel(format)), m_body);
        button->setObjectName(u"proposal:%1"_s.arg(format));
        button->setAccessibleName(tr("Use %1").arg(format));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, format] {
            setOpen(false);
            Q_EMIT proposed(format);
        });
        m_buttons->addWidget(button, 0, Qt::AlignLeading);
        m_proposals.append(button);
    }
    QString answer;
    if (formats.size() > 1)
        answer = tr("More than one format writes it so. Choose the one that is meant:");
    else if (formats.isEmpty() && !sample.trimmed().isEmpty())
        answer = tr("No format writes a date exactly so. Paste the date alone, without words around it.");
    m_answer->setText(answer);
    m_answer->setVisible(!answer.isEmpty());
}

void DateSample::setOpen(bool open)
{
    m_body->setVisible(open);
    if (open) {
        m_sample->setFocus(Qt::OtherFocusReason);
        return;
    }
    // Called from one of the buttons that go: they go when it has returned.
    for (QPushButton *button : std::as_const(m_proposals))
        button->deleteLater();
    m_proposals.clear();
    m_sample->clear();
    m_answer->hide();
    m_ask->setFocus(Qt::OtherFocusReason);
}

} // namespace wizard
