// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/secret/secret.h"

#include <QList>
#include <QString>

namespace wizard
{

/// Text from outside, made fit to be shown: markup becomes plain text that cannot be read as rich text,
/// control and direction-changing characters go, white space is folded, and it is cut (with "…") after
/// `most` characters.
QString sanitisedText(const QString &text, int most = 500);

/// Replaces every occurrence of each secret by "•••": also where any of its characters are percent-encoded,
/// form-encoded, entities of HTML or escapes of JSON, several times over too (see decodedTexts()), and in
/// base64, alone or with something before or behind it. Secrets of fewer than 4 characters only as whole
/// words. Takes time in proportion to the lengths of the text and of the secrets.
QString redacted(const QString &text, const QList<Secret> &secrets);

} // namespace wizard
