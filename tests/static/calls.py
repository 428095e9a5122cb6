# SPDX-License-Identifier: Apache-2.0
"""What the code may not call or name, and where."""

from sourcetree import Finding, SourceTree, matches

MAIN = ("app/main.cpp", "app/player/main.cpp", "app/demo/main.cpp")


def _product(tree: SourceTree) -> list[str]:
    return tree.code("app", "ui")


def event_loops(tree: SourceTree) -> list[Finding]:
    """One exec(), in main; nothing waits inside an event."""
    paths = _product(tree)
    found = matches(tree, paths, r"\bQEventLoop\b|\bprocessEvents\b", "{0}: no nested event loop")
    found += matches(tree, paths, r"\bwaitFor(Started|Finished|ReadyRead|Connected|Disconnected|BytesWritten)\s*\(\s*(-1\s*)?\)",
                     "{0}: waits on the window's thread without a bound of its own")
    found += matches(tree, [p for p in paths if p not in MAIN], r"(->|\.|::)\s*exec\s*\(",
                     "{0}…): one exec(), in main.cpp")
    found += matches(tree, paths,
                     r"\bQMessageBox\s*::\s*\w+|\bQInputDialog\s*::\s*get\w+|\bQFileDialog\s*::\s*get\w+",
                     "{0}: opens an event loop of its own")
    return [f for f in found if not (f.path.startswith("app/demo/") and "waits" in f.text)]


def translated_texts(tree: SourceTree) -> list[Finding]:
    """Texts for people are made in ui/ and for the command line only."""
    paths = [p for p in tree.code("app")
             if not p.startswith(("app/demo/", "app/commandline")) and p != "app/main.cpp"]
    return matches(tree, paths,
                   r"(?<![\w:])(tr|qsTr|qtTrId)\s*\(|\bQCoreApplication::translate\s*\(|\bQObject::tr\s*\(",
                   "{0}…): texts for people are made in ui/ alone")


def json_words(tree: SourceTree) -> list[Finding]:
    """JSON is read where the platform's words or files are, nowhere else."""
    free = ("app/patchworks/", "app/records/", "app/adapters/", "app/demo/", "app/commandline", "app/player/",
            "ui/kit/form/pastedblock.")  # what a person pastes may be JSON
    paths = [p for p in _product(tree) if not p.startswith(free)]
    return matches(tree, paths, r"\bQJson\w+", "{0}: JSON is the business of app/patchworks and of files")


def unsafe_calls(tree: SourceTree) -> list[Finding]:
    """Ways around the browser's sandbox, TLS and the keychain."""
    found = matches(tree, _product(tree),
                    r"\bsetInsecureFallback\s*\(\s*(?!false\b)|\bignoreSslErrors\b|\bVerifyNone\b"
                    r"|\bQueryPeer\b|\bstd::system\b|\bpopen\b",
                    "{0}: opens what must stay closed")
    # One place accepts what the engine does not know: behind isTrustedBySystem().
    found += matches(tree, [p for p in _product(tree) if p != "ui/consent/enginepage.cpp"],
                     r"\bacceptCertificate\b", "{0}: opens what must stay closed")
    # Comments may warn of them.
    switches = (r"^(?!\s*(//|\*|#)).*"
                r"(--no-" r"sandbox|--disable-web-" r"security|--ignore-" r"certificate-errors)")
    everything = [p for p in tree.paths
                  if p.endswith((".cpp", ".h", ".py", ".js", ".json", ".txt", ".cmake", ".sh"))
                  or p == "packaging/start"]
    return found + matches(tree, everything, switches, "the browser's guards stay on", bare=False)


def proved_writes(tree: SourceTree) -> list[Finding]:
    """Files are written in two places, which prove what stands on the disk: a full one empties good files elsewhere."""
    free = ("app/adapters/records/durablefile.", "ui/kit/copy/wholefile.", "app/demo/")
    paths = [p for p in _product(tree) if not p.startswith(free)]
    return matches(tree, paths, r"\bQSaveFile\b|(?<!buffer\.open\()\bQIODevice(Base)?\s*::\s*(WriteOnly|ReadWrite|Append)\b"
                   r"|\bQFile\s*::\s*(WriteOnly|ReadWrite|Append)\b"
                   r"|\bstd::ofstream\b|\bfopen\s*\(",
                   "{0}: DurableFile or WholeFile writes files")


def honest_tests(tree: SourceTree) -> list[Finding]:
    """A test passes or fails; it neither skips nor sleeps."""
    paths = tree.code("tests")
    found = matches(tree, paths, r"\bQSKIP\b|\bQEXPECT_FAIL\b", "{0}: a test passes or fails")
    return found + matches(tree, paths,
                           r"\bQTest::q(Wait|Sleep)\s*\(|\bQThread::m?sleep\s*\(|\bsleep_for\b|\busleep\s*\(",
                           "{0}: waits for a time instead of a condition")


def left_open(tree: SourceTree) -> list[Finding]:
    texts = (".cpp", ".h", ".txt", ".cmake", ".py", ".js", ".html", ".css", ".md")
    paths = [p for p in tree.paths if p.endswith(texts)]
    return matches(tree, paths, r"\b(TO" r"DO|FIX" r"ME|XX" r"X)\b", "{0}: finish it or file it", bare=False)


def qt_keywords(tree: SourceTree) -> list[Finding]:
    """What AutoMoc overlooks, and what the compile definitions cannot catch in a file that nobody compiles."""
    found = []
    for path in tree.code():
        for number, line in tree.bare_lines(path):
            words = line.split()
            if "Q_OBJECT" in words and words[0] != "Q_OBJECT":
                found.append(Finding(path, number, "AutoMoc sees Q_OBJECT only at the start of a line"))
    return found
