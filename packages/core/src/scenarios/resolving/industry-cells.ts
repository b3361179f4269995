import { cellCount, exportsOf, finalDemandTotals, type IoTable } from '../../economy/index.ts';
import type { Finding } from '../../shared/index.ts';
import type { Scenario } from '../document/scenario.ts';
import type { ScenarioShock } from '../document/shocks.ts';
import { isUncertainNumber } from '../document/uncertain-number.ts';

/** A shock that starts in industries. */
export type PlacedShock = Exclude<ScenarioShock, { kind: 'cost' | 'rating' | 'harm' }>;

export const isPlaced = (shock: ScenarioShock): shock is PlacedShock =>
  shock.kind !== 'cost' && shock.kind !== 'rating' && shock.kind !== 'harm';

/** Codes a shock names: of a dependency the industry whose service fails. */
function industryCodes(shock: PlacedShock): readonly string[] {
  const named = shock.kind === 'dependency' ? shock.on : shock.industry;
  return typeof named === 'string' ? [named] : named;
}

/** Cells of the table that a shock names, in its order; codes and regions are known to exist. */
export function cellsOf(table: IoTable, shock: PlacedShock): readonly number[] {
  const region = shock.region === undefined ? 0 : table.regions.findIndex((r) => r.code === shock.region);
  return industryCodes(shock).map(
    (code) =>
      region * table.industries.length + table.industries.findIndex((industry) => industry.code === code),
  );
}

/** How far two codes are apart: single letters to change, add or leave out (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length];
}

const nearest = (wanted: string, codes: readonly string[]): string =>
  codes
    .toSorted(
      (a, b) =>
        distance(wanted.toUpperCase(), a.toUpperCase()) - distance(wanted.toUpperCase(), b.toUpperCase()),
    )
    .slice(0, 3)
    .join(', ');

/**
 * Whether a scenario fits a table: its industries and regions exist there, none is named twice in one shock,
 * and there is output to lose. Paths are JSON Pointers into the scenario.
 */
export function checkScenarioAgainst(scenario: Scenario, table: IoTable): Finding[] {
  const findings: Finding[] = [];
  const add = (code: string, path: string, message: string, value: string): void => {
    findings.push({ code, severity: 'error', path, message, value });
  };
  const industries = table.industries.map((industry) => industry.code);
  const regions = table.regions.map((region) => region.code);
  scenario.shocks.forEach((shock, k) => {
    if (!isPlaced(shock)) return;
    const base = `/shocks/${k}`;
    if (shock.region === undefined && regions.length > 1) {
      add(
        'economy/unknown-region',
        base,
        `${table.id} has ${regions.length} regions: the shock must name one in "region"`,
        '',
      );
    } else if (shock.region !== undefined && !regions.includes(shock.region)) {
      add(
        'economy/unknown-region',
        `${base}/region`,
        `${table.id} has no region "${shock.region}"; nearest: ${nearest(shock.region, regions)}`,
        shock.region,
      );
    }
    const codes = industryCodes(shock);
    codes.forEach((code, i) => {
      const key = shock.kind === 'dependency' ? 'on' : 'industry';
      const path = Array.isArray(shock.kind === 'dependency' ? null : shock.industry)
        ? `${base}/${key}/${i}`
        : `${base}/${key}`;
      if (!industries.includes(code)) {
        add(
          'economy/unknown-industry',
          path,
          `${table.id} has no industry "${code}"; nearest: ${nearest(code, industries)}; \`spillway economy show ${table.id}\` lists all ${industries.length}`,
          code,
        );
      } else if (codes.indexOf(code) !== i) {
        add('scenarios/wrong-value', path, `the industry "${code}" is named twice in one shock`, code);
      }
    });
    if (findings.length === 0) {
      for (const cell of cellsOf(table, shock)) {
        if (table.x[cell] > 0 || (shock.kind === 'outage' && shock.yearlyOutput !== undefined)) continue;
        const code = table.industries[cell % industries.length].code;
        add(
          'economy/missing-data',
          `${base}/industry`,
          `${code} has no output in ${table.id}: nothing can be lost there`,
          code,
        );
      }
    }
  });
  findings.push(...unknownSettings(scenario, industries, table.id));
  if (findings.length === 0)
    findings.push(...givenTwice(scenario, table), ...negativeDemand(scenario, table));
  return findings;
}

