<?php
// SPDX-License-Identifier: Apache-2.0
// The database: one company, three connectors, an instance of the second and as many more of it as are asked for.
use Illuminate\Support\Facades\{DB, Hash, Schema};
use Illuminate\Support\Str;
use Platform\{AuthenticationImplementation, AuthenticationType, ConnectionPool, Connector, System, SystemType, User};

$tables = [
    'users' => 'name email password role',
    'tokens' => 'token user_id',
    'connection_pools' => 'name limit timeout',
    'system_types' => 'name',
    'authentication_types' => 'name',
    'systems' => 'name label version system_type_id logo_id protocol date_format rate_limit_unit rate_limit_duration',
    'authentication_implementations' => 'name system_id authentication_type_id timeout url authorise_url',
    'variables' => 'owner_type owner_id key value label secret locked alias configurable required advanced',
    'connectors' => 'name authentication_implementation_id timezone date_format rate_limit_unit rate_limit_duration connection_pool_id session_id certificate_id canonical_key',
];
$texts = ['session_id', 'certificate_id'];
foreach ($tables as $table => $columns)
    Schema::create($table, function ($made) use ($columns, $texts) {
        $made->id();
        foreach (explode(' ', $columns) as $column) {
            $isNumber = preg_match('/_id$|^(secret|locked|configurable|required|advanced|limit|timeout|rate_limit_duration)$/', $column);
            $kind = $isNumber && !in_array($column, $texts) ? 'integer' : 'text';
            $made->$kind($column)->nullable();
        }
        $made->timestamps();
    });

DB::beginTransaction(); // each row of its own would wait for the disk
User::create(['name' => 'Amelia', 'email' => 'amelia@harbour.example', 'password' => Hash::make(' open sesame '), 'role' => 'manager']);
DB::table('tokens')->insert(['token' => 'key-of-amelia', 'user_id' => 1]);
ConnectionPool::create(['name' => 'Shared', 'limit' => 10, 'timeout' => 60]);
SystemType::create(['name' => 'eCommerce']);
foreach (['OAuth 2 Authorisation Code', 'OAuth 2 Client Credentials'] as $name)
    AuthenticationType::create(compact('name'));

$callback = 'https://app.wearepatchworks.com/oauth/authenticate';
$client = ['client_id' => ['required' => 1], 'client_secret' => ['required' => 1, 'secret' => 1]];
$code = $client + ['scope' => ['value' => 'orders.read', 'configurable' => 1], 'note' => ['configurable' => 1],
    'response_type_key' => ['value' => 'code'], 'dashboard_oauth_callback_url' => ['value' => $callback],
    'oauth_authorised_code' => ['advanced' => 1]];
$connectors = [
    ['Consent First', 1, 'https://shop.example/authorize', $code],
    ['Platform First', 1, null, $code],
    ['Client Credentials', 2, null, $client],
];
foreach ($connectors as [$name, $type, $authorise, $variables]) {
    $system = System::create(['name' => Str::slug($name), 'label' => $name, 'version' => '1', 'system_type_id' => 1, 'protocol' => 'HTTP',
        'date_format' => 'Y-m-d\TH:i:sP', 'rate_limit_unit' => 'minute', 'rate_limit_duration' => 60]);
    $method = AuthenticationImplementation::create(['name' => "$name's method", 'system_id' => $system->id, 'authentication_type_id' => $type,
        'timeout' => 30, 'url' => 'https://shop.example/token', 'authorise_url' => $authorise]);
    foreach ($variables as $key => $more)
        $method->variables()->create($more + ['key' => $key, 'label' => Str::headline($key), 'secret' => 0, 'locked' => 0,
            'configurable' => 0, 'required' => 0, 'advanced' => 0]);
}

$variables = AuthenticationImplementation::find(2)->variables;
$values = ['client_id' => 'harbour-client', 'client_secret' => 'wide awake 7', 'note' => 'to be cleared'];
for ($i = 0, $more = (int) $this->argument('instances'); $i <= $more; ++$i) {
    $instance = Connector::create(['name' => $i ? sprintf('Shop %05d', $i) : 'Harbour Shop', 'authentication_implementation_id' => 2,
        'timezone' => 'Europe/London', 'date_format' => 'Y-m-d H:i:s', 'rate_limit_unit' => 'minute', 'rate_limit_duration' => 60,
        'connection_pool_id' => 1]);
    foreach ($variables as $variable)
        $instance->variables()->create(['value' => $values[$variable->key] ?? $variable->value] +
            $variable->only('key', 'label', 'secret', 'locked', 'configurable', 'required', 'advanced'));
}
DB::commit();
