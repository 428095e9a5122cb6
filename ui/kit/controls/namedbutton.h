// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QPushButton;
class QWidget;

namespace wizard
{

/// A button that Enter does not press by itself and that is read aloud without the mark of its access key.
/// Belongs to `parent`; no layout has it yet.
QPushButton *namedButton(const QString &objectName, const QString &text, QWidget *parent);

/// The same, drawn as a link.
QPushButton *namedLink(const QString &objectName, const QString &text, QWidget *parent);

/// What a label says: without the mark of its access key.
QString withoutAccessKey(const QString &label);
/// A name (of a platform or a person) as part of a label: an ampersand in it marks no access key.
QString asLabel(QString name);

} // namespace wizard
