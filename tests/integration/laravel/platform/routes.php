<?php
// SPDX-License-Identifier: Apache-2.0
use Illuminate\Support\Facades\Route;
use Platform\Api;

Route::middleware('api')->prefix('api/v1')->group(function () {
    Route::post('login', [Api::class, 'login'])->middleware('throttle:login');
    Route::middleware('auth:api')->group(function () {
        Route::get('systems', [Api::class, 'systems']);
        Route::get('connectors', [Api::class, 'connectors']);
        Route::get('connectors/{connector}', [Api::class, 'connector']);
        Route::get('connection-pools', [Api::class, 'pools']);
        Route::middleware('throttle:oauth')->prefix('oauth')->group(function () {
            Route::post('authorise', [Api::class, 'authorise']);
            Route::patch('{connector}/reauthorise', [Api::class, 'reauthorise']);
            Route::post('authenticate', [Api::class, 'authenticate'])->middleware('can:authorise-instances');
            Route::post('woo-app-auth', [Api::class, 'wooAppAuth'])->middleware('can:authorise-instances');
        });
    });
});
