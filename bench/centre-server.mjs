// A centre in a process of its own, filled for measuring: told what to do by the bench that started it.
import { createCipheriv, generateKeyPairSync, randomBytes } from 'node:crypto';
import { openCentre, migrateCentre, startEmbedded } from '@spillway/server';
import pg from 'pg';

const { home, entries, estimates, port } = JSON.parse(process.argv[2]);
const running = await startEmbedded({ home });
await migrateCentre(running);
const pair = generateKeyPairSync('ed25519');
const secret = () => ({ current: randomBytes(32).toString('hex'), previous: [] });
const origin = `http://127.0.0.1:${port}`;
const open = await openCentre({
  databaseUrl: running.appUrl,
  keys: {
    session: secret(),
    signing: { current: { id: 'bench', ...pair }, previous: [] },
    webhook: secret(),
  },
  origin,
  logger: false,
  pages: null,
  requestsPerMinute: 1e9,
});
const { storage, accounts, db } = open.centre;
const { stores } = storage;

const ORGANISATIONS = 50;
const organisations = [];
for (let k = 0; k < ORGANISATIONS; k++) {
  const id = crypto.randomUUID();
  await stores.organisations.create(
    id,
    { name: `Works ${k}`, industry: null, sector: null, country: null },
    false,
  );
  organisations.push(id);
}
const people = [];
for (let k = 0; k < 20; k++) {
  const { person, headers } = await accounts.createPerson({
    name: `Person ${k}`,
    email: `person${k}@example.test`,
    password: 'a long enough password',
  });
  await stores.organisations.setRoles(organisations[k], person, ['analyst']);
  const cookie = headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  people.push({ person, cookie, organisation: organisations[k] });
}

const owner = new pg.Client({ connectionString: running.ownerUrl });
await owner.connect();
process.send({ stage: `${estimates} estimates` });
await owner.query('create extension if not exists pgcrypto').catch(() => undefined);
// Bytes that do not compress further, as a packed assessment's.
const cipher = createCipheriv('aes-256-ctr', Buffer.alloc(32), Buffer.alloc(16));
const packed = cipher.update(Buffer.alloc(12_000));
await owner.query(
  `with made as (
    insert into spillway.record (id, kind, owner, author, tlp, title_en, title_ko, facts, salt)
    select gen_random_uuid(), 'estimate', ($2::uuid[])[1 + k % cardinality($2::uuid[])], null,
      (array['AMBER', 'AMBER+STRICT', 'GREEN', 'CLEAR', 'AMBER'])[1 + k % 5],
      format('%s stops %s days, no. %s', ($3::text[])[1 + k % 7], 1 + k % 31, k),
      format('%s %s일 정지, %s호', ($4::text[])[1 + k % 7], 1 + k % 31, k),
      jsonb_build_object('table', (array['kor-2014', 'jpn-2014', 'usa-2014'])[1 + k % 3], 'sentence',
        jsonb_build_object('en', repeat('A stop costs the economy. ', 6), 'ko', repeat('중단의 손실. ', 6)),
        'shareOfValueAdded', k / 1e7),
      md5(k::text)
    from generate_series(1, $1) k returning id)
  insert into spillway.record_version (record, version, title_en, title_ko, content)
  select id, 1, 'Estimate', '추정', '{"document": "spillway: scenario/1", "summary": {}}' from made`,
  [
    estimates,
    organisations,
    ['Car works', 'Port terminal', 'Hospital', 'Steel works', 'Grid', 'Chip fab', 'Bank'],
    ['자동차 공장', '항만 터미널', '병원', '제철소', '전력망', '반도체 공장', '은행'],
  ],
);
await owner.query(
  `insert into spillway.record_file (record, name, media_type, bytes)
   select id, 'assessment', 'application/json', $1 from spillway.record where kind = 'estimate'`,
  [packed],
);
process.send({ stage: `${entries} entries of the trail` });
await owner.query(
  `with added as (
    insert into spillway.audit_entry (via, action, object_kind, object_id, organisation, after, detail)
    select 'program', 'estimate.create', 'estimate', record.id, record.owner, md5(k::text), '{"version":1}'
    from generate_series(1, $1::int / $2::int) k cross join spillway.record where record.kind = 'estimate' limit $1
    returning entry)
  insert into spillway.audit_waiting select entry from added`,
  [entries, estimates],
);
await owner.query('vacuum analyze');
const { linkWaiting } = await import('../packages/server/dist/storage/link-waiting.js');
const start = performance.now();
while ((await linkWaiting(db, 5000)).length > 0);
const linkSeconds = (performance.now() - start) / 1e3;
await owner.query('vacuum analyze');
await owner.query('checkpoint').catch(() => undefined);
await owner.end();

await open.app.listen({ host: '127.0.0.1', port });
process.send({ ready: true, origin, people, appUrl: running.appUrl, linkSeconds });
const stop = async () => {
  await open.close();
  await running.stop();
  process.disconnect();
};
process.on('message', () => void stop());
