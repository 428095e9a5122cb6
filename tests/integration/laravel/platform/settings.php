<?php
// SPDX-License-Identifier: Apache-2.0
// Where this platform keeps what it knows, and what a test can choose.
namespace Platform;

define('STATE', getenv('PLATFORM_STATE') ?: exit("PLATFORM_STATE names no folder\n"));

/// What a test may write into options.json; read anew at each request.
function option(string $name)
{
    $standard = [
        'api_per_minute' => 1000,   // throttle:api; the skeleton's own is 60
        'login_per_minute' => 20,
        'oauth_per_minute' => 1000, // of the four endpoints
        'wrong_login' => 401,       // or 422, as the framework's own packages answer
        'length' => true,           // PHP's own server tells no Content-Length, a proxy before it does
        'shop_secret' => 'wide awake 7',
        'without_include' => '',    // a relation that this platform does not allow
        'flat' => false,            // lists as the paginator writes them itself, without a resource
    ];
    $chosen = json_decode(@file_get_contents(STATE.'/options.json') ?: '{}', true);
    return $chosen[$name] ?? $standard[$name];
}

function configuration(): array
{
    return [
        'auth' => ['defaults' => ['guard' => 'api', 'passwords' => null], 'guards' => ['api' => ['driver' => 'patchworks']]],
        'cache' => ['default' => 'file', 'prefix' => 'platform',
            'stores' => ['file' => ['driver' => 'file', 'path' => STATE.'/framework/cache']]],
        'database' => ['default' => 'sqlite', 'connections' => ['sqlite' => [
            'driver' => 'sqlite', 'database' => STATE.'/platform.sqlite', 'prefix' => '', 'foreign_key_constraints' => true]]],
        'hashing' => ['driver' => 'bcrypt', 'bcrypt' => ['rounds' => 4]],
        'logging' => ['default' => 'single', 'channels' => ['single' => ['driver' => 'single', 'path' => STATE.'/logs/laravel.log']]],
        'queue' => ['default' => 'sync', 'connections' => ['sync' => ['driver' => 'sync']]],
        'view' => ['paths' => [], 'compiled' => STATE.'/framework/views'],
    ];
}
