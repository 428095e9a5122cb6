// SPDX-License-Identifier: Apache-2.0
#pragma once

class QWebEngineCertificateError;

namespace wizard
{

/// Whether the certificate's chain leads to an authority of the system's own store, which Qt Network trusts
/// for the API: a company's that inspects secured connections, for instance. The engine knows only
/// authorities that it brings along. Name and dates are checked here again; every other error of a
/// certificate is final.
bool isTrustedBySystem(const QWebEngineCertificateError &error);

} // namespace wizard
