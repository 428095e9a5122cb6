# SPDX-License-Identifier: Apache-2.0
"""Looks whether the tree keeps a rule of the house: check.py RULE --root DIR, or proves with --prove that the rule
finds what breaks it. Ends with 0 when all is well; each finding is a line on standard output."""

import argparse
import sys
import tempfile
from pathlib import Path

import calls
import layers
import layout
import proofs
import tools
from sourcetree import Finding, SourceTree

RULES = {
    "include-rules": layers.include_rules,
    "link-rules": layers.link_rules,
    "demo-apart": layers.demo_apart,
    "event-loops": calls.event_loops,
    "translated-texts": calls.translated_texts,
    "json-words": calls.json_words,
    "unsafe-calls": calls.unsafe_calls,
    "proved-writes": calls.proved_writes,
    "honest-tests": calls.honest_tests,
    "left-open": calls.left_open,
    "qt-keywords": calls.qt_keywords,
    "folders": layout.folders,
    "names": layout.names,
    "crowded-folders": layout.crowded_folders,
    "type-names": layout.type_names,
    "citations": layout.citations,
    "licences": layout.licences,
    "machine-paths": layout.machine_paths,
    "whitespace": layout.whitespace,
    "formatting": tools.formatting,
    "shell-scripts": tools.shell_scripts,
    "desktop-metadata": tools.desktop_metadata,
    "icons": tools.icons,
    "json-files": tools.json_files,
    "translations": tools.translations,
    "translations-current": tools.translations_current,
}


def check(rule: str, root: Path) -> list[Finding]:
    tree = SourceTree(root)
    if not tree.paths:
        return [Finding(str(root), 0, "holds no files")]
    return RULES[rule](tree)


def prove(rule: str) -> list[str]:
    """What the rule overlooked or invented in its proofs."""
    wrong = []
    cases = proofs.PROOFS.get(rule, [])
    if not any(proof.expected for proof in cases):
        wrong.append(f"nothing proves that {rule} can fail")
    for proof in cases:
        with tempfile.TemporaryDirectory() as folder:
            proofs.lay_out(proof, Path(folder))
            found = check(rule, Path(folder))
        seen = {(f.path, f.line) for f in found}
        wrong += [f"overlooked: {path}:{line}" for path, line in sorted(proof.expected - seen)]
        wrong += [f"not to be found: {f}" for f in found if (f.path, f.line) not in proof.expected]
    return wrong


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("rule", choices=sorted(RULES))
    arguments.add_argument("--root", type=Path)
    arguments.add_argument("--qt-headers", type=Path)
    arguments.add_argument("--prove", action="store_true")
    asked = arguments.parse_args()
    if asked.qt_headers:
        layers.QT_HEADERS = asked.qt_headers
    if not asked.prove and not asked.root:
        arguments.error("--root is missing")
    try:
        found = prove(asked.rule) if asked.prove else check(asked.rule, asked.root)
    except tools.ToolMissing as missing:
        found = [missing]
    for line in found:
        print(line)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
