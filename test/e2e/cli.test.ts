import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { describeWithData, realData } from '../real-data.ts';
import { runCli } from '../run-cli.ts';

interface Output {
  readonly output: number;
}

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'spillway-home-'));
});
const stored = (): string[] =>
  existsSync(join(home, 'economies')) ? readdirSync(join(home, 'economies')) : [];
const examples = readdirSync(resolve(import.meta.dirname, '../../examples')).filter((name) =>
  name.endsWith('.yaml'),
);

describe('assess', () => {
  // A language each in turn: that every text is there in both, the tests of the report say.
  const inTurn = examples.map((name, k) => [name, (['en', 'ko'] as const)[k % 2]] as const);
  it.each(inTurn)('answers %s as data and in words (%s), with every check held', (name, lang) => {
    const json = runCli(['assess', `examples/${name}`, '--format', 'json']);
    expect(json).toMatchObject({ status: 0, stderr: '' });
    const { results } = JSON.parse(json.stdout) as {
      results: {
        status: string;
        initial: Output;
        direct: Output;
        indirect: Output;
        total: Output;
        checks: { ok: boolean }[];
      }[];
    };
    const answered = results.filter(({ status }) => status === 'ok');
    expect(answered.length).toBeGreaterThan(0);
    for (const result of answered) {
      expect(result.checks.every(({ ok }) => ok)).toBe(true);
      expect(result.direct.output + result.indirect.output).toBeCloseTo(result.total.output, 4);
    }
    const text = runCli(['assess', `examples/${name}`, '--lang', lang]);
    expect(text).toMatchObject({ status: 0, stderr: '' });
    expect(text.stdout).not.toMatch(/undefined|NaN|\[object/);
  });

  it('writes a file whole, or none', () => {
    const out = join(home, 'report.html');
    expect(runCli(['assess', 'examples/kiet-car.yaml', '--format', 'html', '--out', out]).status).toBe(0);
    const page = readFileSync(out, 'utf8');
    expect(page).toMatch(/^<!doctype html>/i);
    expect(page).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)[^"' ]+\.(js|css|png)/);
    expect(readdirSync(home)).toEqual(['report.html']);
    const nowhere = runCli([
      'assess',
      'examples/kiet-car.yaml',
      '--out',
      join(home, 'no', 'such', 'folder', 'x.txt'),
    ]);
    expect(nowhere.status).toBe(2);
    expect(nowhere.stderr).toContain('there is no such file');
  });

  it('reads a scenario from standard input and answers in another currency', () => {
    const input = readFileSync(resolve(import.meta.dirname, '../../examples/kiet-car.yaml'), 'utf8');
    const run = runCli(['assess', '-', '--format', 'json', '--currency', 'USD'], { input });
    expect(JSON.parse(run.stdout)).toMatchObject({ money: { currency: 'USD', unit: 'million', rate: 1 } });
  });

  it('gives the same bytes for the same question', () => {
    const once = runCli(['assess', 'examples/jlr-2025.yaml', '--format', 'json']).stdout;
    expect(runCli(['assess', 'examples/jlr-2025.yaml', '--format', 'json']).stdout).toBe(once);
  });

  it('says what is wrong with a scenario, where, and ends with 1', () => {
    const file = join(home, 's.yaml');
    writeFileSync(
      file,
      'spillway: scenario/1\ntitle: t\neconomy: kor-2011\nshocks:\n  - kind: demand\n    industry: C99\n    change: -0.1\n',
    );
    const unknown = runCli(['assess', file]);
    expect(unknown.status).toBe(1);
    expect(unknown.stdout).toBe('');
    expect(unknown.stderr).toContain(`${file}:6:5: error: kor-2011 has no industry "C99"; nearest:`);
    writeFileSync(
      file,
      'spillway: scenario/1\ntitle: t\nshocks:\n  - kind: demand\n    industry: C29\n    chnge: -0.1\n',
    );
    const misspelt = runCli(['assess', file]);
    expect(misspelt.status).toBe(1);
    expect(misspelt.stderr).toContain(`${file}:6:5: error: "chnge" is not a key here`);
  });

  it('names encodings, percent signs and unquoted codes for what they are', () => {
    const file = join(home, 's.yaml');
    const said = (content: string | Uint8Array): string => {
      writeFileSync(file, content);
      const run = runCli(['assess', file]);
      expect(run.status).toBe(1);
      return run.stderr;
    };
    const head = 'spillway: scenario/1\ntitle: t\neconomy: kor-2011\nshocks:\n';
    expect(said(Uint8Array.of(0xc7, 0xd1, 0xb1, 0xdb))).toContain('must be saved as UTF-8');
    expect(said(`${head}  - {kind: outage, industry: C29, share: 10%, days: 3}\n`)).toContain('write 0.1');
    expect(said(`${head}  - {kind: outage, industry: 351, days: 3}\n`)).toContain('in quotes: "351"');
    expect(said(`${head}  - {kind: outage, industry: C29, days: {quantiles: {p10: 1, p90: 3}}}\n`)).toContain(
      ':5:',
    );
    expect(
      said(
        `${head}  - {kind: outage, industry: C29, days: 3}\n  - {kind: demand, industry: C29, change: -0.1}\n`,
      ),
    ).toContain('already given by shocks/0');
  });

  it.each([
    [['assess']],
    [['assess', 'nowhere.yaml']],
    [['assess', 'examples/kiet-car.yaml', '--model', 'crystal-ball']],
    [['assess', 'examples/kiet-car.yaml', '--format', 'pdf']],
    [['assess', 'examples/kiet-car.yaml', '--economy', 'atlantis-1']],
    [['frobnicate']],
    [['economy', 'aggregate', 'kor-2011']],
    [['economy', 'update', 'kor-2011']],
    [['economy', 'update', 'kor-2011', '--gdp', '12x', '--year', '2015', '--source', 's']],
  ])('wrong usage ends with 2 and a hint: %j', (args) => {
    const run = runCli(args, { home });
    expect(run.status).toBe(2);
    expect(run.stdout).toBe('');
    expect(run.stderr).not.toBe('');
    expect(run.stderr).not.toContain('unexpected error');
  });

  it('has help a newcomer can work from', () => {
    const help = runCli(['--help']);
    expect(help.status).toBe(0);
    for (const word of ['assess', 'economy', 'Exit codes', 'examples/kiet-car.yaml'])
      expect(help.stdout).toContain(word);
    expect(runCli(['assess', '--help']).stdout).toContain('Examples:');
    expect(runCli(['--version']).stdout.trim()).toBe(
      (
        JSON.parse(
          readFileSync(resolve(import.meta.dirname, '../../packages/core/package.json'), 'utf8'),
        ) as { version: string }
      ).version,
    );
  });
});

describe('economy', () => {
  it('aggregates, updates, converts and exports, each step in the provenance', () => {
    const run = (...args: string[]) => {
      const done = runCli(['economy', ...args], { home });
      expect(done.status, done.stderr).toBe(0);
      return done.stdout;
    };
    expect(run('aggregate', 'kor-2014', '--to', 'ISIC4-SECTIONS', '--id', 'sections')).toContain(
      'sections: 1 × 21',
    );
    expect(
      run(
        'update',
        'sections',
        '--gdp',
        '1740.8e12',
        '--gdp-currency',
        'KRW',
        '--year',
        '2015',
        '--source',
        'IMF',
        '--id',
        'now',
      ),
    ).toContain('nowcast:');
    expect(stored()).toEqual(['now.spillway-table', 'sections.spillway-table']);
    const csv = join(home, 'now.csv');
    run('export', 'now', '--out', csv);
    // What was written as plain csv comes back as the same table.
    const { hash } = JSON.parse(run('show', 'now', '--format', 'json')) as { hash: string };
    expect(JSON.parse(run('show', csv, '--format', 'json'))).toMatchObject({ hash });
    const car = runCli(['assess', '-', '--economy', 'now', '--format', 'json'], {
      home,
      input: 'spillway: scenario/1\ntitle: t\nshocks: [{kind: outage, industry: C, share: 0.1, days: 10}]\n',
    });
    expect(JSON.parse(car.stdout)).toMatchObject({
      economy: { id: 'now', currency: 'KRW', rateToKRW: 1, year: 2014, priceYear: 2015 },
    });
  });

  it('takes no place of another table unasked, and gives it back', () => {
    const run = (...args: string[]) => runCli(['economy', ...args], { home });
    const refused = run('update', 'kor-2014', '--currency', 'KRW', '--id', 'kor-2011');
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('there is an economy "kor-2011" (shipped) already');
    expect(stored()).toEqual([]);
    expect(run('update', 'kor-2014', '--currency', 'KRW', '--id', 'kor-2011', '--replace').status).toBe(0);
    expect(run('show', 'kor-2011', '--year', '2011').stderr).toContain('is of 2014, not of 2011');
    expect(run('remove', 'kor-2011').status).toBe(0);
    expect(run('show', 'kor-2011', '--year', '2011').status).toBe(0);
    expect(run('remove', 'kor-2011').status).toBe(2);
  });

  it('lists the sound tables and names a damaged one', () => {
    expect(
      runCli(['economy', 'update', 'kor-2014', '--currency', 'KRW', '--id', 'won'], { home }).status,
    ).toBe(0);
    writeFileSync(join(home, 'economies', 'broken.spillway-table'), 'x');
    const list = runCli(['economy', 'list'], { home });
    expect(list.status).toBe(0);
    expect(list.stdout).toContain('won');
    expect(list.stderr).toContain('broken.spillway-table');
  });

  it('lists what is shipped', () => {
    const list = JSON.parse(runCli(['economy', 'list', '--format', 'json'], { home }).stdout) as {
      id: string;
    }[];
    expect(list.map(({ id }) => id)).toEqual([
      'deu-2014',
      'gbr-2014',
      'jpn-2014',
      'kor-2010',
      'kor-2011',
      'kor-2012',
      'kor-2013',
      'kor-2014',
      'usa-2014',
    ]);
  });
});

describeWithData('economy import, from originals', () => {
  it('brings in chosen years, and what it brought in equals what is shipped', () => {
    const run = runCli(
      ['economy', 'import', realData('io/wiod2016/KOR_NIOT_nov16.xlsx'), '--year', '2011', '--id', 'mine'],
      { home },
    );
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(stored()).toEqual(['mine.spillway-table']);
    const total = (id: string) => {
      const answer = JSON.parse(
        runCli(
          ['assess', 'examples/kiet-car.yaml', '--economy', id, '--currency', 'USD', '--format', 'json'],
          { home },
        ).stdout,
      ) as { results: { total: { output: number } }[] };
      return answer.results[0].total.output;
    };
    expect(total('mine')).toBe(total('kor-2011'));
  });

  it('brings several years in together, or none', () => {
    const refused = runCli(['economy', 'import', realData('io/wiod2016/KOR_NIOT_nov16.xlsx')], { home });
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('"kor-2010" (shipped)');
    expect(stored()).toEqual([]);
  });

  it('stores nothing of a table that breaks its identities, unless told to, and then every result says so', () => {
    const file = realData('io/oecd/BEL2020ttl.csv');
    const refused = runCli(['economy', 'import', file], { home });
    expect(refused.status).toBe(1);
    expect(refused.stderr.match(/economy\/column-unbalanced/g)).toHaveLength(8);
    expect(stored()).toEqual([]);
    expect(runCli(['economy', 'import', file, '--accept-errors', '--id', 'bel'], { home }).status).toBe(0);
    const answer = runCli(['assess', '-', '--economy', 'bel', '--format', 'json'], {
      home,
      input: 'spillway: scenario/1\ntitle: t\nshocks: [{kind: demand, industry: D, change: -0.1}]\n',
    });
    const assessment = JSON.parse(answer.stdout) as {
      notes: { code: string }[];
      results: { coefficients: string; status: string }[];
      provenance: { table: { acceptedWithErrors: boolean } };
    };
    expect(assessment.notes.map(({ code }) => code)).toContain('accepted-with-errors');
    expect(assessment.provenance.table.acceptedWithErrors).toBe(true);
    // The mark outlives a way through a table file.
    const file2 = join(home, 'bel2.spillway-table');
    expect(runCli(['economy', 'export', 'bel', '--format', 'table', '--out', file2], { home }).status).toBe(
      0,
    );
    expect(runCli(['economy', 'import', file2, '--id', 'bel2'], { home }).status).toBe(0);
    const again = JSON.parse(runCli(['economy', 'show', 'bel2', '--format', 'json'], { home }).stdout) as {
      acceptedWithErrors: boolean;
    };
    expect(again.acceptedWithErrors).toBe(true);
    // A total table has no domestic coefficients.
    expect(
      assessment.results
        .filter(({ coefficients }) => coefficients === 'domestic')
        .every(({ status }) => status === 'not-applicable'),
    ).toBe(true);
  });

  it('takes no use table for a symmetric one', () => {
    const run = runCli(['economy', 'check', realData('io/bea/IOUse_After_Redefinitions_PRO_DET.xlsx')], {
      home,
    });
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('economy/not-symmetric');
  });

  it('assesses a multi-regional table of 1435 industries, region by region', () => {
    const file = realData('io/tidy/wiod2013_mrio_2011.csv.gz');
    expect(
      runCli(
        [
          'economy',
          'import',
          file,
          '--id',
          'world',
          '--set',
          'year=2011',
          '--set',
          'currency=USD',
          '--set',
          'unit=million',
        ],
        { home },
      ).status,
    ).toBe(0);
    const run = runCli(['assess', '-', '--economy', 'world', '--format', 'json'], {
      home,
      input:
        'spillway: scenario/1\ntitle: t\nshocks: [{kind: outage, industry: c15, region: KOR, days: 10}]\n',
    });
    const { results } = JSON.parse(run.stdout) as {
      results: {
        model: string;
        status: string;
        total: { output: number };
        regions: { region: string; total: { output: number } }[];
        checks: { ok: boolean }[];
      }[];
    };
    const pinned = results.find(({ model }) => model === 'pinned')!;
    expect(pinned.checks.every(({ ok }) => ok)).toBe(true);
    expect(pinned.regions).toHaveLength(41);
    expect(pinned.regions.reduce((sum, { total }) => sum + total.output, 0)).toBeCloseTo(
      pinned.total.output,
      6,
    );
    const missing = runCli(['assess', 'examples/kiet-car.yaml', '--economy', 'world'], { home });
    expect(missing.status).toBe(1);
    expect(missing.stderr).toContain('the shock must name one in "region"');
  });
});
