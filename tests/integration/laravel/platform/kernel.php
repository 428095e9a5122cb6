<?php
// SPDX-License-Identifier: Apache-2.0
// The skeleton's middleware, and what the application adds to the framework.
namespace Platform;

use Illuminate\Cache\RateLimiting\Limit;
use Illuminate\Foundation\Http\Middleware;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\{Artisan, Auth, DB, Gate, RateLimiter};
use Illuminate\Support\ServiceProvider;

/// The skeleton's own, which leaves passwords as they are.
class TrimStrings extends Middleware\TrimStrings
{
    protected $except = ['current_password', 'password', 'password_confirmation'];
}

/// Notes every request as it came and as the application saw it.
class Notes
{
    function handle($request, $next)
    {
        $response = $next($request);
        file_put_contents(STATE.'/requests.jsonl', json_encode(['method' => $request->method(), 'path' => $request->path(),
            'query' => $request->query(), 'raw' => $request->getContent(), 'seen' => $request->all(), 'status' => $response->getStatusCode()],
            JSON_UNESCAPED_SLASHES | JSON_INVALID_UTF8_SUBSTITUTE)."\n", FILE_APPEND | LOCK_EX);
        if (PHP_SAPI === 'cli-server' && option('length'))
            $response->headers->set('Content-Length', (string) strlen((string) $response->getContent()));
        return $response;
    }
}

class Kernel extends \Illuminate\Foundation\Http\Kernel
{
    protected $middleware = [Notes::class, Middleware\PreventRequestsDuringMaintenance::class, Middleware\ValidatePostSize::class,
        TrimStrings::class, Middleware\ConvertEmptyStringsToNull::class];
}

class Provider extends ServiceProvider
{
    function boot()
    {
        // By the router rather than by the kernel's members, whose names have changed.
        $router = $this->app['router'];
        $router->aliasMiddleware('auth', \Illuminate\Auth\Middleware\Authenticate::class);
        $router->aliasMiddleware('can', \Illuminate\Auth\Middleware\Authorize::class);
        $router->aliasMiddleware('throttle', \Illuminate\Routing\Middleware\ThrottleRequests::class);
        $router->middlewareGroup('api', ['throttle:api', \Illuminate\Routing\Middleware\SubstituteBindings::class]);

        // An API key stands alone, a token behind the word Bearer.
        Auth::viaRequest('patchworks', fn (Request $request) => User::find(DB::table('tokens')
            ->where('token', $request->bearerToken() ?: (string) $request->header('Authorization'))->value('user_id')));
        Gate::define('authorise-instances', fn (User $user) => in_array($user->role, ['admin', 'manager']));

        $who = fn (Request $request) => $request->user() ? $request->user()->id : $request->ip();
        RateLimiter::for('api', fn (Request $request) => Limit::perMinute(option('api_per_minute'))->by('api'.$who($request)));
        RateLimiter::for('login', fn (Request $request) => Limit::perMinute(option('login_per_minute'))->by('login'.$request->ip()));
        RateLimiter::for('oauth', fn (Request $request) => Limit::perMinute(option('oauth_per_minute'))->by('oauth'.$who($request)));

        $this->app->booted(fn () => require __DIR__.'/routes.php');
        Artisan::command('platform:seed {instances=0}', function () { require __DIR__.'/seed.php'; });
        Artisan::command('platform:sql {statement}', function () { DB::statement($this->argument('statement')); });
    }
}
