# SPDX-License-Identifier: Apache-2.0
"""How the tree is laid out: folders, names, first lines, citations, what it may not tell of its makers."""

import re

from sourcetree import Finding, SourceTree

TOP_FOLDERS = {"app", "ui", "resources", "translations", "tests", "packaging", "findings"}
TOP_FILES = {"CMakeLists.txt", "CMakePresets.json", "README.md", "LICENSE"}
MOST_PAIRS = 15
SPDX = "SPDX-License-Identifier: Apache-2.0"
SPDX_SUFFIXES = (".cpp", ".h", ".cmake", ".py", ".sh", ".qrc", ".svg", ".desktop", ".supp")
SPDX_NAMES = ("CMakeLists.txt", "packaging/start", "packaging/check-deb", "packaging/check-systems", "packaging/check-unfit",
              "packaging/check-servers",
              ".ci/run")
EMPTY_WORDS = re.compile(r"(manager|helper|utils?|common|data|impl|misc)$")


def folders(tree: SourceTree) -> list[Finding]:
    found = []
    for path in tree.paths:
        top, _, rest = path.partition("/")
        if rest and not (top in TOP_FOLDERS or top.startswith(".")):
            found.append(Finding(path, 0, f"{top}/ is no folder of this repository"))
        if not rest and not (top in TOP_FILES or top.startswith(".") or top == "CMakeUserPresets.json"
                             or top.startswith("CMakeLists.txt.user")):
            found.append(Finding(path, 0, "is no file of the top level"))
    return found


def names(tree: SourceTree) -> list[Finding]:
    found = []
    for path in tree.code():
        stem = path.rsplit("/", 1)[-1].rsplit(".", 1)[0]
        if not re.fullmatch(r"[a-z0-9_]+", stem):
            found.append(Finding(path, 0, "files are named in lower case"))
        if EMPTY_WORDS.search(stem):
            found.append(Finding(path, 0, "the name says nothing: what is it?"))
        if path.endswith(".h") and "#pragma once" not in tree.text(path):
            found.append(Finding(path, 0, "has no #pragma once"))
    return found


def crowded_folders(tree: SourceTree) -> list[Finding]:
    """A folder that holds more than can be taken in at a glance is several."""
    stems: dict[str, set[str]] = {}
    for path in tree.code("app", "ui"):
        folder, _, name = path.rpartition("/")
        stems.setdefault(folder, set()).add(name.rsplit(".", 1)[0])
    return [Finding(folder, 0, f"{len(held)} pairs in one folder")
            for folder, held in stems.items() if len(held) > MOST_PAIRS]


_TYPE = re.compile(r"^(?:class|struct|enum class|enum)\s+(\w+)(?:\s+final)?\s*(?::[^:;]*)?(?:\{.*)?$")


def type_names(tree: SourceTree) -> list[Finding]:
    """Each name of a type once in the product: whoever searches for it finds what it is. The demo is another program."""
    found = []
    seen: dict[str, str] = {}
    for path in tree.code("app", "ui"):
        if path.startswith("app/demo/"):
            continue
        for number, line in tree.lines(path):
            if not (match := _TYPE.match(line)):
                continue
            first = seen.setdefault(match.group(1), path)
            if first != path:
                found.append(Finding(path, number, f"{match.group(1)}: {first} has one of this name"))
    return found


def citations(tree: SourceTree) -> list[Finding]:
    """A document that is cited is in the repository: a reader can look."""
    there = {path.rsplit("/", 1)[-1] for path in tree.paths}
    return [Finding(path, number, f"{name} is not in the repository")
            for path in tree.code() + [p for p in tree.paths if p.endswith("CMakeLists.txt")]
            for number, line in tree.lines(path)
            for name in re.findall(r"[\w-]+\.md\b", line) if name not in there]


def licences(tree: SourceTree) -> list[Finding]:
    found = []
    for path in tree.paths:
        if not path.endswith(SPDX_SUFFIXES) and not path.endswith(SPDX_NAMES):
            continue
        lines = [line for _, line in tree.lines(path)[:2]]
        if lines and lines[0].startswith(("#!", "<?xml")):
            lines = lines[1:]
        if not lines or SPDX not in lines[0]:
            found.append(Finding(path, 1, f"the first line is not {SPDX}"))
    if "LICENSE" not in tree.paths:
        found.append(Finding("LICENSE", 0, "is missing"))
    elif not re.search(r"Apache License\s+Version 2\.0, January 2004", tree.text("LICENSE")):
        found.append(Finding("LICENSE", 0, "is not the Apache License 2.0"))
    return found


# Written in pieces, so that this file does not find itself.
_HOSTS = (r"//regis" r"try\.", r"registry\.npm" r"js", r"deb\.deb" r"ian\.org", r"^deb +http",
          r'"resolved": *"ht' r"tp", r"regis" r"try\.yarn", r"py" r"pi\.org")
_MACHINE = (r"/wo" r"rk/", r"/ro" r"ot/", r"(?<!\w)/ho" r"me/(?!\$)[a-z]", r"\.\./sha" r"red", r"/t" r"mp/[a-z]")


def machine_paths(tree: SourceTree) -> list[Finding]:
    """Nothing of the machine that it was written on, and no package registry's host."""
    found = []
    hosts, machine = (re.compile("|".join(each)) for each in (_HOSTS, _MACHINE))
    for path in tree.paths:
        if path.endswith((".png", "LICENSE")) or not tree.is_text(path):
            continue
        for number, line in tree.lines(path):
            if match := hosts.search(line):
                found.append(Finding(path, number, f"{match.group()}: names a package registry"))
            # Tests may use such paths as values.
            elif not path.startswith("tests/") and (match := machine.search(line)):
                found.append(Finding(path, number, f"{match.group()}: a path of some machine"))
    return found


def whitespace(tree: SourceTree) -> list[Finding]:
    found = []
    for path in tree.paths:
        if path.endswith((".png", ".md", "LICENSE")) or path.startswith("tests/data/") or not tree.is_text(path):
            continue
        text = tree.text(path)
        if text and not text.endswith("\n"):
            found.append(Finding(path, 0, "the last line has no end"))
        if "\r" in text:
            found.append(Finding(path, 0, "lines end in CR LF"))
        for number, line in tree.lines(path):
            if line != line.rstrip() and not path.endswith(".ts"):
                found.append(Finding(path, number, "blanks at the end of the line"))
    return found
