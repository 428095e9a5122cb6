// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/form/fieldrow.h"

#include "ui/kit/blocks/messageline.h"
#include "ui/kit/blocks/textlabel.h"
#include "ui/kit/controls/namedbutton.h"
#include "ui/kit/form/fieldeditor.h"
#include "ui/kit/style/theme.h"
#include "ui/text/problemtext.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

/// From here on the characters are counted: nine tenths of what fits.
constexpr int countFrom(int most)
{
    return most - most / 10;
}

} // namespace

FieldRow::FieldRow(const FieldId &id, const QString &label, FieldEditor *editor, const QString &objectName,
                   QWidget *parent)
    : QWidget(parent)
    , m_id(id)
    , m_title(label)
    , m_rows(new QVBoxLayout(this))
    , m_editor(editor)
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(6);

    auto *head = new QHBoxLayout;
    head->setSpacing(grid::small);
    m_label = new TextLabel(TextLabel::Size::Normal, TextLabel::Colour::Text, this);
    m_label->setWeight(QFont::Medium);
    // With a buddy an ampersand would become an access key, and this text comes from the platform.
    m_label->setText(asLabel(label));
    m_note = new TextLabel(TextLabel::Size::Hint, TextLabel::Colour::Dim, this);
    m_note->hide();
    head->addWidget(m_label, 0, Qt::AlignBottom);
    head->addWidget(m_note, 1, Qt::AlignBottom);
    head->addStretch(0);
    m_rows->addLayout(head);

    m_editor->setParent(this);
    m_rows->addWidget(m_editor);
    QWidget *inner = m_editor->inner();
    inner->setObjectName(objectName);
    m_editor->setTitle(label);
    m_label->setBuddy(inner);

    auto *foot = new QHBoxLayout;
    foot->setSpacing(grid::medium);
    m_message = new MessageLine(MessageLine::Size::Hint, this);
    m_counter = new TextLabel(TextLabel::Size::Hint, TextLabel::Colour::Dim, this);
    m_counter->setWordWrap(false);
    m_counter->hide();
    foot->addWidget(m_message, 1);
    foot->addWidget(m_counter, 0, Qt::AlignTop | Qt::AlignTrailing);
    m_rows->addLayout(foot);

    m_hint = new TextLabel(TextLabel::Size::Hint, TextLabel::Colour::Dim, this);
    m_hint->hide();
    m_rows->addWidget(m_hint);

    connect(m_editor, &FieldEditor::edited, this, [this] { setRemark({}); });
    connect(m_editor, &FieldEditor::remarked, this, &FieldRow::setRemark);
}

void FieldRow::setNote(const QString &note)
{
    if (m_note->text() != note)
        m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    describe();
}

void FieldRow::setHint(const QString &hint)
{
    if (m_hint->text() == hint)
        return;
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    describe();
}

void FieldRow::setProblem(const QString &sentence)
{
    if (m_problem == sentence)
        return;
    m_problem = sentence;
    m_editor->setWrong(!sentence.isEmpty());
    showMessage();
    describe();
    if (!sentence.isEmpty())
        m_message->announce();
}

QString FieldRow::problem() const
{
    return m_problem;
}

bool FieldRow::drawProblems(const QList<Problem> &problems)
{
    for (const Problem &problem : problems) {
        if (problem.field == m_id || (m_also.field != Field::None && problem.field == m_also)) {
            setProblem(problemText(problem, m_title));
            propose(proposalIn(problem));
            return true;
        }
    }
    setProblem({});
    propose({});
    return false;
}

void FieldRow::propose(const QString &value)
{
    m_proposal = value;
    if (m_take)
        m_take->setVisible(!value.isEmpty());
    if (value.isEmpty())
        return;
    if (!m_take) {
        m_take = new QPushButton(this);
        m_take->setObjectName(u"takeProposal"_s);
        m_take->setAutoDefault(false);
        m_rows->insertWidget(3, m_take, 0, Qt::AlignLeading);
        connect(m_take, &QPushButton::clicked, this, [this] {
            const QString taken = m_proposal;
            m_editor->showText(taken);
            Q_EMIT m_editor->edited();
            takeFocus(); // the button goes with the problem
        });
        m_take->show();
    }
    const QString text = tr("Use “%1”").arg(value);
    m_take->setAccessibleName(text);
    m_take->setText(asLabel(text)); // the value is no access key either
}

void FieldRow::setRemark(const QString &sentence)
{
    if (m_remark == sentence)
        return;
    m_remark = sentence;
    showMessage();
    if (!sentence.isEmpty())
        m_message->announce();
}

void FieldRow::setLength(qsizetype length, int most)
{
    const bool near = length >= countFrom(most);
    m_counter->setVisible(near);
    if (!near)
        return;
    const QLocale locale;
    //: how many characters a value has, and how many fit
    const QString text = tr("%1 of %2 characters").arg(locale.toString(length), locale.toString(most));
    if (m_counter->text() != text)
        m_counter->setText(text);
    m_counter->setColour(length > most ? TextLabel::Colour::Bad : TextLabel::Colour::Dim);
}

void FieldRow::addBelow(QWidget *widget)
{
    m_rows->addWidget(widget);
}

void FieldRow::takeFocus()
{
    m_editor->takeFocus();
}

void FieldRow::showMessage()
{
    if (!m_problem.isEmpty())
        m_message->show(MessageLine::Kind::Bad, m_problem);
    else
        m_message->show(MessageLine::Kind::Good, m_remark);
}

void FieldRow::describe()
{
    QStringList parts;
    if (!m_problem.isEmpty())
        parts.append(m_problem);
    if (!m_note->text().isEmpty())
        parts.append(m_note->text());
    if (!m_hint->text().isEmpty())
        parts.append(m_hint->text());
    QWidget *inner = m_editor->inner();
    const QString description = parts.join(u" · "_s);
    if (inner->accessibleDescription() == description)
        return;
    inner->setAccessibleDescription(description); // tells the screen reader that it has changed
}

} // namespace wizard
