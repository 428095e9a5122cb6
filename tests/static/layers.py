# SPDX-License-Identifier: Apache-2.0
"""The include rules: what each layer may include, which Qt modules it may name and link."""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple, Optional

from sourcetree import Finding, SourceTree, matches

QT_HEADERS = Path("/usr/include/x86_64-linux-gnu/qt6")  # set by the caller


class Layer(NamedTuple):
    folder: str
    includes: tuple[str, ...]  # folders of ours, besides its own; with a slash at the end without their folders
    qt: tuple[str, ...]  # modules
    links: tuple[str, ...] = ()  # modules that are linked and not named, because they come with another
    libraries: tuple[str, ...] = ()  # other headers that are the business of this layer alone


PRODUCT = ("app/domain", "app/ports", "app/records", "app/patchworks", "app/flow", "app/adapters")
_WIDGETS = ("Core", "Gui", "Widgets", "Svg", "SvgWidgets", "PrintSupport")
_FLOW = ("app/domain", "app/ports", "app/records", "app/flow")

# The longest folder that matches decides. What a layer may include it may include with its folders.
LAYERS = (
    Layer("app/domain", (), ("Core",)),
    Layer("app/ports", ("app/domain",), ("Core",)),
    Layer("app/records", ("app/domain", "app/ports"), ("Core",)),
    Layer("app/patchworks", ("app/domain", "app/ports"), ("Core",)),
    Layer("app/flow", ("app/domain", "app/ports", "app/records", "app/patchworks"), ("Core",)),
    # What an adapter touches; none of these knows another one.
    *(Layer(f"app/adapters/{touched}", ("app/domain", "app/ports"), ("Core", *qt), libraries=libraries)
      for touched, qt, libraries in (("desktop", ("Gui", "DBus"), ()),
                                     ("keychain", ("DBus",), ("qt6keychain/",)),
                                     ("memory", (), ()),
                                     ("net", ("Network",), ()),
                                     ("records", (), ()))),
    # Where their one library is put together.
    Layer("app/adapters", (), ("Core", "Gui", "Network", "DBus")),
    Layer("app/demo", (), ("Core", "Network")),
    Layer("app/player", (*_FLOW, "app/", "ui/text", "ui/kit", "ui/shell"), ("Core", "Gui", "Widgets")),
    Layer("app", (*PRODUCT, "ui"), ("Core", "Gui", "Widgets", "Network", "DBus")),
    Layer("ui/consent", ("app/domain", "app/ports"),
          ("Core", "Gui", "Widgets", "Network", "WebEngineCore", "WebEngineWidgets")),
    # Words, then what is made of widgets, then pages, then the window around them.
    Layer("ui/text", _FLOW, ("Core", "Gui")),
    Layer("ui/kit", ("app/domain", "ui/text"), _WIDGETS),
    Layer("ui/pages", (*_FLOW, "ui/text", "ui/kit"), _WIDGETS),
    Layer("ui/shell", (*_FLOW, "ui/text", "ui/kit", "ui/pages"), _WIDGETS),
    Layer("ui", (), _WIDGETS),
)
GUARDED_LIBRARIES = ("qt6keychain/",)
_ACCOUNTS = "app/demo/world/demoaccounts.cpp"


def layer_of(path: str) -> Optional[Layer]:
    fitting = [layer for layer in LAYERS if path.startswith(layer.folder + "/")]
    return max(fitting, key=lambda layer: len(layer.folder), default=None)


@cache
def modules_by_header(headers: Path) -> dict[str, set[str]]:
    """Which modules of the installed Qt own a header such as QString or qstring.h."""
    owners: dict[str, set[str]] = {}
    for module in headers.glob("Qt*"):
        for header in module.iterdir():
            owners.setdefault(header.name, set()).add(module.name.removeprefix("Qt"))
    return owners


def _qt_modules(name: str) -> set[str]:
    if match := re.match(r"Qt(\w+)/", name):
        return {match.group(1)}
    if match := re.fullmatch(r"Qt([A-Z]\w+)", name):
        return {match.group(1)}
    return modules_by_header(QT_HEADERS).get(name, set()) if name[:1] in "Qq" else set()


def include_rules(tree: SourceTree) -> list[Finding]:
    found = []
    for path in tree.code("app", "ui"):
        layer = layer_of(path)
        for number, line in tree.lines(path):
            match = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
            if not match:
                continue
            mark, name = match.groups()
            if mark == '"':
                if name.endswith(".moc") or re.fullmatch(r"moc_\w+\.cpp", name):
                    continue
                target = layer_of(name)
                if target is None:
                    found.append(Finding(path, number, f'"{name}" is not named from the repository\'s root'))
                elif target.folder != layer.folder and not any(
                        target.folder + "/" == folder or (target.folder + "/").startswith(folder + "/")
                        for folder in layer.includes):
                    found.append(Finding(path, number, f"{layer.folder} may not include {target.folder}"))
                continue
            modules = _qt_modules(name)
            if modules and not modules & set(layer.qt):
                found.append(Finding(path, number, f"{layer.folder} may not name Qt {sorted(modules)[0]}"))
            for library in GUARDED_LIBRARIES:
                if name.startswith(library) and library not in layer.libraries:
                    found.append(Finding(path, number, f"{layer.folder} may not include <{name}>"))
    return found


def link_rules(tree: SourceTree) -> list[Finding]:
    """Layers link no module that they may not name: what is not linked cannot be reached through a neighbour."""
    found = []
    for path in tree.paths:
        layer = layer_of(path) if path.endswith("CMakeLists.txt") else None
        if layer is None or path in ("app/CMakeLists.txt",):
            continue
        for number, line in tree.lines(path):
            for module in re.findall(r"\bQt6::(\w+)", line.split("#")[0]):
                if module not in layer.qt:
                    found.append(Finding(path, number, f"{layer.folder} may not link Qt {module}"))
    return found


def demo_apart(tree: SourceTree) -> list[Finding]:
    """The demo platform shares no source with the product: neither by include nor by CMake. Whom it signs in it tells
    with its environment, and the player of plays is no part of the program."""
    product = [p for p in tree.code("app", "ui") if not p.startswith("app/demo/")]
    found = matches(tree, product, r"\bnamespace\s+demo\b", "the product does not name the demo's types")
    found += matches(tree, tree.code("app/demo"), r"\bwizard::|\bnamespace\s+wizard\b|\bwizard/",
                     "the demo does not name the product's types")
    if words := re.findall(r'"([^" ]*(?:@|-)[^" ]*)"', tree.text(_ACCOUNTS) if _ACCOUNTS in tree.paths else ""):
        found += matches(tree, product, "|".join(map(re.escape, words)), "the product does not know whom the demo signs in",
                         bare=False)
    for path in tree.paths:
        if path.endswith("CMakeLists.txt") and path.startswith(("app/", "ui/")):
            inside = path.startswith("app/demo/")
            product_targets = (r"\bwizard_(domain|ports|records|patchworks|flow|adapters|ui|consent|program|"
                               r"player)\b")
            pattern = product_targets if inside else r"\bdemo_platform\b"
            if not path.startswith("app/player/"):
                pattern += r"|\bwizard_player\b"
            for number, line in tree.lines(path):
                if re.search(pattern, line.split("#")[0]):
                    found.append(Finding(path, number, "demo, player and product are linked to each other"))
    return found
