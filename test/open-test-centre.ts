import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { FastifyBaseLogger, InjectOptions, LightMyRequestResponse } from 'fastify';
import type { Role, Scope } from '@spillway/core/access';
import { type OpenCentre, openCentre } from '../packages/server/src/open-centre.ts';
import { freshDatabase, type FreshDatabase } from './postgres.ts';

/** Someone who asks a centre of a test. */
export interface TestPerson {
  readonly id: string;
  readonly email: string;
  readonly password: string;
  /** Of its session. */
  readonly cookie: string;
  ask(options: InjectOptions): Promise<LightMyRequestResponse>;
}

export interface TestCentre extends OpenCentre {
  readonly database: FreshDatabase;
  readonly origin: string;
  /** Asks without an account. */
  ask(options: InjectOptions): Promise<LightMyRequestResponse>;
  /** Makes an account and gives it roles, without the way by invitations. */
  person(name: string, roles: Readonly<Record<string, readonly Role[]>>): Promise<TestPerson>;
  organisation(name: string): Promise<string>;
  /** The organisation that runs the centre. */
  host(): Promise<string>;
  /** Until everything written stands in the trail. */
  settled(): Promise<void>;
}

/** Headers of a page's change. */
export const FROM_PAGE = { 'x-spillway-csrf': '1' } as const;
const PASSWORD = 'a long enough password';

function testKeys() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const secret = () => ({ current: randomBytes(32).toString('hex'), previous: [] });
  return {
    session: secret(),
    signing: { current: { id: 'test', publicKey, privateKey }, previous: [] },
    webhook: secret(),
  };
}

/** A centre of its own for a test file, over a real database. */
export async function openTestCentre(
  options: {
    readonly pages?: string | null;
    /** Parts of jobs that are worked on at a time; with 0 they wait. */
    readonly jobs?: number;
    readonly logger?: FastifyBaseLogger;
  } = {},
): Promise<TestCentre> {
  const database = await freshDatabase();
  const origin = 'http://localhost:4173';
  const open = await openCentre({
    databaseUrl: database.appUrl,
    keys: testKeys(),
    origin,
    logger: options.logger ?? false,
    pages: options.pages ?? null,
    requestsPerMinute: 1_000_000,
    threads: 1,
    ...(options.jobs === undefined ? {} : { jobs: options.jobs }),
    connections: 8,
  });
  const { app, centre } = open;
  await app.ready();
  const ask = (wish: InjectOptions): Promise<LightMyRequestResponse> => app.inject(wish);
  return {
    ...open,
    database,
    origin,
    ask,
    async person(name, roles) {
      const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.test`;
      const { person: id, headers } = await centre.accounts.createPerson({ name, email, password: PASSWORD });
      for (const [organisation, given] of Object.entries(roles))
        await centre.storage.stores.organisations.setRoles(organisation, id, given);
      const cookie = headers
        .getSetCookie()
        .map((each) => each.split(';')[0])
        .join('; ');
      return {
        id,
        email,
        password: PASSWORD,
        cookie,
        ask: (wish) => app.inject({ ...wish, headers: { cookie, ...FROM_PAGE, ...wish.headers } }),
      };
    },
    async organisation(name) {
      const id = crypto.randomUUID();
      await centre.storage.stores.organisations.create(
        id,
        { name, industry: null, sector: null, country: null },
        false,
      );
      return id;
    },
    async host() {
      return (await centre.storage.stores.organisations.list()).find((each) => each.host)!.id;
    },
    async settled() {
      centre.changes.poke();
      while ((await centre.storage.stores.waiting.count()) > 0)
        await new Promise((resolve) => setTimeout(resolve, 5));
    },
    async close() {
      await open.close();
      await database.drop();
    },
  };
}

/** A key of a person, limited to scopes. */
export async function makeKey(person: TestPerson, origin: string, scopes: readonly Scope[]): Promise<string> {
  const response = await person.ask({
    method: 'POST',
    url: '/api/auth/api-key/create',
    headers: { origin },
    payload: { name: 'test', metadata: { scopes } },
  });
  const { key }: { key: string } = response.json();
  return key;
}
