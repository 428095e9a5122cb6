# SPDX-License-Identifier: Apache-2.0
"""Compiles each source of the product for itself, without writing anything: the preset `release` joins sources to
units, where one lives on what another includes."""

import argparse
import json
import shlex
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path


def faults(entry: dict) -> str:
    """What the compiler says of one entry of compile_commands.json; empty where it is content."""
    words = shlex.split(entry["command"])
    if "-o" in words:
        place = words.index("-o")
        del words[place:place + 2]
    report = subprocess.run([*words, "-fsyntax-only"], cwd=entry["directory"], capture_output=True, text=True,
                            check=False, stdin=subprocess.DEVNULL)
    return report.stderr if report.returncode != 0 or report.stderr else ""


def entries(root: Path, build: Path) -> list[dict]:
    """Configures the preset `plain` without tests and reads what it would compile of app and ui."""
    subprocess.run(["cmake", "--preset", "plain", "-B", str(build), "-DBUILD_TESTING=OFF"], cwd=root, check=True,
                   stdout=subprocess.DEVNULL)
    database = json.loads((build / "compile_commands.json").read_text(encoding="utf-8"))
    folders = (root / "app", root / "ui")
    return [entry for entry in database
            if any(Path(entry["file"]).is_relative_to(folder) for folder in folders)]


def prove() -> int:
    """A source that names all it needs passes, one that does not is found."""
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.cpp"
        whole.write_text("#include <vector>\nstd::vector<int> numbers;\n", encoding="utf-8")
        lacking = Path(folder) / "lacking.cpp"
        lacking.write_text("std::vector<int> numbers;\n", encoding="utf-8")
        said = [faults({"directory": folder, "command": f"c++ -o a.o -c {source}", "file": str(source)})
                for source in (whole, lacking)]
    if said[0] or "vector" not in said[1]:
        print("the check does not find a source that lacks an include", file=sys.stderr)
        return 1
    return 0


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--root", type=Path)
    arguments.add_argument("--build", type=Path)
    arguments.add_argument("--jobs", type=int, default=1)
    arguments.add_argument("--prove", action="store_true")
    asked = arguments.parse_args()
    if asked.prove:
        return prove()

    compiled = entries(asked.root.resolve(), asked.build.resolve())
    if not compiled:
        print("nothing to compile: is this the project's folder?", file=sys.stderr)
        return 1
    with ThreadPoolExecutor(asked.jobs) as pool:
        said = [text for text in pool.map(faults, compiled) if text]
    print(f"compiled {len(compiled)} sources, {len(said)} with faults")
    for text in said:
        print(text)
    return 1 if said else 0


if __name__ == "__main__":
    sys.exit(main())
