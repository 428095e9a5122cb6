// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QFileDevice>
#include <QString>

namespace wizard
{

/// What everybody else may do with a file of ours: nothing (0600).
inline constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

/// Replaces the file as a whole, readable by its owner alone (0600), its folder made where there is none
/// (0700). True: it is on the disk, name and content, and survives a kill and the loss of power. False: what
/// was there before still is, unless the folder alone could not be synced.
bool writeDurably(const QString &path, const QByteArray &bytes);

/// The folder that a file at `path` stands in; made where there is none (0700).
bool ensureFolder(const QString &path);

/// Gone from the disk. No harm where there is no such file.
void removeDurably(const QString &path);

} // namespace wizard
