// SPDX-License-Identifier: Apache-2.0
// An OAuth server that is not ours, on loopback: oidc-provider with its own pages for login and consent, which
// take any name and any password.
//
//     node server.mjs REDIRECT_URI...
//
// The addresses are what its one client has registered. Prints one line of JSON when it can be asked, and ends
// with its standard input. The pages are for browsers (`*.localhost`), the other addresses for programs, where
// such names do not resolve.
import { Console } from 'node:console';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';

// The library's notices must not get between the reader and the one line.
globalThis.console = new Console(process.stderr, process.stderr);
const { default: Provider } = await import('oidc-provider');

const clientId = 'connector-wizard';
// With signs that a form has to encode.
const clientSecret = `+&=%/${randomBytes(24).toString('base64')}`;

const server = createServer();
await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
});
const { port } = server.address();
const issuer = `http://login.localhost:${port}`;

const signingKey = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
const provider = new Provider(issuer, {
    clients: [{
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: process.argv.slice(2),
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_post',
        id_token_signed_response_alg: 'ES256',
    }],
    cookies: { keys: [randomBytes(32).toString('hex')] },
    features: { devInteractions: { enabled: true } },
    jwks: { keys: [{ ...signingKey, alg: 'ES256', use: 'sig' }] },
    // Consent first knows no proof key: the code is exchanged by the platform.
    pkce: { required: () => false },
});

// The library's pages ask a far host for a font; nothing leaves this computer here.
provider.use(async (context, next) => {
    await next();
    context.set('Content-Security-Policy', "default-src 'self' 'unsafe-inline'");
});
server.on('request', provider.callback());

process.stdin.on('end', () => process.exit(0));
process.stdin.resume();
process.stdout.write(`${JSON.stringify({
    issuer,
    port,
    authorise: '/auth',
    token: `http://127.0.0.1:${port}/token`,
    client_id: clientId,
    client_secret: clientSecret,
})}\n`);
