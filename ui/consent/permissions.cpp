// SPDX-License-Identifier: Apache-2.0
#include "ui/consent/permissions.h"

#include <QWebEnginePage>
#include <QWebEngineProfile>

#if __has_include(<QWebEnginePermission>)
#include <QWebEnginePermission>
#endif

namespace wizard
{

#if __has_include(<QWebEnginePermission>)

void denyPermissions(QWebEnginePage *page)
{
    QObject::connect(page, &QWebEnginePage::permissionRequested, page,
                     [](const QWebEnginePermission &permission) { permission.deny(); });
}

void keepNoPermissions(QWebEngineProfile *profile)
{
    profile->setPersistentPermissionsPolicy(QWebEngineProfile::PersistentPermissionsPolicy::AskEveryTime);
}

#else

void denyPermissions(QWebEnginePage *page)
{
    QObject::connect(page, &QWebEnginePage::featurePermissionRequested, page,
                     [page](const QUrl &origin, QWebEnginePage::Feature feature) {
                         page->setFeaturePermission(origin, feature, QWebEnginePage::PermissionDeniedByUser);
                     });
}

void keepNoPermissions(QWebEngineProfile *) {}

#endif

} // namespace wizard
