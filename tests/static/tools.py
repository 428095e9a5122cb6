# SPDX-License-Identifier: Apache-2.0
"""Rules that ask a tool: formatting, shell syntax, desktop metadata, translations."""

import json
import re
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree as ElementTree
from concurrent.futures import ThreadPoolExecutor
from os import cpu_count
from pathlib import Path

from sourcetree import CODE, Finding, SourceTree


class ToolMissing(Exception):
    """A rule whose tool is not there has failed: what is not looked at is not right."""


def _tool(*names: str) -> str:
    for name in names:
        if found := shutil.which(name):
            return found
    raise ToolMissing(f"{names[0]} is not installed (packaging/start test installs it)")


def _run(*command: str) -> subprocess.CompletedProcess:
    return subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)


def formatting(tree: SourceTree) -> list[Finding]:
    tool = _tool("clang-format-14", "clang-format")
    style = f"--style=file:{tree.root / '.clang-format'}"

    def check(path: str) -> list[Finding]:
        report = _run(tool, style, "--dry-run", "--Werror", str(tree.root / path))
        lines = sorted({int(n) for n in re.findall(r":(\d+):\d+: error:", report.stderr)})
        if report.returncode != 0 and not lines:
            return [Finding(path, 0, report.stderr.strip())]
        return [Finding(path, lines[0], "is not formatted as .clang-format says")] if lines else []

    with ThreadPoolExecutor(cpu_count() or 1) as pool:
        return [f for found in pool.map(check, tree.code()) for f in found]


def _is_bash(tree: SourceTree, path: str) -> bool:
    if path.endswith((".sh", ".bash")):
        return True
    with open(tree.root / path, "rb") as file:
        return re.match(rb"#!.*\b(ba)?sh\b", file.readline(100)) is not None


def shell_scripts(tree: SourceTree) -> list[Finding]:
    found = []
    for path in tree.paths:
        if path.endswith(CODE) or not _is_bash(tree, path):
            continue
        report = _run(_tool("bash"), "-n", str(tree.root / path))
        if report.returncode != 0:
            found.append(Finding(path, 0, report.stderr.strip()))
        if not (tree.root / path).stat().st_mode & 0o100:
            found.append(Finding(path, 0, "has no run bit"))
    return found


def desktop_metadata(tree: SourceTree) -> list[Finding]:
    """Desktop file and metainfo are valid and bear the one application id."""
    found = []
    desktops = [p for p in tree.paths if p.startswith("resources/") and p.endswith(".desktop")]
    metainfos = [p for p in tree.paths if p.startswith("resources/") and p.endswith(".metainfo.xml")]
    if len(desktops) != 1 or len(metainfos) != 1:
        return [Finding("resources", 0, "holds not just one desktop file and one metainfo")]
    report = _run(_tool("desktop-file-validate"), "--no-hints", str(tree.root / desktops[0]))
    if report.returncode != 0:
        found.append(Finding(desktops[0], 0, report.stdout.strip()))
    report = _run(_tool("appstreamcli"), "validate", "--no-net", "--no-color", str(tree.root / metainfos[0]))
    if report.returncode != 0:
        found.append(Finding(metainfos[0], 0, report.stdout.strip()))
    try:
        component = ElementTree.fromstring(tree.text(metainfos[0]))
    except ElementTree.ParseError as error:
        return found + [Finding(metainfos[0], 0, str(error))]
    application = component.findtext("id")
    if Path(desktops[0]).name != f"{application}.desktop":
        found.append(Finding(desktops[0], 0, f"is not named by the application id {application}"))
    if Path(metainfos[0]).name != f"{application}.metainfo.xml":
        found.append(Finding(metainfos[0], 0, f"is not named by the application id {application}"))
    if f"\nIcon={application}\n" not in tree.text(desktops[0]):
        found.append(Finding(desktops[0], 0, f"its icon is not {application}"))
    return found


def icons(tree: SourceTree) -> list[Finding]:
    """What the resource file names is there, and what is there is named."""
    found = []
    there = {p.removeprefix("resources/") for p in tree.paths
             if p.startswith("resources/icons/") and p.endswith(".svg")}
    try:
        named = {e.text for e in ElementTree.fromstring(tree.text("resources/icons.qrc")).iter("file")}
        for path in sorted(there):
            ElementTree.fromstring(tree.text(f"resources/{path}"))
    except (OSError, ElementTree.ParseError) as error:
        return [Finding("resources/icons.qrc", 0, str(error))]
    found += [Finding(f"resources/{p}", 0, "is not named in icons.qrc") for p in sorted(there - named)]
    return found + [Finding("resources/icons.qrc", 0, f"{p} is not there") for p in sorted(named - there)]


def json_files(tree: SourceTree) -> list[Finding]:
    found = []
    for path in tree.paths:
        # Test data may be broken on purpose.
        if path.endswith(".json") and not path.startswith("tests/data/"):
            try:
                json.loads(tree.text(path))
            except ValueError as error:
                found.append(Finding(path, getattr(error, "lineno", 0), str(error)))
    return found


def _messages(file: Path):
    """(context, source, translations, state) of each message."""
    for context in ElementTree.parse(file).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            yield context.findtext("name"), message.findtext("source") or "", forms, translation.get("type")


def translations(tree: SourceTree) -> list[Finding]:
    """Every text is translated, with the places for values that the source has."""
    found = []
    for path in (p for p in tree.paths if p.startswith("translations/") and p.endswith(".ts")):
        for context, source, forms, state in _messages(tree.root / path):
            text = f"{context}: “{source[:60]}”"
            if state in ("vanished", "obsolete"):
                continue
            if state == "unfinished" or not all(forms):
                found.append(Finding(path, 0, f"{text} is not translated"))
            elif len(forms) == 1 and set(re.findall(r"%L?\d+|%n", source)) != set(re.findall(r"%L?\d+|%n", forms[0])):
                found.append(Finding(path, 0, f"{text}: other places for values than the source"))
    return found


def translations_current(tree: SourceTree) -> list[Finding]:
    """No text has been added or changed since the translations were brought up to date."""
    files = [p for p in tree.paths if p.startswith("translations/") and p.endswith(".ts")]
    if not files:
        return []
    lupdate = shutil.which("lupdate", path="/usr/lib/qt6/bin") or _tool("lupdate6", "lupdate-qt6", "lupdate")
    sources = [str(tree.root / p) for p in tree.code("app", "ui") if not p.startswith("app/demo/")]
    found = []
    with tempfile.TemporaryDirectory() as folder:
        listing = Path(folder) / "sources.lst"
        listing.write_text("\n".join(sources) + "\n", encoding="utf-8")
        for path in files:
            copy = Path(folder) / Path(path).name
            shutil.copy(tree.root / path, copy)
            plural = ["-pluralonly"] if path.endswith("_en.ts") else []
            report = _run(lupdate, "-silent", "-no-obsolete", "-locations", "none", *plural,
                          "-I", str(tree.root), f"@{listing}", "-ts", str(copy))
            if report.returncode != 0:
                found.append(Finding(path, 0, report.stderr.strip()))
                continue
            known = {(context, source) for context, source, _, state in _messages(tree.root / path)
                     if state not in ("vanished", "obsolete")}
            for context, source, _, _ in _messages(copy):
                if (context, source) not in known:
                    text = f"{context}: “{source[:60]}”"
                    found.append(Finding(path, 0, f"{text} is missing; run the target update-translations"))
    return found
