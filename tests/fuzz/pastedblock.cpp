// SPDX-License-Identifier: Apache-2.0
// A block of credentials that a person pastes.
#include "ui/kit/form/pastedblock.h"

#include "tests/fuzz/fuzztarget.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;
using namespace wizard;
using namespace wizard::fuzz;

namespace
{

QList<Variable> variables()
{
    QList<Variable> made;
    for (const auto &key : {u"store_url"_s, u"client_id"_s, u"client_secret"_s, u"hidden"_s, u"fixed"_s}) {
        Variable variable;
        variable.key = key;
        variable.label = key.section(u'_', -1);
        variable.configurable = key != u"hidden";
        variable.required = variable.configurable;
        variable.locked = key == u"fixed";
        made.append(variable);
    }
    return made;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const QString text = QString::fromUtf8(inputOf(bytes, size));
    const QList<PastedValue> values = pastedValues(text);
    must(values.size() <= 200, "a block has a bound");
    const QList<Variable> known = variables();
    QJsonObject object;
    for (const PastedValue &value : values) {
        const int at = variableNamed(value.name, known);
        must(at >= -1 && at < known.size(), "a name stands for a variable or none");
        must(at < 0 || (known.at(at).isShown() && !known.at(at).locked),
             "what is not shown is not filled in");
        must(text.contains(u'{') || (!value.name.contains(u'=') && !value.name.contains(u'\n')),
             "a name ends where its value begins");
        object.insert(value.name, value.value.reveal());
    }
    if (values.isEmpty())
        return 0;
    const QList<PastedValue> again =
        pastedValues(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
    must(again.size() == object.size(), "values survive being written and read");
    for (const PastedValue &value : again)
        must(object.value(value.name).toString() == value.value.reveal(), "a value survives as it is");
    noteTaken();
    return 0;
}
