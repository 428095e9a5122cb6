// SPDX-License-Identifier: Apache-2.0
#include "ui/consent/certificatetrust.h"

#include <QSslCertificate>
#include <QSslError>
#include <QUrl>
#include <QWebEngineCertificateError>

namespace wizard
{

bool isTrustedBySystem(const QWebEngineCertificateError &error)
{
    // A page that has demanded strict transport (HSTS) lets nobody decide; the engine would drop the answer.
    if (error.type() != QWebEngineCertificateError::CertificateAuthorityInvalid || !error.isOverridable())
        return false;
    const QList<QSslCertificate> chain = error.certificateChain();
    return !chain.isEmpty() && QSslCertificate::verify(chain, error.url().host()).isEmpty();
}

} // namespace wizard
