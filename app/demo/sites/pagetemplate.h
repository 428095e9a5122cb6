// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace demo
{

// A page of app/demo/pages with its {{keys}} filled in, escaped for HTML; {{{keys}}} are markup already.
QByteArray pageFrom(const QString &file, const QMap<QString, QString> &values);
// A file of app/demo/pages as it is.
QByteArray pageFile(const QString &file);

} // namespace demo
