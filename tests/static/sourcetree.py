# SPDX-License-Identifier: Apache-2.0
"""The tree as the rules see it: its files, and C++ without comments and literals."""

import os
import re
from pathlib import Path
from typing import NamedTuple

# What building leaves behind or the developer's tools keep beside the sources.
NOT_OURS = {".git", "build", "node_modules", "__pycache__", ".cache", ".idea", ".vscode", ".qtcreator"}

CODE = (".cpp", ".h")

# A raw string, a comment, a string, a character; digit separators (1'000) are no characters.
_TOKEN = re.compile(
    r'R"(?P<mark>[^()\\\s]{0,16})\(.*?\)(?P=mark)"'
    r"|//[^\n]*|/\*.*?\*/"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])+'",
    re.DOTALL,
)


class Finding(NamedTuple):
    """One violation; line 0 means the file as a whole."""

    path: str
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.text}"


class SourceTree:
    def __init__(self, root: Path):
        self.root = root
        self.paths = sorted(self._walk())

    def _walk(self):
        for folder, names, files in os.walk(self.root):
            names[:] = [name for name in names if name not in NOT_OURS]
            for file in files:
                yield (Path(folder) / file).relative_to(self.root).as_posix()

    def code(self, *folders: str) -> list[str]:
        """C++ files below the given folders, or all."""
        return [p for p in self.paths
                if p.endswith(CODE) and (not folders or any(p.startswith(f + "/") for f in folders))]

    def is_text(self, path: str) -> bool:
        with open(self.root / path, "rb") as file:
            return b"\0" not in file.read(4096)

    def text(self, path: str) -> str:
        # As bytes: reading as text would hide how lines end.
        return (self.root / path).read_bytes().decode("utf-8", errors="replace")

    def lines(self, path: str) -> list[tuple[int, str]]:
        return list(enumerate(self.text(path).splitlines(), start=1))

    def bare_lines(self, path: str) -> list[tuple[int, str]]:
        """The lines of a C++ file with comments and literals blanked."""

        def blank(match: re.Match) -> str:
            return '""' + "\n" * match.group().count("\n")

        return list(enumerate(_TOKEN.sub(blank, self.text(path)).splitlines(), start=1))


def matches(tree: SourceTree, paths: list[str], pattern: str, text: str, bare: bool = True) -> list[Finding]:
    """A finding for each line that matches; {0} in text stands for what was matched."""
    expression = re.compile(pattern)
    found = []
    for path in paths:
        for number, line in tree.bare_lines(path) if bare else tree.lines(path):
            if match := expression.search(line):
                found.append(Finding(path, number, text.format(match.group().strip())))
    return found
