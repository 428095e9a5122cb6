#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Qt 6.4.2 (Debian 12): QSaveFile::commit() returns true although the bytes could not be written, and an empty file
# takes the place of the good one. write() has answered 5 as well, since it only fills a buffer, and the failure of
# the last flush is lost. Whoever trusts the answer has replaced settings by nothing. Qt 6.8.2 (Debian 13) returns
# false and leaves the old file.
#
# Seen: 6.4.2 written=5 commit=True size=0
# A limit on the size of files stands for the full disk. Needs Debian 12 with python3; root is not needed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq download python3-pyqt6=6.4.2-1 python3-pyqt6.sip=13.4.1-1 libqt6core6=6.4.2+dfsg-10 \
    libicu72 libdouble-conversion3 libb2-1 libpcre2-16-0 libglib2.0-0 libgomp1 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >saves.py <<'PYTHON'
import os, resource, signal
from PyQt6.QtCore import QIODevice, QSaveFile, qVersion

with open("settings.ini", "w") as file:
    file.write("good")
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # "file too large" is told instead
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
saving = QSaveFile("settings.ini")
saving.open(QIODevice.OpenModeFlag.WriteOnly)
written = saving.write(b"newer")
done = saving.commit()
print(f"{qVersion()} written={written} commit={done} size={os.path.getsize('settings.ini')}")
PYTHON
seen=$(PYTHONPATH=$folder/usr/lib/python3/dist-packages LD_LIBRARY_PATH=$folder/usr/lib/x86_64-linux-gnu \
    /usr/bin/python3 saves.py | cat)
echo "$seen"
[ "$seen" = "6.4.2 written=5 commit=True size=0" ]
