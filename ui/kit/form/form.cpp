// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/form/form.h"

#include "app/domain/platform/validation.h"
#include "app/domain/secret/redact.h"
#include "ui/kit/blocks/fold.h"
#include "ui/kit/form/fieldeditor.h"
#include "ui/kit/form/fieldrow.h"
#include "ui/kit/form/longtexteditor.h"
#include "ui/kit/form/pastedblock.h"

#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int longestTold = 40;

/// "Store, Client ID and 3 more"
QString listOf(QStringList names)
{
    constexpr qsizetype most = 8;
    if (names.size() > most) {
        const int more = int(names.size() - most + 1);
        names.resize(most - 1);
        names.append(Form::tr("%n more", "at the end of a list of names", more));
    }
    return QLocale().createSeparatedList(names);
}

} // namespace

Form::Form(EditorRegistry registry, QWidget *parent)
    : QWidget(parent)
    , m_registry(std::move(registry))
    , m_filled(new MessageLine(MessageLine::Size::Hint, this))
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(fieldGap);
    m_layout->addWidget(m_filled);
    m_filled->setObjectName(u"filled"_s);
}

void Form::draw(const AuthenticationImplementation &method, const QList<Secret> &values,
                const QList<Problem> &problems, const QSet<int> &kept)
{
    if (!m_fields || m_methodId != method.id || m_variables != method.variables || m_kept != kept) {
        m_kept = kept;
        build(method);
    }

    bool advancedProblem = false;
    for (int i = 0; i < m_rows.size(); ++i) {
        FieldRow *row = m_rows.at(i);
        if (!row)
            continue;
        const Variable &variable = m_variables.at(i);
        const Secret value = i < values.size() ? values.at(i) : variable.value;
        row->editor()->showText(value.reveal());
        row->setLength(value.size(), Variable::maximumLength);
        const bool wrong = row->drawProblems(problems);
        advancedProblem = advancedProblem || (wrong && variable.advanced);
    }
    if (m_advanced) {
        if (advancedProblem)
            m_advanced->setOpen(true);
        drawFold(values);
    }
}

void Form::build(const AuthenticationImplementation &method)
{
    delete m_fields;
    m_advanced = nullptr;
    m_methodId = method.id;
    m_variables = method.variables;
    m_rows = QList<FieldRow *>(m_variables.size(), nullptr);
    m_filled->clear();

    m_fields = new QWidget(this);
    auto *rows = new QVBoxLayout(m_fields);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(fieldGap);
    m_layout->addWidget(m_fields);

    const auto isAdvanced = [](const Variable &variable) {
        return variable.isShown() && variable.advanced;
    };
    for (int i = 0; i < m_variables.size(); ++i) {
        if (m_variables.at(i).isShown() && !m_variables.at(i).advanced)
            addRow(i, rows);
    }
    if (std::any_of(m_variables.begin(), m_variables.end(), isAdvanced)) {
        m_advanced = new Fold(u"advanced"_s, m_fields);
        rows->addWidget(m_advanced);
        for (int i = 0; i < m_variables.size(); ++i) {
            if (isAdvanced(m_variables.at(i)))
                addRow(i, m_advanced->content());
        }
    }
    if (isVisible())
        m_fields->show();
}

void Form::addRow(int variable, QVBoxLayout *rows)
{
    const Variable &what = m_variables.at(variable);
    const FieldId id{Field::Variable, variable};
    FieldEditor *editor = m_registry.makeEditor(what, m_fields);
    auto *row = new FieldRow(id, what.title(), editor, u"variable:%1"_s.arg(what.key));
    rows->addWidget(row);
    m_rows[variable] = row;

    QStringList notes;
    if (what.locked)
        notes.append(tr("fixed by the connector"));
    else if (m_kept.contains(variable))
        notes.append(tr("stays as it is while this is empty"));
    else if (!what.required)
        notes.append(tr("optional"));
    if (!what.alias.isEmpty() && what.alias.compare(what.title(), Qt::CaseInsensitive) != 0)
        notes.append(tr("also called “%1”").arg(what.alias));
    row->setNote(notes.join(u" · "_s));
    if (m_kept.contains(variable))
        editor->setExample(tr("Unchanged"));
    editor->setLocked(what.locked);
    if (what.locked)
        return;

    connect(editor, &FieldEditor::edited, this, [this, id, editor] {
        m_filled->clear();
        Q_EMIT edited(id, Secret(editor->text()));
    });
    connect(editor, &FieldEditor::left, this, [this, id] { Q_EMIT left(id); });
    const bool severalLines = qobject_cast<LongTextEditor *>(editor) != nullptr;
    editor->setPasteTaker(
        [this, severalLines](const QString &text) { return takeBlock(text, severalLines); });
}

