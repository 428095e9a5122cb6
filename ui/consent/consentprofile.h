// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWebEngineProfile>

namespace wizard
{

/// One attempt's session: off the record, in memory alone, with everything switched off that a consent page
/// does not need (measured.md, "WebEngine's other habits"). Must outlive its pages.
class ConsentProfile : public QWebEngineProfile
{
    Q_OBJECT

public:
    explicit ConsentProfile(QObject *parent = nullptr);

Q_SIGNALS:
    /// A download was asked for and cancelled. `host` as in hostForPeople().
    void downloadRefused(const QString &host);

private:
    void restrict();
};

} // namespace wizard
