import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Who signs in at the provider, as its token says. */
export interface Claims {
  readonly sub: string;
  readonly email: string;
  readonly email_verified: boolean;
  readonly name: string;
}

export interface IdentityProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** How often it was asked where its endpoints are. */
  readonly asked: () => number;
  /** What the person's browser does there: signs in as someone, and is sent back to this address. */
  authorise(url: string, claims: Claims, forge?: Readonly<Record<string, unknown>>): string;
  /** From now on it answers with errors, or does not. */
  fail(failing: boolean): void;
  close(): Promise<void>;
}

const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** An OpenID Connect provider on this machine: code flow with PKCE, tokens signed with RS256. */
export async function identityProvider(): Promise<IdentityProvider> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'k1', alg: 'RS256', use: 'sig' };
  const codes = new Map<string, { token: string; challenge: string }>();
  const clientId = 'spillway';
  const clientSecret = randomBytes(12).toString('hex');
  let issuer = '';
  let failing = false;
  let asked = 0;

  const answer = async (path: string, body: string): Promise<unknown> => {
    if (path === '/.well-known/openid-configuration') {
      asked += 1;
      return {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        id_token_signing_alg_values_supported: ['RS256'],
      };
    }
    if (path === '/jwks') return { keys: [jwk] };
    if (path !== '/token') return null;
    const form = new URLSearchParams(body);
    const waiting = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    const verifier = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (waiting === undefined || waiting.challenge !== verifier) return null;
    return {
      access_token: 'access-of-provider',
      refresh_token: 'refresh-of-provider',
      token_type: 'Bearer',
      expires_in: 300,
      id_token: waiting.token,
    };
  };

  const server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      void answer(request.url ?? '', Buffer.concat(parts).toString()).then((value) => {
        response.writeHead(failing ? 503 : value === null ? 400 : 200, {
          'content-type': 'application/json',
        });
        response.end(JSON.stringify(failing || value === null ? { error: 'invalid_grant' } : value));
      });
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    issuer,
    clientId,
    clientSecret,
    asked: () => asked,
    authorise(url, claims, forge = {}) {
      const { searchParams } = new URL(url);
      const now = Math.floor(Date.now() / 1000);
      const payload = {
        iss: issuer,
        aud: clientId,
        iat: now,
        exp: now + 300,
        nonce: searchParams.get('nonce'),
        ...claims,
        ...forge,
      };
      const text = `${base64({ alg: 'RS256', kid: 'k1', typ: 'JWT' })}.${base64(payload)}`;
      const token = `${text}.${sign('sha256', Buffer.from(text), privateKey).toString('base64url')}`;
      const code = randomBytes(12).toString('hex');
      codes.set(code, { token, challenge: searchParams.get('code_challenge') ?? '' });
      const back = new URL(searchParams.get('redirect_uri')!);
      back.searchParams.set('code', code);
      back.searchParams.set('state', searchParams.get('state')!);
      return back.href;
    },
    fail(value) {
      failing = value;
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
