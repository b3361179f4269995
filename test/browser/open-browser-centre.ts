import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { Role } from '@spillway/core/access';
import { type CentreOptions, type OpenCentre, openCentre } from '../../packages/server/src/open-centre.ts';
import { builtPages } from '../built-pages.ts';
import { freshDatabase } from '../postgres.ts';
import { freePort } from './free-port.ts';
import type { Someone } from './watched-page.ts';

/** Someone with an account, made without the way by an invitation. */
export interface Account extends Someone {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** A centre over a real database that listens, with the pages as they are built. */
export interface BrowserCentre extends OpenCentre {
  /** `http://localhost:…`: passkeys work at localhost without a certificate. */
  readonly origin: string;
  /** Id of the organisation that runs it. */
  readonly host: string;
  organisation(name: string): Promise<string>;
  person(name: string, roles: Readonly<Record<string, readonly Role[]>>): Promise<Account>;
}

const PASSWORD = 'nine quiet lamps by the river';

/** @param oidc providers of identities at which its people may sign in. */
export async function openBrowserCentre(oidc: CentreOptions['oidc'] = []): Promise<BrowserCentre> {
  const [pages, database, port] = await Promise.all([builtPages(), freshDatabase(), freePort()]);
  const origin = `http://localhost:${port}`;
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const secret = () => ({ current: randomBytes(32).toString('hex'), previous: [] });
  const open = await openCentre({
    databaseUrl: database.appUrl,
    keys: {
      session: secret(),
      signing: { current: { id: 'test', publicKey, privateKey }, previous: [] },
      webhook: secret(),
    },
    origin,
    oidc,
    logger: false,
    pages,
    requestsPerMinute: 1_000_000,
    threads: 1,
    connections: 8,
  });
  await open.app.listen({ port, host: 'localhost' });
  const { stores } = open.centre.storage;
  return {
    ...open,
    origin,
    host: (await stores.organisations.list()).find((each) => each.host)!.id,
    async organisation(name) {
      const id = crypto.randomUUID();
      await stores.organisations.create(id, { name, industry: null, sector: null, country: null }, false);
      return id;
    },
    async person(name, roles) {
      const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.test`;
      const made = await open.centre.accounts.createPerson({ name, email, password: PASSWORD });
      for (const [organisation, given] of Object.entries(roles))
        await stores.organisations.setRoles(organisation, made.person, given);
      const cookies = made.headers.getSetCookie().map((line) => {
        const pair = line.split(';')[0];
        return { name: pair.slice(0, pair.indexOf('=')), value: pair.slice(pair.indexOf('=') + 1) };
      });
      return { id: made.person, name, email, password: PASSWORD, cookies };
    },
    async close() {
      await open.close();
      await database.drop();
    },
  };
}
