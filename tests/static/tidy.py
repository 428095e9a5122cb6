# SPDX-License-Identifier: Apache-2.0
"""Runs clang-tidy over our files in compile_commands.json: all of them, or those changed since a commit."""

import argparse
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path


def changed_since(commit: str, root: Path) -> set[Path]:
    names = subprocess.run(["git", "-C", str(root), "diff", "--name-only", "-z", commit], check=True,
                           capture_output=True, text=True).stdout.split("\0")
    names += subprocess.run(["git", "-C", str(root), "ls-files", "-z", "--others", "--exclude-standard"], check=True,
                            capture_output=True, text=True).stdout.split("\0")
    files = {root / name for name in names if name}
    # A header is looked at through the source of the same name.
    return files | {file.with_suffix(".cpp") for file in files if file.suffix == ".h"}


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--root", type=Path, required=True)
    arguments.add_argument("--build", type=Path, required=True)
    arguments.add_argument("--since", default="")
    asked = arguments.parse_args()
    root = asked.root.resolve()

    runner = shutil.which("run-clang-tidy-14") or shutil.which("run-clang-tidy")
    if runner is None:
        print("run-clang-tidy is not installed (Debian: clang-tidy)", file=sys.stderr)
        return 1
    database = asked.build / "compile_commands.json"
    if not database.exists():
        print(f"{database} is missing: configure with one of the presets", file=sys.stderr)
        return 1
    files = {Path(entry["file"]).resolve() for entry in json.loads(database.read_text(encoding="utf-8"))}
    ours = {file for file in files if file.is_relative_to(root) and not file.is_relative_to(asked.build.resolve())}
    if asked.since:
        ours &= changed_since(asked.since, root)
    if not ours:
        print("nothing to look at")
        return 0
    print(f"looking at {len(ours)} files")
    patterns = [f"^{re.escape(str(file))}$" for file in sorted(ours)]
    return subprocess.run([runner, "-quiet", "-p", str(asked.build), *patterns], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
