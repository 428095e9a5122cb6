<?php
// SPDX-License-Identifier: Apache-2.0
// A small platform on the framework of Debian's php-laravel-framework (8 to 13). All that it writes lies in the folder
// PLATFORM_STATE. Returns the application, ready to be asked for a kernel.
require_once 'Illuminate/autoload.php';
require_once __DIR__.'/settings.php';
require_once __DIR__.'/models.php';
require_once __DIR__.'/requests.php';
require_once __DIR__.'/api.php';
require_once __DIR__.'/kernel.php';

use Illuminate\Contracts;
use Illuminate\Foundation;

foreach (['bootstrap', 'framework/cache', 'framework/views', 'logs'] as $folder)
    is_dir(STATE."/$folder") || mkdir(STATE."/$folder", 0700, true);
putenv('APP_SERVICES_CACHE='.STATE.'/bootstrap/services.php');
putenv('APP_PACKAGES_CACHE='.STATE.'/bootstrap/packages.php');

$app = new Foundation\Application(__DIR__);
$app->useStoragePath(STATE);
$app->useLangPath(__DIR__.'/lang');
if (method_exists($app, 'dontMergeFrameworkConfiguration')) // 11 and later bring defaults of their own
    $app->dontMergeFrameworkConfiguration();
$app->singleton(Contracts\Http\Kernel::class, Platform\Kernel::class);
$app->singleton(Contracts\Console\Kernel::class, Foundation\Console\Kernel::class);
$app->singleton(Contracts\Debug\ExceptionHandler::class, Foundation\Exceptions\Handler::class);
$app->afterBootstrapping(Foundation\Bootstrap\LoadConfiguration::class, fn ($app) => $app['config']->set(Platform\configuration()));

return $app;
