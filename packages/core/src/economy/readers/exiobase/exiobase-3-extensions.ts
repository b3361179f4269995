import { readCsv, type SourceFile } from '../../../sheets/index.ts';
import type { Satellite } from '../../table.ts';
import { FindingList } from '../finding-list.ts';
import { headingOf } from '../layout/grid.ts';
import { readTextMatrix } from '../layout/text-matrix.ts';
import type { ReadOptions } from '../reader.ts';
import { LAYOUT, matrixOf } from './exiobase-3-matrices.ts';
import type { Exiobase3Notes } from './exiobase-files.ts';
import { sameColumns } from './exiobase-table.ts';

/** The nine rows below the flows, as EXIOBASE names them, and no others: rows in other folders add some of them up. */
export const FACTOR_INPUT =
  /^(taxes less subsidies on products|other net taxes on production|compensation of employees|operating surplus)/i;

/** Jobs and hours by skill and sex; the satellites of earlier versions leave `people` out. */
const JOBS = /^employment(?: people)?: (?:low|medium|high)-skilled/i;

const HOURS = /^employment hours: (?:low|medium|high)-skilled/i;

const WANTED = [FACTOR_INPUT, JOBS, HOURS];

const NAMES = {
  jobs: { pattern: JOBS, name: { en: 'Persons employed', ko: '취업자 수' } },
  hours: { pattern: HOURS, name: { en: 'Hours worked', ko: '총 노동시간' } },
} as const;

const SATELLITE_UNITS: Readonly<Record<string, { readonly unit: string; readonly scale: number }>> = {
  '1000 p': { unit: 'thousand persons', scale: 1e3 },
  p: { unit: 'persons', scale: 1 },
  'M.hr': { unit: 'million hours', scale: 1e6 },
  hr: { unit: 'hours', scale: 1 },
};

/** Absolute rows (F, F_Y, F_hh), where a folder has intensities, multipliers and footprints (S, M, D_…) of the same labels too. */
export function chooseRows(files: readonly SourceFile[], notes: Exiobase3Notes): readonly SourceFile[] {
  const absolute = files.filter((file) => /^F(_Y|_hh)?$/.test(matrixOf(file, notes)));
  return absolute.length > 0 ? absolute : files;
}

/** Wanted rows of extension files, each label once. */
export async function readRows(
  files: readonly SourceFile[],
  columns: readonly (readonly string[])[],
  findings: FindingList,
  options: ReadOptions,
): Promise<Map<string, Float64Array> | null> {
  const rows = new Map<string, Float64Array>();
  let sound = true;
  for (const file of files) {
    const matrix = await readTextMatrix(
      file,
      {
        ...LAYOUT,
        labelColumns: 1,
        keep: ([label]) => WANTED.some((pattern) => pattern.test(label)),
      },
      findings,
      options,
    );
    if (matrix.labels.length === 0) continue;
    if (!matrix.complete || !sameColumns(matrix, columns, findings)) {
      sound = false;
      continue;
    }
    matrix.labels.forEach(([label], i) => {
      if (rows.has(label)) {
        sound = false;
        findings.error(
          'economy/duplicate-code',
          `${file.name}:${matrix.fileRows[i]}:1`,
          `expected the row "${label}" in one file and once, but it stands in another place already`,
          label,
        );
      } else rows.set(label, matrix.values.slice(i * matrix.columns, (i + 1) * matrix.columns));
    });
  }
  return sound ? rows : null;
}

export async function readSatelliteUnits(
  files: readonly SourceFile[],
  options: ReadOptions,
): Promise<Map<string, string>> {
  const units = new Map<string, string>();
  for (const file of files) {
    for await (const { cells } of readCsv(file, { delimiter: '\t', signal: options.signal })) {
      const [label, unit] = [headingOf(cells[0]), headingOf(cells[1])];
      if (label !== '' && unit !== '') units.set(label, unit);
    }
  }
  return units;
}

export function satellitesOf(
  rows: ReadonlyMap<string, Float64Array>,
  units: ReadonlyMap<string, string>,
  source: string,
  findings: FindingList,
): Satellite[] {
  return (['jobs', 'hours'] as const).flatMap((code) => {
    const { pattern, name } = NAMES[code];
    const chosen = [...rows].filter(([label]) => pattern.test(label));
    if (chosen.length === 0) return [];
    const writings = new Set(chosen.map(([label]) => units.get(label) ?? ''));
    const [writing] = writings;
    const unit = writings.size === 1 ? SATELLITE_UNITS[writing] : undefined;
    if (unit === undefined) {
      findings.warning(
        'economy/unknown-unit',
        source,
        `expected one of ${Object.keys(SATELLITE_UNITS).join(', ')} for ${name.en.toLowerCase()}, but found "${[...writings].join('", "')}": the rows are left out`,
      );
      return [];
    }
    const values = chosen[0][1].map((_, j) => chosen.reduce((sum, [, row]) => sum + row[j], 0));
    return [{ code, name, ...unit, values: [...values], source }];
  });
}
