import { throwIfCancelled } from '../../../shared/index.ts';
import type { IoTable } from '../../table.ts';
import { checkTable } from '../check-table.ts';
import { FindingList } from '../finding-list.ts';
import { namesOf } from '../layout/file-names.ts';
import { WantedYears } from '../layout/wanted-years.ts';
import { everyWorkbook, headsOf } from '../layout/workbooks.ts';
import type { ReadOptions, ReadResult, TableReader } from '../reader.ts';
import { type BeaHead, type BeaKind, readHeads, whereOf } from './bea-heads.ts';
import { matchMake } from './bea-match.ts';
import { RESOLUTION, readMake, readUse } from './bea-sheets.ts';
import { symmetricTable } from './bea-symmetric.ts';

interface Pair {
  readonly use: BeaHead;
  readonly make: BeaHead;
}

const sameTable = (a: BeaHead, b: BeaHead): boolean =>
  a.year === b.year && a.level === b.level && a.redefinitions === b.redefinitions;

/** Use and make tables of the same year, level and treatment of secondary products. What has no partner is a finding. */
function pairUp(heads: readonly BeaHead[], findings: FindingList): Pair[] {
  const ofKind = (kind: BeaKind): BeaHead[] => heads.filter((head) => head.kind === kind);
  const distinct = (all: readonly BeaHead[]): BeaHead[] =>
    all.filter((head, at) => {
      const first = all.findIndex((other) => sameTable(head, other));
      if (first === at) return true;
      const message = `expected one ${head.kind} table of ${head.year}, but ${whereOf(all[first])} is one already`;
      findings.error('economy/duplicate-sheet', whereOf(head), message);
      return false;
    });
  const uses = distinct(ofKind('use'));
  const makes = distinct(ofKind('make'));
  const pairs = uses.flatMap((use): Pair[] => {
    const make = makes.find((candidate) => sameTable(use, candidate));
    return make === undefined ? [] : [{ use, make }];
  });
  reportUnpaired(uses, makes, pairs, findings);
  const requirements = ofKind('requirements');
  if (requirements.length > 0) {
    findings.add({
      code: 'economy/not-flows',
      severity: pairs.length > 0 ? 'info' : 'error',
      path: whereOf(requirements[0]),
      message: `${requirements.length} sheet(s) of requirements are coefficients and not flows: nothing is read from them`,
      value: 'requirements',
      expected: 'use and make',
    });
  }
  return pairs;
}

const yearsOf = (heads: readonly BeaHead[]): string => heads.map(({ year }) => year).join(', ');

function reportUnpaired(
  uses: readonly BeaHead[],
  makes: readonly BeaHead[],
  pairs: readonly Pair[],
  findings: FindingList,
): void {
  const aloneUses = uses.filter((use) => !pairs.some((pair) => pair.use === use));
  const aloneMakes = makes.filter((make) => !pairs.some((pair) => pair.make === make));
  for (const use of aloneUses) {
    const other = aloneMakes.find((make) => make.year === use.year && make.level === use.level);
    if (other === undefined) continue;
    findings.error(
      'economy/redefinitions-differ',
      whereOf(other),
      `the use table of ${use.year} is ${use.redefinitions} redefinitions, but the make table ${other.redefinitions}`,
      other.redefinitions,
      use.redefinitions,
    );
  }
  if (aloneUses.length > 0) {
    findings.error(
      'economy/not-symmetric',
      whereOf(aloneUses[0]),
      'a use table is commodity by industry, not a symmetric table; give the make table of the same year as well ' +
        `(${yearsOf(aloneUses)})`,
      'use',
      'use and make',
    );
  }
  if (aloneMakes.length > 0) {
    findings.add({
      code: pairs.length > 0 ? 'economy/unpaired-year' : 'economy/not-symmetric',
      severity: pairs.length > 0 ? 'info' : 'error',
      path: whereOf(aloneMakes[0]),
      message:
        'a make table is industry by commodity, not a symmetric table; give the use table of the same year as well ' +
        `(${yearsOf(aloneMakes)})`,
      value: 'make',
      expected: 'use and make',
    });
  }
}

/** What the heads of a pair must say before figures are worth reading. */
function checkHeads({ use, make }: Pair, findings: FindingList): boolean {
  let usable = true;
  for (const head of [use, make]) {
    if (head.scale === null) {
      findings.error(
        'economy/unknown-unit',
        whereOf(head),
        'expected the unit, such as (Millions of dollars), in the first four rows, but found none that is known',
      );
      usable = false;
    } else if (use.scale !== null && head.scale !== use.scale) {
      const message = `expected the unit of the use table (${use.scale}), but found ${head.scale}`;
      findings.error('economy/sheets-differ', whereOf(head), message, head.scale, use.scale);
      usable = false;
    }
    if (head.prices === 'purchasers') {
      const message = "expected producers' prices, in which make tables are, but found purchasers' prices";
      findings.error('economy/price-basis', whereOf(head), message, 'purchasers', 'producers');
      usable = false;
    }
  }
  return usable;
}

async function readPair(pair: Pair, findings: FindingList, options: ReadOptions): Promise<IoTable | null> {
  if (!checkHeads(pair, findings)) return null;
  const use = await readUse(pair.use, findings, options);
  const make = await readMake(pair.make, findings, options);
  const matched = use && make && matchMake(use, make, findings);
  if (use === null || !matched) return null;
  const table = symmetricTable(use, matched);
  const locator = {
    row: (i: number) => use.industryPlace(i),
    column: (j: number) => use.industryPlace(j),
    whole: `${pair.use.workbook.file}:${pair.use.sheet}`,
  };
  findings.addAll(checkTable(table, RESOLUTION, locator));
  return table;
}

/**
 * Make and use tables of the U.S. Bureau of Economic Analysis, summary (71 industries) and detail (405), before or after
 * redefinitions, one sheet a year: every year that has both becomes a symmetric industry-by-industry table
 * (see {@link symmetricTable}). Million US dollars, producers' prices. Detail industries have no Korean names:
 * both languages show the publisher's English.
 *
 * Rows and columns of the publisher are rounded to whole millions, and miss their totals by up to 25 million in the
 * detail tables; so do those made from them.
 */
export const bea: TableReader = {
  id: 'bea',
  title: 'Bureau of Economic Analysis: use and make tables (xlsx)',
  verifiedAgainstOriginal: true,
  recognises(files, options) {
    return everyWorkbook(files, options, async (workbook) => (await readHeads(workbook, options)).length > 0);
  },
  async read(files, options): Promise<ReadResult> {
    const findings = new FindingList();
    const asked = new WantedYears(options);
    const all = await headsOf(files, options, readHeads);
    for (const head of all.filter(({ year }) => year === 0)) {
      findings.error(
        'economy/missing-year',
        whereOf(head),
        'expected a year in the first rows, but found none',
      );
    }
    const heads = all.filter(({ year }) => year > 0 && asked.wants(year));
    asked.report(namesOf(files), findings);
    const pairs = pairUp(heads, findings).sort((a, b) => a.use.year - b.use.year);
    const tables: IoTable[] = [];
    for (const pair of pairs) {
      throwIfCancelled(options.signal);
      const table = await readPair(pair, findings, options);
      if (table !== null) tables.push(table);
    }
    return { tables, findings: findings.toArray(namesOf(files)) };
  },
};
