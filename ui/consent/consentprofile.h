// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWebEngineProfile>

namespace wizard
{

class ConsentInterceptor;
class NavigationGate;

/// A session, of one attempt or of several in a row: off the record, in memory alone, with everything
/// switched off that a consent page does not need. Must outlive its
/// pages.
class ConsentProfile : public QWebEngineProfile
{
    Q_OBJECT

public:
    explicit ConsentProfile(QObject *parent = nullptr);
    ~ConsentProfile() override;

    /// The attempt that the session serves now. Once its gate is gone nothing is fetched any more.
    void serve(NavigationGate *gate);

Q_SIGNALS:
    /// A download was asked for and cancelled. `host` as in hostForPeople().
    void downloadRefused(const QString &host);

private:
    void restrict();

    ConsentInterceptor *m_interceptor = nullptr;
};

} // namespace wizard
