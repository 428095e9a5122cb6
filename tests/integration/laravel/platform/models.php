<?php
// SPDX-License-Identifier: Apache-2.0
// The rows. A connector is what the dashboard calls an instance.
namespace Platform;

use Illuminate\Database\Eloquent\Model;

abstract class Row extends Model
{
    protected $guarded = [];
}

class User extends Row implements \Illuminate\Contracts\Auth\Authenticatable
{
    use \Illuminate\Auth\Authenticatable;
}

class ConnectionPool extends Row {}
class AuthenticationType extends Row {}
class SystemType extends Row {}

class System extends Row
{
    function logo() { return $this->belongsTo(SystemType::class, 'logo_id'); } // none has one
    function systemType() { return $this->belongsTo(SystemType::class); }
    function authenticationImplementations() { return $this->hasMany(AuthenticationImplementation::class); }
}

/// A method's default or an instance's value: a row of its own, so that changing it does not touch its owner.
class Variable extends Row
{
    const FLAGS = ['configurable', 'required', 'advanced'];
    protected $casts = ['secret' => 'boolean', 'locked' => 'boolean', 'configurable' => 'boolean', 'required' => 'boolean', 'advanced' => 'boolean'];

    function toArray()
    {
        $isStored = $this->owner_type === Connector::class;
        return $this->only('id', 'key', 'label') + ['value' => $this->secret && $isStored ? null : $this->value] +
            $this->only('secret', 'locked') + ['pivot' => $this->only('alias', ...self::FLAGS)];
    }
}

class AuthenticationImplementation extends Row
{
    function authenticationType() { return $this->belongsTo(AuthenticationType::class); }
    function system() { return $this->belongsTo(System::class); }
    function variables() { return $this->morphMany(Variable::class, 'owner'); }
}

class Connector extends Row
{
    protected $hidden = ['session_id'];

    function authenticationImplementation() { return $this->belongsTo(AuthenticationImplementation::class); }
    function variables() { return $this->morphMany(Variable::class, 'owner'); }
    function valueOf(string $key): ?string { return $this->variables()->where('key', $key)->value('value'); }

    /// A variable as it was sent; the one that is known is told by its id, then by its key.
    function put(array $sent): void
    {
        $known = isset($sent['id']) ? $this->variables()->findOrFail($sent['id']) : $this->variables()->where('key', $sent['key'])->first();
        if ($known) {
            $known->update(['value' => $sent['value'] ?? null]);
            return;
        }
        $flags = array_intersect_key($sent['pivot'] ?? [], array_flip(['alias', ...Variable::FLAGS]));
        $this->variables()->create($flags + ['key' => $sent['key'], 'value' => $sent['value'] ?? null,
            'label' => $sent['label'] ?? $sent['key'], 'secret' => $sent['secret'] ?? true, 'locked' => $sent['locked'] ?? false]);
    }
}
