import type { LocalText } from '../../../shared/index.ts';
import type { Classification } from '../../classifications/index.ts';
import type { FinalDemandCategory, Industry, PrimaryInput, Region, Satellite } from '../../table.ts';
import type { FindingList } from '../finding-list.ts';
import { areaOf } from '../layout/area-names.ts';
import { DEMAND_KINDS, demandKinds, PRIMARY_KINDS, primaryMeanings } from '../layout/demand-kinds.ts';
import { type TableDraft, UNKNOWN_REGION } from './spillway-draft.ts';
import type { Metadata } from './spillway-metadata.ts';

export const both = (en: string, ko: string | undefined): LocalText => ({
  en,
  ko: ko === undefined ? en : ko,
});

export function nameRegions(draft: TableDraft, metadata: Metadata): Region[] {
  const lines = new Map(metadata.list('region').map(({ cells }) => [cells[0], cells]));
  return draft.regions.map((code): Region => {
    const [, en, ko] = lines.get(code) ?? [];
    if (code === UNKNOWN_REGION && en === undefined) return { code, name: { en: 'Unknown', ko: '미상' } };
    return en === undefined ? areaOf(code) : { code, name: both(en, ko) };
  });
}

export function nameIndustries(
  draft: TableDraft,
  metadata: Metadata,
  list: Classification | null,
): Industry[] {
  const lines = new Map(metadata.list('industry').map(({ cells }) => [cells[0], cells]));
  const known = new Map(list?.industries.map((industry) => [industry.code, industry.name]));
  return draft.industries.map(({ code, name }): Industry => {
    const [, en, ko] = lines.get(code) ?? [];
    if (en !== undefined) return { code, name: both(en, ko) };
    return { code, name: known.get(code) ?? both(name ?? code, undefined) };
  });
}

export function nameUses(
  draft: TableDraft,
  metadata: Metadata,
  findings: FindingList,
): FinalDemandCategory[] {
  const lines = [...metadata.list('use')];
  const kinds = demandKinds([...new Set(draft.uses.map(({ code }) => code))]);
  const byCode = new Map([...new Set(draft.uses.map(({ code }) => code))].map((code, i) => [code, kinds[i]]));
  return draft.uses.map(({ code, region }): FinalDemandCategory => {
    // A line without a region says it for every region; one with a region is for its own.
    const line = lines.find(
      ({ cells }) =>
        cells[0] === code && ((cells[2] ?? '') === '' || draft.regions.length === 1 || cells[2] === region),
    );
    if (line !== undefined && line.cells[2] !== undefined && line.cells[2] !== '')
      lines.splice(lines.indexOf(line), 1);
    const [, said, of, en = code, ko] = line?.cells ?? [];
    const kind = kindOf(said, DEMAND_KINDS, byCode.get(code)!, line?.path ?? draft.file, findings);
    return { code, name: both(en, ko), kind, region: of === undefined || of === '' ? region : of };
  });
}

export function namePrimary(draft: TableDraft, metadata: Metadata, findings: FindingList): PrimaryInput[] {
  const lines = new Map(metadata.list('primary').map((line) => [line.cells[0], line]));
  const meanings = primaryMeanings(draft.primary.map(({ code }) => code));
  return draft.primary.map(({ code, name }, p): PrimaryInput => {
    const line = lines.get(code);
    const [, said, inside, en = name ?? code, ko] = line?.cells ?? [];
    const kind = kindOf(said, PRIMARY_KINDS, meanings[p].kind, line?.path ?? draft.file, findings);
    const inValueAdded = inside === 'yes' ? true : inside === 'no' ? false : meanings[p].inValueAdded;
    if (line === undefined && !meanings[p].known) {
      findings.warning(
        'economy/unknown-primary-input',
        draft.file,
        `"${code}" is not known as a primary input and is kept outside value added; a line ` +
          `"# primary: ${code},<kind>,yes" takes it in`,
        code,
      );
    }
    return { code, name: both(en, ko), kind, inValueAdded };
  });
}

function kindOf<T extends string>(
  said: string | undefined,
  kinds: readonly T[],
  otherwise: T,
  path: string,
  findings: FindingList,
): T {
  if (said === undefined || said === '') return otherwise;
  const kind = kinds.find((word) => word === said);
  if (kind === undefined)
    findings.error(
      'economy/invalid-metadata',
      path,
      `expected one of ${kinds.join(', ')}, but found "${said}"`,
      said,
    );
  return kind ?? otherwise;
}

export function nameSatellites(draft: TableDraft, metadata: Metadata, findings: FindingList): Satellite[] {
  const lines = new Map(metadata.list('satellite').map((line) => [line.cells[0], line]));
  return draft.satellites.map(({ code, name, values }): Satellite => {
    const line = lines.get(code);
    const [, unit = '', factor = '1', en = name ?? code, ko, source = ''] = line?.cells ?? [];
    const scale = Number(factor === '' ? '1' : factor);
    const valid = Number.isFinite(scale) && scale > 0;
    if (line === undefined || !valid) {
      findings.add({
        code: line === undefined ? 'economy/missing-metadata' : 'economy/invalid-metadata',
        severity: line === undefined ? 'warning' : 'error',
        path: line?.path ?? draft.file,
        message: `expected "# satellite: ${code},<unit>,<number by which the figures are multiplied>,…", but found ${line === undefined ? 'no such line' : `"${factor}"`}`,
        value: factor,
      });
    }
    return { code, name: both(en, ko), unit, scale: valid ? scale : 1, values, source };
  });
}
