// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/form/variableform.h"

#include "app/domain/platform/validation.h"
#include "app/domain/secret/redact.h"
#include "ui/kit/blocks/fold.h"
#include "ui/kit/form/fieldeditor.h"
#include "ui/kit/form/fieldrow.h"
#include "ui/kit/form/longtexteditor.h"
#include "ui/kit/form/pastedblock.h"

#include <QLocale>
#include <QVBoxLayout>

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
        names.append(VariableForm::tr("%n more", "at the end of a list of names", more));
    }
    return QLocale().createSeparatedList(names);
}

} // namespace

VariableForm::VariableForm(EditorRegistry registry, QWidget *parent)
    : Form(parent)
    , m_registry(std::move(registry))
    , m_filled(new MessageLine(MessageLine::Size::Hint, this))
{
    lines()->addWidget(m_filled);
    m_filled->setObjectName(u"filled"_s);
}

void VariableForm::draw(const AuthenticationImplementation &method, const QList<Secret> &values,
                        const QList<Problem> &problems, const QSet<int> &kept)
{
    if (!m_fields || m_methodId != method.id || m_variables != method.variables || m_kept != kept) {
        m_kept = kept;
        build(method);
    }
    drawFields(
        [&](const FieldId &id) {
            const int i = id.variable;
            const Secret &value = i < values.size() ? values.at(i) : m_variables.at(i).value;
            variableRow(i)->setLength(value.size(), Variable::maximumLength);
            return value.reveal();
        },
        problems);
    if (m_advanced)
        drawFold(values);
}

void VariableForm::build(const AuthenticationImplementation &method)
{
    forgetRows();
    delete m_fields;
    m_advanced = nullptr;
    m_methodId = method.id;
    m_variables = method.variables;
    m_filled->clear();

    m_fields = new QWidget(this);
    auto *rows = new QVBoxLayout(m_fields);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(fieldGap);
    lines()->addWidget(m_fields);

    for (int i = 0; i < m_variables.size(); ++i) {
        if (m_variables.at(i).isShown() && !m_variables.at(i).advanced)
            addVariable(i, rows);
    }
    for (int i = 0; i < m_variables.size(); ++i) {
        if (!m_variables.at(i).isShown() || !m_variables.at(i).advanced)
            continue;
        if (!m_advanced) {
            m_advanced = new Fold(u"advanced"_s, m_fields);
            rows->addWidget(m_advanced);
        }
        addVariable(i, m_advanced->content());
    }
    if (isVisible())
        m_fields->show();
}

void VariableForm::addVariable(int variable, QVBoxLayout *place)
{
    const Variable &what = m_variables.at(variable);
    const bool kept = m_kept.contains(variable);
    FieldEditor *editor = m_registry.makeEditor(what, m_fields);
    FieldRow *row =
        addRow({Field::Variable, variable}, what.title(), editor, u"variable:%1"_s.arg(what.key), place);

    QStringList notes;
    if (what.locked)
        notes.append(tr("fixed by the connector"));
    else if (kept)
        notes.append(tr("stays as it is while this is empty"));
    else if (!what.required)
        notes.append(tr("optional"));
    if (!what.alias.isEmpty() && what.alias.compare(what.title(), Qt::CaseInsensitive) != 0)
        notes.append(tr("also called “%1”").arg(what.alias));
    row->setNote(notes.join(u" · "_s));
    row->setRequired(what.required && !kept && !what.locked);
    if (kept)
        editor->setExample(tr("Unchanged"));
    editor->setLocked(what.locked);
    if (what.locked) {
        editor->disconnect(this);
        return;
    }
    connect(editor, &FieldEditor::edited, m_filled, &MessageLine::clear);
    const bool severalLines = qobject_cast<LongTextEditor *>(editor) != nullptr;
    editor->setPasteTaker(
        [this, severalLines](const QString &text) { return takeBlock(text, severalLines); });
}

bool VariableForm::takeBlock(const QString &text, bool severalLines)
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
        FieldRow *row = variableRow(variable);
        row->setRemark({});
        // Shown at once, so that it stands there whoever owns the draft and whenever it draws.
        row->editor()->showText(value.reveal());
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

void VariableForm::tellBlock(MessageLine::Kind kind, const QString &text)
{
    m_filled->show(kind, text);
    m_filled->announce();
}

void VariableForm::takeFocus()
{
    if (focusFirstEmpty())
        return;
    for (FieldRow *row : openRows()) {
        if (!m_variables.at(row->id().variable).locked)
            return row->takeFocus();
    }
}

void VariableForm::drawFold(const QList<Secret> &values)
{
    int count = 0;
    bool allDefault = true;
    for (int i = 0; i < m_variables.size(); ++i) {
        if (!m_variables.at(i).isShown() || !m_variables.at(i).advanced)
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
