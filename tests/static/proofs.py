# SPDX-License-Identifier: Apache-2.0
"""For each rule a small tree that breaks it, and the lines where it must say so.

A rule passes its proof when it reports exactly these lines: it can fail, and it does not cry wolf. Words that the
rules forbid are written in pieces here, because the rules look at this file too.
"""

from pathlib import Path
from typing import NamedTuple

_SPDX = "// SPDX-License" + "-Identifier: Apache-2.0\n"
_HASH = "# SPDX-License" + "-Identifier: Apache-2.0\n"
_STYLE = "BasedOnStyle: LLVM\nIndentWidth: 4\n"


class Proof(NamedTuple):
    files: dict[str, str]
    expected: set[tuple[str, int]]  # path and line


def _ts(*messages: str) -> str:
    return ('<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="de">\n<context>\n'
            "<name>Page</name>\n" + "".join(messages) + "</context>\n</TS>\n")


def _message(source: str, translation: str, state: str = "") -> str:
    return f"<message><source>{source}</source><translation{state}>{translation}</translation></message>\n"


_PAGE = ("#include <QObject>\nclass Page : public QObject\n{{\n    Q_OBJECT\n    QString text() {{ return tr(\"{0}\"); }}\n"
         "}};\n")
_ID = "org.example.Thing"
_DESKTOP = f"[Desktop Entry]\nType=Application\nName=Thing\nExec=thing\nIcon={_ID}\nCategories=Network;\n"
_METAINFO = ('<?xml version="1.0" encoding="UTF-8"?>\n<component type="desktop-application"><id>{0}</id>{1}'
             "<project_license>Apache-2.0</project_license><name>Thing</name><summary>Does a thing</summary>"
             "<developer_name>Somebody</developer_name>"
             "<description><p>A thing that does what a thing like this does, and well at that.</p></description>"
             f'<launchable type="desktop-id">{_ID}.desktop</launchable><url type="homepage">https://example.org</url>'
             '<content_rating type="oars-1.1"/></component>\n')
_LICENCE_OF_DATA = "<metadata_license>CC0-1.0</metadata_license>"
_METAINFO_PATH = f"resources/{_ID}.metainfo.xml"

