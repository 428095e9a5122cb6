// SPDX-License-Identifier: Apache-2.0
#pragma once

class QWebEngineCertificateError;

namespace wizard
{

/// Whether the certificate's chain leads to an authority of the system's own store, which Qt Network trusts
/// for the API: a company's that inspects secured connections, for instance. The engine knows only
/// authorities that it brings along, and tells no other fault of a certificate whose authority it does not
/// know: name and dates are checked here, the strength of its signature and what it may be used for are not.
bool isTrustedBySystem(const QWebEngineCertificateError &error);

} // namespace wizard
