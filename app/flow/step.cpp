// SPDX-License-Identifier: Apache-2.0
#include "app/flow/step.h"

namespace wizard
{

Step stepOf(Field field)
{
    switch (field) {
    case Field::CoreUrl:
    case Field::SignInUrl:
    case Field::RedirectUri:
    case Field::ApiKey:
    case Field::Email:
    case Field::Password:
    case Field::CompanyId:
        return Step::SignIn;
    case Field::Connector:
        return Step::Connector;
    case Field::Method:
        return Step::Method;
    case Field::Name:
    case Field::TimeZone:
    case Field::DateFormat:
    case Field::RateLimitAmount:
    case Field::RateLimitUnit:
    case Field::ConnectionPool:
    case Field::SessionId:
    case Field::PlatformAppKey:
    case Field::CertificateId:
        return Step::Settings;
    case Field::Variable:
        return Step::Credentials;
    case Field::None:
        break;
    }
    return Step::Review;
}

} // namespace wizard