PROOFS: dict[str, list[Proof]] = {
    "include-rules": [Proof({
        "app/domain/a.h": '#include "app/domain/b.h"\n#include "app/ports/c.h"\n#include <QString>\n#include <QWidget>\n'
                          "#include <vector>\n#include <QtNetwork/QTcpSocket>\n",
        "app/ports/a.h": '#include "app/domain/a.h"\n#include "app/flow/a.h"\n#include <qwidget.h>\n',
        "app/flow/a.h": '#include "app/patchworks/a.h"\n#include "app/adapters/a.h"\n#include <QNetworkReply>\n',
        "app/adapters/net/a.h": '#include <QNetworkReply>\n#include <qt6keychain/keychain.h>\n#include "app/flow/a.h"\n'
                                '#include "app/adapters/records/a.h"\n',
        "app/adapters/keychain/a.h": '#include <qt6keychain/keychain.h>\n#include <QNetworkReply>\n',
        "ui/kit/form/a.h": '#include "ui/text/a.h"\n#include "ui/kit/style/a.h"\n#include "ui/pages/home/a.h"\n'
                           '#include "app/flow/a.h"\n',
        "ui/pages/home/a.h": '#include "ui/kit/form/a.h"\n#include "app/flow/attempt/a.h"\n#include "ui/shell/a.h"\n',
        "ui/shell/a.h": '#include "app/flow/a.h"\n#include "app/patchworks/a.h"\n#include "ui/consent/a.h"\n'
                        "#include <QWebEngineView>\n#include <qt6keychain/keychain.h>\n#include <QSvgRenderer>\n",
        "ui/consent/a.h": '#include <QWebEngineView>\n#include "ui/shell/a.h"\n#include "app/ports/a.h"\n',
        "app/main.cpp": '#include "ui/shell/a.h"\n#include "app/demo/a.h"\n#include <QSvgRenderer>\n#include "a.h"\n',
        "app/demo/a.h": '#include "app/demo/b.h"\n#include "app/domain/a.h"\n#include <QTcpServer>\n',
        "app/player/a.h": '#include "app/composition.h"\n#include "ui/shell/a.h"\n#include "app/demo/a.h"\n',
        "app/composition.h": '#include "app/player/a.h"\n',
    }, {("app/domain/a.h", 2), ("app/domain/a.h", 4), ("app/domain/a.h", 6), ("app/ports/a.h", 2), ("app/ports/a.h", 3),
        ("app/flow/a.h", 2), ("app/flow/a.h", 3), *(("app/adapters/net/a.h", n) for n in (2, 3, 4)),
        ("app/adapters/keychain/a.h", 2), ("ui/kit/form/a.h", 3), ("ui/kit/form/a.h", 4), ("ui/pages/home/a.h", 3), ("ui/shell/a.h", 2), ("ui/shell/a.h", 3),
        ("ui/shell/a.h", 4), ("ui/shell/a.h", 5), ("ui/consent/a.h", 2), ("app/main.cpp", 2), ("app/main.cpp", 3),
        ("app/main.cpp", 4), ("app/demo/a.h", 2), ("app/player/a.h", 3), ("app/composition.h", 1)})],
    "link-rules": [Proof({
        "app/domain/CMakeLists.txt": _HASH + "target_link_libraries(a Qt6::Core Qt6::Widgets)\n",
        "app/adapters/CMakeLists.txt": _HASH + "target_link_libraries(a Qt6::Network\n    Qt6::WebEngineCore)\n",
        "ui/CMakeLists.txt": _HASH + "target_link_libraries(a Qt6::Widgets) # not Qt6::Network\n",
        "app/demo/CMakeLists.txt": _HASH + "target_link_libraries(a Qt6::Network)\n",
    }, {("app/domain/CMakeLists.txt", 2), ("app/adapters/CMakeLists.txt", 3)})],
    "demo-apart": [Proof({
        "app/demo/a.cpp": "namespace demo\n{\nwizard::Secret secret;\n}\n// wizard::Secret\n",
        "app/flow/a.cpp": "namespace demo\n{\n}\n",
        "app/demo/CMakeLists.txt": "target_link_libraries(x wizard_domain)\n",
        "app/demo/world/demoaccounts.cpp": 'a{u"Ann Poe"_s, u"ann@shop.example"_s, u"pk-1"_s};\n',
        "app/domain/a.cpp": 'auto name = u"Ann Poe"_s;\nauto email = u"ann@shop.example"_s;\n',
        "app/player/CMakeLists.txt": "target_link_libraries(x wizard_player)\n",
        "app/CMakeLists.txt": "target_link_libraries(x wizard_player)\n",
        "ui/CMakeLists.txt": "target_link_libraries(x demo_platform)\ntarget_link_libraries(x wizard_flow)\n",
    }, {("app/demo/a.cpp", 3), ("app/flow/a.cpp", 1), ("app/demo/CMakeLists.txt", 1), ("app/domain/a.cpp", 2),
        ("app/CMakeLists.txt", 1), ("ui/CMakeLists.txt", 1)})],
    "event-loops": [Proof({
        "ui/a.cpp": 'QEventLoop loop;\n// QEventLoop\nauto s = "QEventLoop";\nQCoreApplication::processEvents();\n'
                    "dialog.exec();\nmenu->exec(where);\nQMessageBox::question(this);\nstd::regex_exec(a);\n"
                    'auto r = R"(\nQEventLoop\n)";\nQEventLoop second;\n',
        "app/main.cpp": "return app.exec();\n",
        "app/adapters/a.cpp": "process.waitForStarted();\nexecute();\nprocess.waitForFinished(500);\n",
        "app/demo/main.cpp": "return QCoreApplication::exec();\n",
    }, {("ui/a.cpp", n) for n in (1, 4, 5, 6, 7, 12)} | {("app/adapters/a.cpp", 1)})],
    "translated-texts": [Proof({
        "app/flow/a.cpp": 'auto a = tr("x");\nauto b = QObject::tr("x");\nauto c = str(x);\n// tr("x")\n',
        "app/commandline.cpp": 'auto a = tr("x");\n',
        "app/main.cpp": 'auto a = QCoreApplication::translate("a", "x");\n',
        "ui/text/a.cpp": 'auto a = tr("x");\n',
    }, {("app/flow/a.cpp", 1), ("app/flow/a.cpp", 2)})],
    "json-words": [Proof({
        "app/domain/a.h": "#include <QJsonObject>\n",
        "app/flow/a.h": "QString json;\nQJsonValue value;\n",
        "app/patchworks/a.h": "QJsonObject object;\n",
        "app/player/a.h": "QJsonObject object;\n",
        "ui/pages/a.h": "QJsonObject object;\n",
    }, {("app/domain/a.h", 1), ("app/flow/a.h", 2), ("ui/pages/a.h", 1)})],
    "unsafe-calls": [Proof({
        "app/adapters/a.cpp": "job.setInsecureFallback(true);\nreply->ignoreSslErrors();\njob.setInsecureFallback(false);\n"
                              "// never --no-" + "sandbox\nstart(\"--no-" + "sandbox\");\n",
        "packaging/start": "exec it --no-" + "sandbox\n",
        "ui/consent/a.cpp": "error.rejectCertificate();\nerror.acceptCertificate();\n",
    }, {("app/adapters/a.cpp", 1), ("app/adapters/a.cpp", 2), ("app/adapters/a.cpp", 5), ("packaging/start", 1), ("ui/consent/a.cpp", 2)})],
    "proved-writes": [Proof({
        "app/adapters/a.cpp": "#include <QSaveFile>\nfile.open(QIODevice::WriteOnly);\nfile.open(QIODevice::ReadOnly);\n"
                              "std::ofstream out(name);\n// QSaveFile\n",
        "app/adapters/records/durablefile.cpp": "QSaveFile file(path);\n",
        "ui/pages/a.cpp": "file.open(QFile::Append);\n",
    }, {("app/adapters/a.cpp", 1), ("app/adapters/a.cpp", 2), ("app/adapters/a.cpp", 4), ("ui/pages/a.cpp", 1)})],
    "honest-tests": [Proof({
        "tests/unit/a.cpp": "QS" + 'KIP("no");\nQTest::qWait(100);\nQTRY_VERIFY(true);\nQTest::qWaitFor(done);\n'
                            "QThread::msleep(1);\nQEXPECT_" + "FAIL(\"\", \"\", Abort);\n",
    }, {("tests/unit/a.cpp", n) for n in (1, 2, 5, 6)})],
    "left-open": [Proof({
        "app/a.cpp": "// TO" + "DO: later\n// all done\nint fix" + "ed;\n",
        "ui/CMakeLists.txt": "# FIX" + "ME\n",
    }, {("app/a.cpp", 1), ("ui/CMakeLists.txt", 1)})],
    "qt-keywords": [Proof({
        "app/a.h": "class A { Q_OBJECT\n};\nclass B {\n    Q_OBJECT\n};\n// uses Q_OBJECT\n",
    }, {("app/a.h", 1)})],
    "folders": [Proof({
        "src/a.cpp": _SPDX, "notes.md": "x\n", "README.md": "x\n", ".ci/run": "x\n", "app/a.cpp": _SPDX,
        "build/x": "x\n",
    }, {("src/a.cpp", 0), ("notes.md", 0)})],
    "names": [Proof({
        "app/Good.cpp": _SPDX, "app/flowmanager.cpp": _SPDX, "app/utils.h": _SPDX + "#pragma once\n",
        "app/metadata.cpp": _SPDX, "app/a.h": _SPDX, "app/b.h": _SPDX + "#pragma once\n",
    }, {("app/Good.cpp", 0), ("app/flowmanager.cpp", 0), ("app/utils.h", 0), ("app/metadata.cpp", 0), ("app/a.h", 0)})],
    "crowded-folders": [Proof(
        {**{f"app/a/{name}.cpp": "" for name in "abcdefghijklmnop"},
         **{f"app/b/{name}.{end}": "" for name in "abcdefghijklmno" for end in ("h", "cpp")}}, {("app/a", 0)})],
    "type-names": [Proof({
        "app/a.h": "class One;\nclass Two : public One\n{\n};\nstruct Three {\n    struct One {\n    };\n};\n",
        "ui/b.h": "class Two;\nenum class Two { A };\nclass One final : public Two\n{\n};\n",
        "app/demo/c.h": "struct Three {\n};\n",
    }, {("ui/b.h", 2)})],
    "citations": [Proof({"app/ARCHITECTURE.md": "x\n", "app/a.h": "/// ARCHITECTURE.md rule 1\n// notes.md section 2\n"},
                        {("app/a.h", 2)})],
    "licences": [
        Proof({"LICENSE": "Apache License\n   Version 2.0, January 2004\n", "app/a.cpp": "int a;\n" + _SPDX,
               "app/b.cpp": _SPDX, "app/CMakeLists.txt": "project(x)\n", "packaging/start": "#!/bin/bash\n" + _HASH},
              {("app/a.cpp", 1), ("app/CMakeLists.txt", 1)}),
        Proof({"app/b.cpp": _SPDX}, {("LICENSE", 0)}),
        Proof({"LICENSE": "Some other licence\n"}, {("LICENSE", 0)}),
    ],
    "machine-paths": [Proof({
        "app/a.cpp": 'auto a = "/ho' + 'me/mary/x";\nauto b = "/home";\nauto c = "see ../sha' + 'red/x";\n',
        "tests/package-lock.json": '"resolved": "ht' + 'tps://example.org"\n',
    }, {("app/a.cpp", 1), ("app/a.cpp", 3), ("tests/package-lock.json", 1)})],
    "whitespace": [Proof({
        "app/a.cpp": "int a; \nint b;\n", "app/b.cpp": "int a;", "app/c.cpp": "int a;\r\n", "app/d.cpp": "int a;\n",
    }, {("app/a.cpp", 1), ("app/b.cpp", 0), ("app/c.cpp", 0)})],
    "formatting": [Proof({
        ".clang-format": _STYLE, "app/a.cpp": "int a;\nint  b;\n", "ui/b.h": "int a;\n",
    }, {("app/a.cpp", 2)})],
    "shell-scripts": [Proof({
        "packaging/a": "#!/bin/bash\nif true; then\n", "packaging/b": "#!/bin/bash\ntrue\n", "app/c.cpp": "if then\n",
        "packaging/d.sh": "true\n",
    }, {("packaging/a", 0), ("packaging/d.sh", 0)})],
    "desktop-metadata": [
        Proof({f"resources/{_ID}.desktop": _DESKTOP, _METAINFO_PATH: _METAINFO.format(_ID, _LICENCE_OF_DATA)}, set()),
        Proof({f"resources/{_ID}.desktop": _DESKTOP.replace("Name=Thing\n", ""),
               _METAINFO_PATH: _METAINFO.format(_ID, "")},
              {(f"resources/{_ID}.desktop", 0), (_METAINFO_PATH, 0)}),
        Proof({f"resources/{_ID}.desktop": _DESKTOP.replace(f"Icon={_ID}", "Icon=thing"),
               _METAINFO_PATH: _METAINFO.format(_ID, _LICENCE_OF_DATA)}, {(f"resources/{_ID}.desktop", 0)}),
        Proof({f"resources/{_ID}.desktop": _DESKTOP}, {("resources", 0)}),
    ],
    "icons": [Proof({
        "resources/icons.qrc": "<RCC><qresource><file>icons/a.svg</file><file>icons/c.svg</file></qresource></RCC>\n",
        "resources/icons/a.svg": "<svg/>\n", "resources/icons/b.svg": "<svg/>\n",
    }, {("resources/icons/b.svg", 0), ("resources/icons.qrc", 0)})],
    "json-files": [Proof({"app/a.json": "{\n", "app/b.json": "{}\n", "tests/data/c.json": "{\n"}, {("app/a.json", 2)})],
    "translations": [
        Proof({"translations/a_de.ts": _ts(_message("One", "Eins"), _message("Two %1", "Zwei %1"))}, set()),
        Proof({"translations/a_de.ts": _ts(_message("One", "Eins"), _message("Two", "", ' type="unfinished"'))},
              {("translations/a_de.ts", 0)}),
        Proof({"translations/a_de.ts": _ts(_message("Two %1", "Zwei"))}, {("translations/a_de.ts", 0)}),
    ],
    "translations-current": [
        Proof({"ui/page.h": _PAGE.format("One"), "translations/a_de.ts": _ts(_message("One", "Eins"))}, set()),
        Proof({"ui/page.h": _PAGE.format("Three"), "translations/a_de.ts": _ts(_message("One", "Eins"))},
              {("translations/a_de.ts", 0)}),
    ],
}


def lay_out(proof: Proof, root: Path) -> None:
    """Writes a proof's files; those that begin with #! may be run."""
    for path, text in proof.files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode("utf-8"))
        if text.startswith("#!"):
            file.chmod(0o755)
