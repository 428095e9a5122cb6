<?php
// SPDX-License-Identifier: Apache-2.0
// The published tables of authorise and reauthorise as rules of the framework.
namespace Platform;

use Illuminate\Foundation\Http\FormRequest;
use Illuminate\Support\Facades\Gate;

abstract class InstanceRequest extends FormRequest
{
    /// The longest value of a variable; an RSA key of 4,096 bits has 3,272 characters.
    const LONGEST = 4096;

    function authorize() { return Gate::allows('authorise-instances'); }

    protected function variableRules(): array
    {
        return ['variables' => 'array', 'variables.*.value' => 'nullable|string|max:'.self::LONGEST,
            'variables.*.secret' => 'boolean', 'variables.*.locked' => 'boolean', 'variables.*.pivot.alias' => 'string',
            'variables.*.pivot.configurable' => 'boolean', 'variables.*.pivot.required' => 'boolean', 'variables.*.pivot.advanced' => 'boolean'];
    }
}

class AuthoriseRequest extends InstanceRequest
{
    function rules()
    {
        return ['name' => 'required|string|max:255', 'authentication_implementation_id' => 'required|string|exists:authentication_implementations,id',
            'timezone' => 'required|timezone', 'date_format' => 'required|string', 'rate_limit_unit' => 'required|in:second,minute,hour,day',
            'rate_limit_duration' => 'required|integer|min:1', 'connection_pool_id' => 'integer|exists:connection_pools,id',
            'session_id' => 'uuid', 'platform_app_key' => 'string', 'certificate_id' => 'string',
            'variables.*.key' => 'required|string', 'variables.*.label' => 'required|string'] + $this->variableRules();
    }
}

class ReauthoriseRequest extends InstanceRequest
{
    function rules()
    {
        return ['name' => 'string|max:255', 'authentication_implementation_id' => 'string|exists:authentication_implementations,id', 'type' => 'string',
            'timezone' => 'timezone', 'date_format' => 'string', 'rate_limit_unit' => 'in:second,minute,hour,day',
            'rate_limit_duration' => 'integer|min:1', 'connection_pool_id' => 'nullable|integer|exists:connection_pools,id',
            'variables.*.id' => 'string', 'variables.*.key' => 'required|string', 'variables.*.label' => 'string'] + $this->variableRules();
    }
}
