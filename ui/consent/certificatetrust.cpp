// SPDX-License-Identifier: Apache-2.0
#include "ui/consent/certificatetrust.h"

#include <QSslCertificate>
#include <QSslError>
#include <QSslSocket>
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
    const QString host = error.url().host();
    // Where Qt cannot verify it finds no fault, and without a host it asks for no name.
    return QSslSocket::isFeatureSupported(QSsl::SupportedFeature::CertificateVerification) &&
           !host.isEmpty() && !chain.isEmpty() && QSslCertificate::verify(chain, host).isEmpty();
}

} // namespace wizard
