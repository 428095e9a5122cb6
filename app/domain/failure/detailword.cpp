// SPDX-License-Identifier: Apache-2.0
#include "app/domain/failure/detailword.h"

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

QString detailWord(CallbackProblem problem)
{
    switch (problem) {
    case CallbackProblem::None:
        break;
    case CallbackProblem::TooLarge:
        return u"too_large"_s;
    case CallbackProblem::StateMissing:
        return u"state_missing"_s;
    case CallbackProblem::StateDoubled:
        return u"state_doubled"_s;
    case CallbackProblem::StateWrong:
        return u"state_wrong"_s;
    case CallbackProblem::ParameterDoubled:
        return u"parameter_doubled"_s;
    case CallbackProblem::CodeAndError:
        return u"code_and_error"_s;
    case CallbackProblem::CodeMissing:
        return u"code_missing"_s;
    case CallbackProblem::CodeInFragment:
        return u"code_in_fragment"_s;
    case CallbackProblem::NothingInAddress:
        return u"nothing_in_address"_s;
    case CallbackProblem::IssuerWrong:
        return u"issuer_wrong"_s;
    }
    return {};
}

QString detailWord(ConsentUrlRule rule)
{
    switch (rule) {
    case ConsentUrlRule::None:
        break;
    case ConsentUrlRule::NotAUrl:
        return u"not_a_url"_s;
    case ConsentUrlRule::NotHttps:
        return u"not_https"_s;
    case ConsentUrlRule::UserInfo:
        return u"user_info"_s;
    case ConsentUrlRule::OtherRedirectUri:
        return u"other_redirect_uri"_s;
    case ConsentUrlRule::NoState:
        return u"no_state"_s;
    case ConsentUrlRule::TooLong:
        return u"too_long"_s;
    }
    return {};
}

QString detailWord(UrlTemplateError::Kind kind)
{
    switch (kind) {
    case UrlTemplateError::Kind::None:
        break;
    case UrlTemplateError::Kind::Malformed:
        return u"url_malformed"_s;
    case UrlTemplateError::Kind::Unfilled:
        return u"url_unfilled"_s;
    case UrlTemplateError::Kind::Secret:
        return u"url_secret"_s;
    case UrlTemplateError::Kind::UnknownKey:
        return u"url_unknown_key"_s;
    case UrlTemplateError::Kind::NotAnOrigin:
        return u"url_not_an_origin"_s;
    case UrlTemplateError::Kind::NotAHost:
        return u"url_not_a_host"_s;
    case UrlTemplateError::Kind::HostDoubled:
        return u"url_host_doubled"_s;
    case UrlTemplateError::Kind::HostEscaped:
        return u"url_host_escaped"_s;
    }
    return {};
}

} // namespace wizard
