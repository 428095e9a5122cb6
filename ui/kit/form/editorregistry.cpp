// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/form/editorregistry.h"

#include "ui/kit/form/flageditor.h"
#include "ui/kit/form/longtexteditor.h"
#include "ui/kit/form/secreteditor.h"
#include "ui/kit/form/texteditor.h"

#include <QRegularExpression>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

/// A default longer than this does not fit into the text column.
constexpr int longValue = 160;

bool isFlag(const Variable &variable)
{
    const QString &value = variable.value.reveal();
    return !variable.secret && (value.compare("true"_L1, Qt::CaseInsensitive) == 0 ||
                                value.compare("false"_L1, Qt::CaseInsensitive) == 0);
}

// An editor that needs to know nothing of the variable.
template<typename Editor>
FieldEditor *make(const Variable &, QWidget *parent)
{
    return new Editor(parent);
}

} // namespace

bool wantsSeveralLines(const Variable &variable)
{
    const QString &value = variable.value.reveal();
    if (value.contains(u'\n') || value.startsWith("-----BEGIN "_L1) || value.size() > longValue)
        return true;
    // "private_key", "Private key PEM", "certificate"; not "certificate_id" or "private_key_id".
    static const QRegularExpression pem(u"(^|[^a-z])(pem|private[ _-]?key|rsa[ _-]?key|certificate)$"_s,
                                        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression inside(u"(^|[^a-z])pem([^a-z]|$)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    for (const QString &text : {variable.key, variable.label, variable.alias}) {
        if (pem.match(text).hasMatch() || inside.match(text).hasMatch())
            return true;
    }
    return false;
}

EditorRegistry EditorRegistry::standard()
{
    EditorRegistry registry;
    registry.prepend({[](const Variable &) { return true; },
                      [](const Variable &, QWidget *parent) -> FieldEditor * {
                          return new TextEditor(TextEditor::Kind::Code, parent);
                      }});
    const auto isSecret = [](const Variable &variable) {
        return variable.secret;
    };
    registry.prepend({isSecret, make<SecretEditor>});
    registry.prepend({wantsSeveralLines, [](const Variable &variable, QWidget *parent) -> FieldEditor * {
                          return new LongTextEditor(variable.secret, parent);
                      }});
    registry.prepend({isFlag, make<FlagEditor>});
    return registry;
}

void EditorRegistry::prepend(Rule rule)
{
    m_rules.prepend(std::move(rule));
}

FieldEditor *EditorRegistry::makeEditor(const Variable &variable, QWidget *parent) const
{
    for (const Rule &rule : m_rules) {
        if (rule.fits(variable))
            return rule.make(variable, parent);
    }
    return new TextEditor(TextEditor::Kind::Code, parent);
}

} // namespace wizard
