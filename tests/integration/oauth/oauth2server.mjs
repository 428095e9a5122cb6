// SPDX-License-Identifier: Apache-2.0
// An OAuth server that is not ours, on loopback: node's oauth2-server, behind pages of its application as most that
// build on it have them, with the names of djangoserver.py's. They take any name and any password.
//
//     node oauth2server.mjs REDIRECT_URI...
//
// As server.mjs: the addresses are what its one client has registered. Prints one line of JSON when it can be asked,
// and ends with its standard input.
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import OAuth2Server from '@node-oauth/oauth2-server';

const client = {
    id: 'connector-wizard',
    // With signs that a form has to encode.
    secret: `+&=%/${randomBytes(24).toString('base64')}`,
    grants: ['authorization_code', 'refresh_token'],
    redirectUris: process.argv.slice(2),
};
const scopes = ['orders.read', 'orders.write'];
const codes = new Map();
const tokens = new Map();
const people = new Map(); // by their cookie

const oauth = new OAuth2Server({
    model: {
        getClient: (id, secret) => id === client.id && (secret === null || secret === client.secret) && client,
        validateScope: (user, asked, scope = []) => scope.every((each) => scopes.includes(each)) && scope,
        saveAuthorizationCode: (code, asking, user) => {
            codes.set(code.authorizationCode, { ...code, client: asking, user });
            return codes.get(code.authorizationCode);
        },
        getAuthorizationCode: (code) => codes.get(code),
        revokeAuthorizationCode: ({ authorizationCode }) => codes.delete(authorizationCode),
        saveToken: (token, asking, user) => {
            tokens.set(token.accessToken, { ...token, client: asking, user });
            return tokens.get(token.accessToken);
        },
        getAccessToken: (token) => tokens.get(token),
    },
});

function page(answer, status, body) {
    answer.writeHead(status, {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': "default-src 'self' 'unsafe-inline'",
    });
    answer.end(`<!doctype html><html lang="en"><title>Oauth2-server</title>${body}`);
}

function text(value) {
    return String(value).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

async function formOf(request) {
    let body = '';
    for await (const part of request.setEncoding('utf8')) {
        body += part;
    }
    return Object.fromEntries(new URLSearchParams(body));
}

// What the library makes of it: its answer, or its refusal.
async function judge(work, request, query, body, answer) {
    const told = new OAuth2Server.Response({ headers: {} });
    let refusal = '';
    try {
        await work(new OAuth2Server.Request({ method: request.method, headers: request.headers, query, body }), told);
    } catch (error) {
        refusal = error.message;
    }
    if (told.headers.location) {
        answer.writeHead(told.status, { Location: told.headers.location });
        answer.end();
    } else if (request.headers.accept?.includes('text/html')) {
        page(answer, told.status, `<h1>Error</h1><p>${text(refusal)}</p>`);
    } else {
        answer.writeHead(told.status, { ...told.headers, 'Content-Type': 'application/json' });
        answer.end(JSON.stringify(told.body));
    }
}

async function serve(request, answer) {
    const { pathname, search, searchParams } = new URL(request.url, 'http://login.localhost');
    const query = Object.fromEntries(searchParams);
    const body = request.method === 'POST' ? await formOf(request) : {};
    const user = people.get(/\bsession=(\w+)/.exec(request.headers.cookie ?? '')?.[1]);
    if (pathname === '/token') {
        await judge((asked, told) => oauth.token(asked, told), request, query, body, answer);
    } else if (pathname !== '/authorize') {
        page(answer, 404, '<h1>Not found</h1>');
    } else if (body.username) {
        const session = randomBytes(16).toString('hex');
        people.set(session, { id: body.username });
        answer.writeHead(303, { Location: `/authorize${search}`, 'Set-Cookie': `session=${session}; HttpOnly; Path=/` });
        answer.end();
    } else if (!user) {
        page(answer, 200, `<form id="login-form" method="post"><input name="username" autofocus>
            <input name="password" type="password"><input type="submit" value="Log in"></form>`);
    } else if (request.method === 'GET' && query.client_id === client.id
        && client.redirectUris.includes(query.redirect_uri)
        && (query.scope ?? '').split(' ').every((scope) => scopes.includes(scope))) {
        page(answer, 200, `<h1>${text(user.id)}: authorise Connector Wizard?</h1>
            <form id="authorizationForm" method="post"><button name="allowed" value="false">Cancel</button>
            <button name="allowed" value="true">Authorise</button></form>`);
    } else {
        const authenticateHandler = { handle: () => user };
        await judge((asked, told) => oauth.authorize(asked, told, { authenticateHandler }), request, query, body, answer);
    }
}

const server = createServer((request, answer) => {
    serve(request, answer).catch((error) => page(answer, 500, text(error.stack)));
});
await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
});
const { port } = server.address();
process.stdin.on('end', () => process.exit(0));
process.stdin.resume();
process.stdout.write(`${JSON.stringify({
    issuer: `http://login.localhost:${port}`,
    port,
    authorise: '/authorize',
    token: `http://127.0.0.1:${port}/token`,
    client_id: client.id,
    client_secret: client.secret,
})}\n`);
