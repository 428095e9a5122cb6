// SPDX-License-Identifier: Apache-2.0
// Where no libFuzzer is linked: calls the target with every file of a folder and with changed copies of each.
#include "tests/fuzz/fuzztarget.h"
#include "tests/fuzz/mutation.h"

#include <QDir>
#include <QFile>

#include <csignal>
#include <cstdio>
#include <cstdlib>

using namespace wizard::fuzz;

namespace
{

QByteArray current;

// What is at fault must be told before the program is gone.
extern "C" void tellInput(int)
{
    std::fprintf(stderr, "with the input (percent-encoded):\n%s\n",
                 current.toPercentEncoding(" ").constData());
    std::_Exit(1);
}

void call(const QByteArray &input)
{
    current = input;
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(input.constData()),
                           std::size_t(input.size()));
}

} // namespace

int main(int count, char **arguments)
{
    if (count != 3) {
        std::fprintf(stderr, "usage: %s CORPUS MUTATIONS\n", arguments[0]);
        return 2;
    }
    std::signal(SIGABRT, tellInput);
    std::signal(SIGSEGV, tellInput);
    const QDir corpus(QString::fromLocal8Bit(arguments[1]));
    const int mutations = std::atoi(arguments[2]);
    const QStringList names = corpus.entryList(QDir::Files, QDir::Name);
    QByteArrayList seeds;
    for (const QString &name : names) {
        QFile file(corpus.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) {
            std::fprintf(stderr, "%s cannot be read\n", qPrintable(name));
            return 2;
        }
        seeds.append(file.readAll());
    }
    call({});
    for (qsizetype i = 0; i < seeds.size(); ++i) {
        call(seeds.at(i));
        Mutation mutation(names.at(i).toUtf8());
        for (int left = mutations; left > 0; --left)
            call(mutation.next(seeds.at(i), seeds));
    }
    std::printf("%lld seeds, %d changes of each, %d inputs taken\n", static_cast<long long>(seeds.size()),
                mutations, takenInputs());
    if (takenInputs() == 0)
        std::fprintf(stderr, "no input was taken: the corpus reaches nothing\n");
    return takenInputs() > 0 ? 0 : 1;
}
