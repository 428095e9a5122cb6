#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Qt 6.4.2 (Debian 12): a QDateTime made of a date, a time and a zone takes the second of two equal times when clocks
# go back (London, 25 October 2026, 01:30 is then 01:30 UTC and not 00:30), and is invalid for a time that clocks skip.
# Qt 6.8.2 (Debian 13) takes the first one and moves the skipped time an hour on. So the same program shows times that
# differ by an hour, or none, after an upgrade of the distribution.
#
# Seen: 6.4.2 twice=01:30 skipped_is_valid=False
# Needs Debian 12 with python3 and tzdata; root is not needed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq download python3-pyqt6=6.4.2-1 python3-pyqt6.sip=13.4.1-1 libqt6core6=6.4.2+dfsg-10 \
    libicu72 libdouble-conversion3 libb2-1 libpcre2-16-0 libglib2.0-0 libgomp1 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >times.py <<'PYTHON'
from PyQt6.QtCore import QDate, QDateTime, QTime, QTimeZone, qVersion

london = QTimeZone(b"Europe/London")
twice = QDateTime(QDate(2026, 10, 25), QTime(1, 30), london)
skipped = QDateTime(QDate(2026, 3, 29), QTime(1, 30), london)
print(f"{qVersion()} twice={twice.toUTC().toString('HH:mm')} skipped_is_valid={skipped.isValid()}")
PYTHON
seen=$(PYTHONPATH=$folder/usr/lib/python3/dist-packages LD_LIBRARY_PATH=$folder/usr/lib/x86_64-linux-gnu \
    /usr/bin/python3 times.py)
echo "$seen"
[ "$seen" = "6.4.2 twice=01:30 skipped_is_valid=False" ]
