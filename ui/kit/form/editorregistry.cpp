// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/form/editorregistry.h"

#include "ui/kit/form/choiceeditor.h"
#include "ui/kit/form/flageditor.h"
#include "ui/kit/form/longtexteditor.h"
#include "ui/kit/form/ratelimiteditor.h"
#include "ui/kit/form/secreteditor.h"
#include "ui/kit/time/dateformateditor.h"
#include "ui/kit/time/timezoneeditor.h"

#include <QRegularExpression>

#include <algorithm>

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

template<typename Editor>
FieldEditor *make(QWidget *parent)
{
    return new Editor(parent);
}

template<typename Editor, TextEditor::Kind kind, int hints = -1>
FieldEditor *makeLine(QWidget *parent)
{
    auto *editor = new Editor(kind, parent);
    if constexpr (hints >= 0)
        editor->inner()->setInputMethodHints(Qt::InputMethodHints::fromInt(hints));
    return editor;
}

FieldEditor *makeAddress(QWidget *parent)
{
    FieldEditor *editor = makeLine<TextEditor, TextEditor::Kind::Plain, Qt::ImhUrlCharactersOnly>(parent);
    editor->setExample(u"https://"_s);
    return editor;
}

constexpr auto makePlain = makeLine<TextEditor, TextEditor::Kind::Plain>;
constexpr auto makeWords = makeLine<TextEditor, TextEditor::Kind::Words>;
constexpr auto makeCode = makeLine<TextEditor, TextEditor::Kind::Code>;
constexpr auto makeEmail =
    makeLine<TextEditor, TextEditor::Kind::Plain, Qt::ImhEmailCharactersOnly | Qt::ImhNoAutoUppercase>;
// A password is what was typed, to the last blank.
constexpr auto makePassword = makeLine<SecretEditor, TextEditor::Kind::Plain>;

constexpr FieldKind kinds[] = {
    {Field::CoreUrl, "coreUrl", makeAddress, true},
    {Field::SignInUrl, "signInUrl", makeAddress, true},
    {Field::RedirectUri, "redirectUri", makeAddress, true},
    {Field::ApiKey, "apiKey", makePassword, true},
    {Field::Email, "email", makeEmail, true},
    {Field::Password, "password", makePassword, true},
    {Field::CompanyId, "companyId", makePlain, false},
    {Field::Name, "name", makeWords, true},
    {Field::TimeZone, "timeZone", make<TimeZoneEditor>, true},
    {Field::DateFormat, "dateFormat", make<DateFormatEditor>, true},
    {Field::RateLimitAmount, "rateLimitAmount", make<RateLimitEditor>, true},
    {Field::ConnectionPool, "connectionPool", make<ChoiceEditor>, false},
    {Field::SessionId, "sessionId", makeCode, false},
    {Field::PlatformAppKey, "platformAppKey", makeCode, false},
    {Field::CertificateId, "certificateId", makeCode, false},
};

// An editor that needs to know nothing of the variable.
EditorRegistry::Rule rule(bool (*fits)(const Variable &), FieldEditor *(*make)(QWidget *))
{
    return {fits, [make](const Variable &, QWidget *parent) {
                return make(parent);
            }};
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

FieldKind kindOf(Field field)
{
    const auto *const kind = std::find_if(std::begin(kinds), std::end(kinds),
                                          [field](const FieldKind &each) { return each.field == field; });
    return kind == std::end(kinds) ? FieldKind{field, "", makePlain, false} : *kind;
}

EditorRegistry EditorRegistry::standard()
{
    EditorRegistry registry;
    registry.prepend(rule([](const Variable &) { return true; }, makeCode));
    registry.prepend(rule([](const Variable &variable) { return variable.secret; },
                          makeLine<SecretEditor, TextEditor::Kind::Code>));
    registry.prepend({wantsSeveralLines, [](const Variable &variable, QWidget *parent) -> FieldEditor * {
                          return new LongTextEditor(variable.secret, parent);
                      }});
    registry.prepend(rule(isFlag, make<FlagEditor>));
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
    return makeCode(parent);
}

} // namespace wizard