/** Codes in settings by industry that the table does not have: they would change nothing in silence. */
function unknownSettings(scenario: Scenario, industries: readonly string[], id: string): Finding[] {
  const byIndustry = [
    ...Object.entries(scenario.dynamics ?? {}).map(([key, value]) => [`/dynamics/${key}`, value] as const),
    ...scenario.shocks.map(
      (shock, k) =>
        [`/shocks/${k}/importance`, shock.kind === 'dependency' ? shock.importance : undefined] as const,
    ),
  ];
  return byIndustry.flatMap(([path, value]) =>
    value === null || typeof value !== 'object' || Array.isArray(value) || isUncertainNumber(value)
      ? []
      : Object.keys(value)
          .filter((code) => code !== 'default' && !industries.includes(code))
          .map(
            (code): Finding => ({
              code: 'economy/unknown-industry',
              severity: 'error',
              path: `${path}/${code}`,
              message: `${id} has no industry "${code}"; nearest: ${nearest(code, industries)}`,
              value: code,
            }),
          ),
  );
}

/** Shocks of demand on an industry whose output another shock gives: they would be lost in silence. */
function givenTwice(scenario: Scenario, table: IoTable): Finding[] {
  const givesOutput = (shock: ScenarioShock): boolean =>
    shock.kind === 'outage' ||
    shock.kind === 'dependency' ||
    (shock.kind === 'inoperability' && shock.meaning === 'output');
  const given = new Map<number, number>();
  scenario.shocks.forEach((shock, k) => {
    if (isPlaced(shock) && givesOutput(shock)) for (const cell of cellsOf(table, shock)) given.set(cell, k);
  });
  return scenario.shocks.flatMap((shock, k) => {
    // Trust is told on a line of its own and meets nothing here.
    if (!isPlaced(shock) || shock.kind === 'trust' || givesOutput(shock)) return [];
    const cell = cellsOf(table, shock).find((each) => given.has(each));
    if (cell === undefined) return [];
    const { code } = labelOf(table, cell);
    return [
      {
        code: 'scenarios/given-twice',
        severity: 'error' as const,
        path: `/shocks/${k}`,
        message: `the output of ${code} is already given by shocks/${given.get(cell)}, so a change of its demand would change nothing: assess the two apart`,
        value: code,
      },
    ];
  });
}

/** Shocks to a share of a final demand that is below 0, where a fall would come out as a gain. */
function negativeDemand(scenario: Scenario, table: IoTable): Finding[] {
  const all = finalDemandTotals(table, (category) => category.kind !== 'import');
  const base = (cell: number, scope: string): number => {
    const abroad = exportsOf(table, cell);
    return scope === 'only' ? abroad : scope === 'excluded' ? all[cell] - abroad : all[cell];
  };
  return scenario.shocks.flatMap((shock, k) => {
    const share =
      shock.kind === 'trust' ||
      (shock.kind === 'demand' && shock.change !== undefined) ||
      (shock.kind === 'inoperability' && shock.meaning === 'final-demand');
    if (!isPlaced(shock) || !share) return [];
    const scope = ('exports' in shock ? shock.exports : undefined) ?? 'included';
    const cell = cellsOf(table, shock).find((each) => base(each, scope) < 0);
    if (cell === undefined) return [];
    const { code } = labelOf(table, cell);
    return [
      {
        code: 'scenarios/negative-demand',
        severity: 'error' as const,
        path: `/shocks/${k}/industry`,
        message: `the final demand for ${code} is below 0 in ${table.id}, because stocks run down, so a fall of it by a share would be a gain: give a demand shock with an amount`,
        value: code,
      },
    ];
  });
}

/** Region and industry of a cell. */
export function labelOf(
  table: IoTable,
  cell: number,
): { region: string; code: string; name: { en: string; ko: string } } {
  if (cell < 0 || cell >= cellCount(table)) throw new RangeError(`cell ${cell} is not in ${table.id}`);
  const industry = table.industries[cell % table.industries.length];
  return {
    region: table.regions[Math.floor(cell / table.industries.length)].code,
    code: industry.code,
    name: { en: industry.name.en, ko: industry.name.ko },
  };
}
