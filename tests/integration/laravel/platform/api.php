<?php
// SPDX-License-Identifier: Apache-2.0
namespace Platform;

use Illuminate\Foundation\Validation\ValidatesRequests;
use Illuminate\Http\Request;
use Illuminate\Http\Resources\Json\JsonResource;
use Illuminate\Routing\Controller;
use Illuminate\Support\Arr;
use Illuminate\Support\Facades\{Cache, DB, Hash};
use Illuminate\Support\Str;
use Illuminate\Validation\ValidationException;

class Api extends Controller
{
    use ValidatesRequests;

    private const OF_CONNECTORS = ['authenticationImplementation', 'authenticationImplementation.authenticationType',
        'authenticationImplementation.system', 'variables'];

    function login(Request $request)
    {
        $typed = $request->validate(['email' => 'required|email', 'password' => 'required|string']);
        $user = User::where('email', $typed['email'])->first();
        if (!$user || !Hash::check($typed['password'], $user->password)) {
            if (option('wrong_login') === 422)
                throw ValidationException::withMessages(['email' => ['These credentials do not match our records.']]);
            return response()->json(['message' => 'Invalid credentials.'], 401);
        }
        DB::table('tokens')->insert(['token' => $token = Str::random(60), 'user_id' => $user->id]);
        return ['message' => 'Success', 'token' => $token, 'expires_in' => 86400];
    }

    function systems(Request $request)
    {
        return $this->page($this->asked(System::query(), $request, ['logo', 'systemType', 'authenticationImplementations',
            'authenticationImplementations.authenticationType', 'authenticationImplementations.variables']), $request);
    }

    function connectors(Request $request)
    {
        $query = $this->asked(Connector::query(), $request, self::OF_CONNECTORS);
        $filters = ['forSession' => 'session_id', 'canonical_key' => 'canonical_key'];
        foreach ((array) $request->query('filter') as $name => $value) {
            if ($name === 'system')
                $query->whereHas('authenticationImplementation', fn ($method) => $method->where('system_id', $value));
            else
                $query->where($filters[$name] ?? abort(400, "Requested filter(s) `$name` are not allowed."), $value);
        }
        return $this->page($query, $request);
    }

    function connector(Request $request, Connector $connector)
    {
        return new JsonResource($this->asked(Connector::query(), $request, self::OF_CONNECTORS)->findOrFail($connector->id));
    }

    function pools(Request $request) { return $this->page(ConnectionPool::query(), $request); }

    function authorise(AuthoriseRequest $request)
    {
        $data = $request->validated();
        $connector = Connector::create(Arr::except($data, ['variables', 'platform_app_key']) + ['canonical_key' => Str::slug($data['name'])]);
        return $this->take($connector, $data);
    }

    function reauthorise(ReauthoriseRequest $request, Connector $connector)
    {
        $data = $request->validated();
        $connector->update(Arr::except($data, ['variables', 'type']));
        return $this->take($connector, $data);
    }

    function authenticate(Request $request)
    {
        $id = Cache::pull('attempt:'.$request->input('state'));
        abort_unless((bool) $id, 400, 'The state is unknown or has expired.');
        return $this->exchanged(Connector::findOrFail($id), (string) $request->input('code'));
    }

    function wooAppAuth() { return response('', 200); }

    /// In the manner of spatie/laravel-query-builder: what is not allowed refuses the whole list.
    private function asked($query, Request $request, array $includes)
    {
        $includes = array_diff($includes, [option('without_include')]);
        $wanted = array_filter(explode(',', (string) $request->query('include')));
        $wrong = array_diff($wanted, $includes);
        abort_if((bool) $wrong, 400, sprintf('Requested include(s) `%s` are not allowed. Allowed include(s) are `%s`.',
            implode(', ', $wrong), implode(', ', $includes)));
        $sort = $request->query('sort', 'id');
        abort_unless(in_array($sort, ['id', 'name']), 400, "Requested sort(s) `$sort` is not allowed. Allowed sort(s) are `id, name`.");
        return $query->with($wanted)->orderBy($sort);
    }

    private function page($query, Request $request)
    {
        $page = $query->paginate($request->query('per_page', 15))->appends($request->query());
        return option('flat') ? $page : JsonResource::collection($page);
    }

    private function take(Connector $connector, array $data)
    {
        foreach ($data['variables'] ?? [] as $variable)
            $connector->put($variable);
        $code = (string) $connector->valueOf('oauth_authorised_code');
        if ($code !== '' || $connector->authenticationImplementation->authenticationType->name === 'OAuth 2 Client Credentials')
            return $this->exchanged($connector, $code);
        Cache::put('attempt:'.$state = Str::random(40), $connector->id, 120);
        return ['redirect_url' => 'https://shop.example/authorize?'.http_build_query(['response_type' => 'code',
            'client_id' => $connector->valueOf('client_id'), 'scope' => $connector->valueOf('scope'),
            'redirect_uri' => $connector->valueOf('dashboard_oauth_callback_url'), 'state' => $state])];
    }

    /// The third party, which takes any code but `spent`.
    private function exchanged(Connector $connector, string $code)
    {
        $wrong = $connector->valueOf('client_secret') !== option('shop_secret') ? 'invalid_client' : ($code === 'spent' ? 'invalid_grant' : '');
        abort_if($wrong !== '', 500, "Failed to retrieve access token: $wrong");
        $connector->put(['key' => 'access_token', 'value' => Str::random(32), 'label' => 'Access token']);
        if ($code !== '')
            $connector->variables()->where('key', 'oauth_authorised_code')->update(['value' => null]);
        return new JsonResource($connector);
    }
}
