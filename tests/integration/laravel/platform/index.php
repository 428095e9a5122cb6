<?php
// SPDX-License-Identifier: Apache-2.0
// The skeleton's public/index.php. PHP's own server is given it as its router, so that every request gets here.
if (is_file($maintenance = getenv('PLATFORM_STATE').'/framework/maintenance.php'))
    require $maintenance;
$app = require __DIR__.'/bootstrap.php';
$kernel = $app->make(Illuminate\Contracts\Http\Kernel::class);
$response = $kernel->handle($request = Illuminate\Http\Request::capture())->send();
$kernel->terminate($request, $response);
