// SPDX-License-Identifier: Apache-2.0
// The platform's answers: pages of systems and connectors, what authorise answers, any JSON at all.
#include "app/patchworks/reading/authoriseanswer.h"
#include "app/patchworks/reading/jsonwriter.h"
#include "app/patchworks/reading/paging.h"
#include "app/patchworks/reading/readconnector.h"
#include "app/patchworks/reading/readinstance.h"
#include "app/patchworks/reading/readvariable.h"
#include "tests/fuzz/fuzztarget.h"

using namespace Qt::Literals::StringLiterals;
using namespace wizard;
using namespace wizard::fuzz;

namespace
{

void checkId(const QString &id)
{
    must(!id.isEmpty() && id.size() <= JsonReader::longestId && id != u"." && id != u"..",
         "an id can stand in a path");
    JsonWriter writer;
    writer.beginObject();
    writer.key(QLatin1StringView("id"));
    writer.id(id);
    writer.endObject();
    const auto again = JsonReader::parse(writer.json());
    must(again && again->id(QLatin1StringView("id")) == id, "an id goes out as it came");
}

void checkVariables(const QList<Variable> &variables)
{
    for (const Variable &variable : variables) {
        must(!variable.key.isEmpty(), "a variable has a key");
        must(!variable.secret || !looksMasked(variable.value.reveal()), "a mask is no value");
    }
}

template<class T>
void checkPage(const ListPage<T> &page, int asked)
{
    must(page.next() == 0 || page.next() > asked, "pages go on and never back");
    must(page.last <= lastPageEver && page.current >= 0 && page.total >= 0, "a page's numbers have bounds");
    for (const QString &name : page.unreadable)
        must(name.size() <= 1000, "the name of what cannot be read is cut");
}

void checkConnectors(const QByteArray &body)
{
    for (const int asked : {1, 2}) {
        const auto page = readPage<Connector>(body, asked, readConnector);
        if (!page)
            continue;
        checkPage(*page, asked);
        for (const Connector &connector : page->items) {
            checkId(connector.id);
            must(!connector.name.isEmpty(), "a connector has a name");
            for (const AuthenticationImplementation &method : connector.methods) {
                checkId(method.id);
                must(method.timeout.count() >= 0 && method.timeout.count() <= 86400, "a time has bounds");
                checkVariables(method.variables);
            }
            noteTaken();
        }
    }
}

void checkInstances(const QByteArray &body)
{
    const auto page =
        readPage<Instance>(body, 1, [](JsonReader &item, QStringList &) { return readInstance(item); });
    if (!page)
        return;
    checkPage(*page, 1);
    for (const Instance &instance : page->items) {
        checkId(instance.id);
        checkVariables(instance.variables);
        must(!instance.updatedAt.isValid() || instance.updatedAt.timeSpec() == Qt::UTC,
             "times are told in UTC");
        noteTaken();
    }
}

void checkAuthorise(const QByteArray &body)
{
    const auto answer = readAuthoriseAnswer(body);
    if (!answer) {
        must(answer.error().cure == Cure::LookUp, "what cannot be read is looked up");
        must(answer.error().keys.size() <= 30, "what is told has bounds");
        return;
    }
    must(!answer->instanceId.isEmpty() || !answer->consentUrl.isEmpty(),
         "an answer is an instance or an address");
    if (!answer->instanceId.isEmpty())
        checkId(answer->instanceId);
    must(!answer->instance || answer->instance->id == answer->instanceId, "both are the same instance");
    noteTaken();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const QByteArray body = inputOf(bytes, size);
    checkConnectors(body);
    checkInstances(body);
    checkAuthorise(body);
    return 0;
}