bool Form::takeBlock(const QString &text, bool severalLines)
{
    QList<PastedValue> values = labelledLines(text, m_variables);
    if (values.isEmpty())
        values = pastedValues(text);
    QList<int> places;
    for (const PastedValue &pasted : values)
        places.append(variableNamed(pasted.name, m_variables));
    for (qsizetype i = 0; i < values.size(); ++i) {
        const int like = places.at(i) < 0 ? variableLike(values.at(i).name, m_variables) : -1;
        if (like >= 0 && !places.contains(like))
            places[i] = like;
    }

    QStringList filled;
    QStringList unused;
    for (qsizetype i = 0; i < values.size(); ++i) {
        const int variable = places.at(i);
        const QString name =
            variable < 0 ? sanitisedText(values.at(i).name, longestTold) : m_variables.at(variable).title();
        QStringList &list = variable < 0 ? unused : filled;
        if (!name.isEmpty() && !list.contains(name))
            list.append(name);
    }
    if (filled.isEmpty()) {
        // A key file may be what a field of several lines wants, and one line may be a value that looks so.
        if (severalLines || !isPastedBlock(text))
            return false;
        tellBlock(MessageLine::Kind::Caution,
                  unused.isEmpty()
                      ? tr("Nothing was pasted: this is a block of several values, and it can’t be read.")
                      //: %1 is a list of names
                      : tr("Nothing was pasted: no field here takes %1.").arg(listOf(unused)));
        return true;
    }
    for (qsizetype i = 0; i < values.size(); ++i) {
        const int variable = places.at(i);
        if (variable < 0)
            continue;
        const Secret value(withoutBlankEnds(values.at(i).value.reveal()));
        if (m_variables.at(variable).advanced && m_advanced)
            m_advanced->setOpen(true);
        m_rows.at(variable)->setRemark({});
        // Shown at once, so that it stands there whoever owns the draft and whenever it draws.
        m_rows.at(variable)->editor()->showText(value.reveal());
        Q_EMIT edited({Field::Variable, variable}, value);
    }
    //: %1 is a list of field names
    QString told = tr("Filled in %1.").arg(listOf(filled));
    if (!unused.isEmpty()) {
        //: two sentences; %2 is a list of names in what was pasted
        told = tr("%1 Not used: %2.").arg(told, listOf(unused));
    }
    tellBlock(MessageLine::Kind::Good, told);
    return true;
}

void Form::tellBlock(MessageLine::Kind kind, const QString &text)
{
    m_filled->show(kind, text);
    m_filled->announce();
}

bool Form::focusField(const FieldId &field)
{
    FieldRow *wanted = field.field == Field::Variable ? row(field.variable) : nullptr;
    if (!wanted)
        return false;
    if (m_advanced && m_variables.at(field.variable).advanced)
        m_advanced->setOpen(true);
    wanted->takeFocus();
    return true;
}

void Form::focusFirstEmpty()
{
    FieldRow *first = nullptr;
    for (int i = 0; i < m_rows.size(); ++i) {
        const Variable &variable = m_variables.at(i);
        FieldRow *one = m_rows.at(i);
        if (!one || variable.locked || (variable.advanced && m_advanced && !m_advanced->isOpen()))
            continue;
        if (!first)
            first = one;
        if (variable.required && !m_kept.contains(i) && one->editor()->text().isEmpty()) {
            one->takeFocus();
            return;
        }
    }
    if (first)
        first->takeFocus();
}

FieldRow *Form::row(int variable) const
{
    return variable >= 0 && variable < m_rows.size() ? m_rows.at(variable) : nullptr;
}

void Form::drawFold(const QList<Secret> &values)
{
    int count = 0;
    bool allDefault = true;
    for (int i = 0; i < m_rows.size(); ++i) {
        if (!m_rows.at(i) || !m_variables.at(i).advanced)
            continue;
        ++count;
        if (i < values.size() && values.at(i) != m_variables.at(i).value)
            allDefault = false;
    }
    const QString number = QLocale().toString(count);
    m_advanced->setTitle(allDefault && !m_advanced->isOpen()
                             ? tr("Advanced (%1) · everything at its default").arg(number)
                             : tr("Advanced (%1)").arg(number));
}

} // namespace wizard
