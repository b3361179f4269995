import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cast, type Labelled, openCast, type Seat } from './cast.ts';
import { collectRoutes, type RouteCollection } from './collect-routes.ts';
import { type Expected, ownerNamed, reads, STATUS } from './expected.ts';
import { difference, type Row, ROUTES } from './routes.ts';

let cast: Cast;
let collected: RouteCollection;
let pages: string;

beforeAll(async () => {
  pages = await mkdtemp(join(tmpdir(), 'spillway-matrix-'));
  await mkdir(join(pages, 'assets'));
  await writeFile(join(pages, 'index.html'), '<!doctype html><title>Page</title>');
  await writeFile(join(pages, 'assets', 'page-1234.js'), 'export {};');
  collected = collectRoutes();
  cast = await openCast({ pages });
}, 180_000);
afterAll(async () => {
  collected.stop();
  await cast.close();
  await rm(pages, { recursive: true });
});

/** Requests that are under way at once. */
const AT_ONCE = 12;

async function inTurns<T>(all: readonly T[], atOnce: number, work: (one: T) => Promise<void>): Promise<void> {
  const queue = all.values();
  const worker = async (): Promise<void> => {
    for (const one of queue) await work(one);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

interface Question {
  readonly row: Row;
  readonly seat: Seat;
  readonly object: Labelled;
}

/** One label a colour, for what need not be asked of each. */
const isPlain = ({ tlp, names }: Labelled): boolean =>
  names === 'nobody' && (tlp === 'RED' || tlp === 'AMBER' || tlp === 'CLEAR');
/** Routes on which even those are asked who stand to the house like someone else. */
const BY_EVERYONE =
  /^((GET|PUT|DELETE) \/api\/v1\/scenarios\/:id(\/label)?|\w+ (?!\/api\/v1\/(scenarios|economies|estimates)\/:id).*)$/;

function questions(route: string, rows: readonly Row[]): readonly Question[] {
  const seats = cast.seats.filter(({ everywhere }) => everywhere || BY_EVERYONE.test(route));
  return rows.flatMap((row) =>
    (row.kind === undefined
      ? [cast.objects[0]]
      : cast.objects.filter(({ kind }) => kind === row.kind)
    ).flatMap((object) =>
      seats
        .filter((seat) => row.slow !== true || isPlain(object) || row.expected(seat, object) !== 'done')
        .map((seat) => ({ row, seat, object })),
    ),
  );
}

const fits = (expected: Expected, { done }: Row, status: number): boolean =>
  expected === 'done' ? done.includes(status) : status === STATUS[expected];

const told = (route: string, { row, seat, object }: Question, expected: Expected, answer: string): string =>
  `${route} (${row.what}${row.kind === undefined ? '' : `, ${object.tlp} naming ${object.names}`}) by ${seat.name}: expected ${expected}, but was ${answer}`;

it('knows every route of the server', () => {
  expect(collected.routes.size).toBeGreaterThan(50);
  expect(difference(collected.routes)).toEqual([]);
});

it('finds a route that nobody has thought about, and one that is gone', () => {
  const changed = new Set(collected.routes).add('GET /api/v1/scenarios/:id/secret');
  changed.delete('GET /api/v1/me');
  expect(difference(changed)).toEqual([
    'not in the table: GET /api/v1/scenarios/:id/secret',
    'not in the server: GET /api/v1/me',
  ]);
});

describe('role × organisation × label × route', () => {
  for (const [route, rows] of Object.entries(ROUTES))
    it(route, async () => {
      const all = questions(route, rows);
      const wrong: string[] = [];
      const seen = new Set<Expected>();
      await inTurns(all, rows.some(({ undo }) => undo) ? 1 : AT_ONCE, async (question) => {
        const { row, seat, object } = question;
        const expected = row.expected(seat, object);
        const response = await seat.ask(await row.request(cast, object, seat));
        if (!fits(expected, row, response.statusCode))
          wrong.push(
            told(route, question, expected, `${response.statusCode} ${response.body.slice(0, 150)}`),
          );
        seen.add(expected);
        if (response.statusCode < 300) await row.undo?.(cast);
      });
      expect(wrong.slice(0, 20), `${wrong.length} of ${all.length}`).toEqual([]);
      expect(seen.size).toBeGreaterThan(0);
    }, 120_000);
});

describe('HEAD answers as GET does, without a body', () => {
  for (const [route, rows] of Object.entries(ROUTES).filter(([each]) => each.startsWith('GET ')))
    it(route.replace('GET', 'HEAD'), async () => {
      const wrong: string[] = [];
      const all = questions('', rows).filter(
        ({ row, object }) =>
          row.kind === undefined || (isPlain(object) && (row.slow !== true || object.tlp === 'AMBER')),
      );
      await inTurns(all, AT_ONCE, async (question) => {
        const { row, seat, object } = question;
        const expected = (row.head ?? row.expected)(seat, object);
        const response = await seat.ask({ ...(await row.request(cast, object, seat)), method: 'HEAD' });
        if (!fits(expected, row, response.statusCode) || (expected === 'done' && response.body !== ''))
          wrong.push(told(route, question, expected, `${response.statusCode} ${response.body}`));
      });
      expect(wrong).toEqual([]);
    });
});

describe('lists', () => {
  for (const [kind, plural] of [
    ['scenario', 'scenarios'],
    ['economy', 'economies'],
    ['estimate', 'estimates'],
  ] as const) {
    it(`of ${plural} hold what may be read, and name the owner where that may be told`, async () => {
      const ours = new Map(cast.objects.filter((each) => each.kind === kind).map((each) => [each.id, each]));
      await inTurns(cast.seats, AT_ONCE, async (seat) => {
        const response = await seat.ask({ url: `/api/v1/${plural}?limit=200&shipped=false` });
        const { items }: { items: { id: string; owner: unknown; author: unknown }[] } = response.json();
        const found = items.filter(({ id }) => ours.has(id));
        const readable = [...ours.values()].filter((object) => reads(seat, object));
        expect(found.map(({ id }) => id).toSorted(), seat.name).toEqual(
          readable.map(({ id }) => id).toSorted(),
        );
        for (const { id, owner, author } of found) {
          const object = ours.get(id)!;
          expect(owner !== null, `${seat.name}: owner of ${object.tlp} ${object.names}`).toBe(
            ownerNamed(seat, object),
          );
          expect(author !== null, `${seat.name}: author of ${object.tlp}`).toBe(seat.relation === 'house');
        }
      });
    });

    it(`of ${plural} by owner leave out those whose owner may not be told`, async () => {
      const ours = new Map(cast.objects.filter((each) => each.kind === kind).map((each) => [each.id, each]));
      const { house } = cast.organisations;
      await inTurns(cast.seats, AT_ONCE, async (seat) => {
        const response = await seat.ask({ url: `/api/v1/${plural}?limit=200&owner=${house}` });
        const { items }: { items: { id: string }[] } = response.json();
        const expected = [...ours.values()].filter((each) => reads(seat, each) && ownerNamed(seat, each));
        expect(
          items
            .map(({ id }) => id)
            .filter((id) => ours.has(id))
            .toSorted(),
          seat.name,
        ).toEqual(expected.map(({ id }) => id).toSorted());
      });
    });
  }

  it('of changes tell of what may be read, and of nothing else of the house to those outside', async () => {
    const ours = new Map(cast.objects.map((each) => [each.id, each]));
    await inTurns(cast.seats, AT_ONCE, async (seat) => {
      const told = new Map<string, { kind: string; organisation: string | null }>();
      for (let after = 0, more = true; more; ) {
        const response = await seat.ask({ url: `/api/v1/changes?limit=500&after=${after}` });
        const page: {
          items: { id: string; kind: string; organisation: string | null }[];
          next: number;
          more: boolean;
        } = response.json();
        for (const item of page.items) told.set(item.id, item);
        ({ next: after, more } = page);
      }
      const readable = [...ours.values()].filter((object) => reads(seat, object));
      expect([...told.keys()].filter((id) => ours.has(id)).toSorted(), seat.name).toEqual(
        readable.map(({ id }) => id).toSorted(),
      );
      for (const [id, { kind, organisation }] of told) {
        const object = ours.get(id);
        if (object !== undefined) {
          expect(organisation !== null, `${seat.name}: ${object.tlp} ${object.names}`).toBe(
            ownerNamed(seat, object),
          );
          continue;
        }
        if (organisation !== cast.organisations.house) continue;
        const isInside = !['scenario', 'economy', 'estimate'].includes(kind);
        if (isInside) expect(seat.relation, `${seat.name} is told of ${kind} ${id}`).toBe('house');
      }
    });
  });
});
