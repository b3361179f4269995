import type { LocalText } from '../../../shared/index.ts';
import { type Classification, loadClassification } from '../../classifications/index.ts';
import type {
  FinalDemandCategory,
  Industry,
  IoTable,
  PrimaryInput,
  ProvenanceStep,
  Region,
  Satellite,
} from '../../table.ts';
import { checkTable, type TableLocator } from '../check-table.ts';
import type { FindingList } from '../finding-list.ts';
import { areaOf } from '../layout/area-names.ts';
import { DEMAND_KINDS, demandKinds, PRIMARY_KINDS, primaryMeanings } from '../layout/demand-kinds.ts';
import { figureResolution } from '../layout/figure-resolution.ts';
import type { Metadata, SingleKey } from './spillway-metadata.ts';

export interface Named {
  readonly code: string;
  /** As the file has it; null where it has none. */
  readonly name: string | null;
}

/** What a layout found in a file, before names, kinds and units are known. Shapes as in `IoTable`. */
export interface TableDraft {
  readonly file: string;
  readonly regions: readonly string[];
  readonly industries: readonly Named[];
  readonly uses: readonly { readonly code: string; readonly region: string }[];
  /** None where the file gives no value added: it is then output less the column's sum. */
  readonly primary: readonly Named[];
  readonly Z: Float64Array;
  readonly imports: Float64Array | null;
  readonly Y: Float64Array;
  readonly importedY: Float64Array | null;
  readonly V: Float64Array;
  readonly VY: Float64Array | null;
  readonly x: Float64Array;
  readonly satellites: readonly (Named & { readonly values: readonly (number | null)[] })[];
  /** What the layout itself says. */
  readonly flows?: 'total';
  readonly symmetry?: 'product-by-product';
  readonly locator: TableLocator;
}

const UNITS: Readonly<Record<string, number>> = {
  one: 1,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

/**
 * Lists that a file's own codes are compared with where it does not name its list; where the codes are mere
 * numbers, a column of final use of the same publisher must stand beside them.
 */
const KNOWN_LISTS: readonly (readonly [id: string, use?: string])[] = [
  ['WIOD56'],
  ['WIOD35'],
  ['OECD36'],
  ['OECD45'],
  ['OECD50'],
  ['BOK83', '9140'],
  ['JPN107', '801'],
];

/** The region of a file that names none. */
export const UNKNOWN_REGION = 'ZZZ';

const both = (en: string, ko: string | undefined): LocalText => ({ en, ko: ko === undefined ? en : ko });

/** Names and units a draft by the metadata, derives value added where there is none, and checks the table. */
export async function finishDraft(
  draft: TableDraft,
  metadata: Metadata,
  findings: FindingList,
): Promise<IoTable> {
  const missing = (key: SingleKey, assumed: string): void =>
    findings.warning(
      'economy/missing-metadata',
      draft.file,
      `expected a line "# ${key}: …" in front of the table, but there is none: ${assumed}`,
    );
  const number = (
    key: SingleKey,
    otherwise: number,
    valid: (value: number) => boolean,
    what: string,
  ): number => {
    const text = metadata.text(key);
    if (text === null) return otherwise;
    const value = UNITS[text.trim().toLowerCase()] ?? Number(text);
    if (text.trim() !== '' && valid(value)) return value;
    metadata.invalid(key, what);
    return otherwise;
  };
  if (metadata.text('year') === null) missing('year', 'the year is given as 0');
  if (metadata.text('currency') === null) missing('currency', 'the currency is given as XXX (none)');
  if (metadata.text('unit') === null) missing('unit', 'figures are taken as single units of the currency');
  const year = number('year', 0, (value) => Number.isInteger(value), 'a year');
  const classification = await classify(draft, metadata);
  const regions = nameRegions(draft, metadata);
  const industries = nameIndustries(draft, metadata, classification.list);
  const finalDemand = nameUses(draft, metadata, findings);
  const derived = draft.primary.length === 0;
  const V = derived ? restOfColumns(draft) : draft.V;
  const id = metadata.text('id') ?? (year === 0 ? 'unnamed' : `${regions[0].code.toLowerCase()}-${year}`);
  const title = metadata.text('title') ?? id;
  const rates = metadata.rates();
  const table: IoTable = {
    id,
    title: both(title, metadata.text('title.ko') ?? undefined),
    year,
    unit: {
      currency: metadata.text('currency') ?? 'XXX',
      scale: number(
        'unit',
        1,
        (value) => value > 0 && Number.isFinite(value),
        'a number above 0, thousand, million, billion',
      ),
    },
    priceYear: number('price-year', year, (value) => Number.isInteger(value), 'a year'),
    priceBasis: metadata.choice('price-basis', ['unknown', 'basic', 'producers', 'purchasers']),
    exchangeRates: rates,
    exchangeRateSource: metadata.text('rate-source'),
    classification: classification.id,
    symmetry:
      metadata.text('symmetry') === null && draft.symmetry !== undefined
        ? draft.symmetry
        : metadata.choice('symmetry', ['industry-by-industry', 'product-by-product']),
    flows:
      metadata.text('flows') === null && draft.flows !== undefined
        ? draft.flows
        : metadata.choice('flows', ['domestic', 'total']),
    regions,
    industries,
    finalDemand,
    primaryInputs: derived
      ? [
          {
            code: 'VA',
            name: { en: 'Value added', ko: '부가가치' },
            kind: 'value-added',
            inValueAdded: true,
          },
        ]
      : namePrimary(draft, metadata, findings),
    Z: draft.Z,
    imports: draft.imports,
    Y: draft.Y,
    importedY: draft.importedY,
    V,
    VY: derived ? null : draft.VY,
    x: draft.x,
    satellites: nameSatellites(draft, metadata, findings),
    source: {
      publisher: metadata.text('publisher') ?? 'unknown',
      title: metadata.text('source-title') ?? title,
      edition: metadata.text('edition') ?? 'unknown',
      url: metadata.text('url'),
      doi: metadata.text('doi'),
      licence: metadata.text('licence'),
    },
    provenance: provenanceOf(draft, metadata, findings, derived),
    acceptedWithErrors: metadata.choice('accepted-with-errors', ['no', 'yes']) === 'yes',
  };
  const resolution = figureResolution(draft.Z, draft.imports, draft.Y, draft.V);
  findings.addAll(checkTable(table, resolution, draft.locator));
  return table;
}

async function classify(
  draft: TableDraft,
  metadata: Metadata,
): Promise<{ id: string; list: Classification | null }> {
  const id = metadata.text('classification');
  if (id !== null) return { id, list: await loadClassification(id) };
  for (const [known, use] of KNOWN_LISTS) {
    const list = await loadClassification(known);
    if (use !== undefined && !draft.uses.some(({ code }) => code === use)) continue;
    if (list?.industries.length !== draft.industries.length) continue;
    if (list.industries.every(({ code }, s) => code === draft.industries[s].code)) return { id: known, list };
  }
  return { id: 'unlisted', list: null };
}

function nameRegions(draft: TableDraft, metadata: Metadata): Region[] {
  const lines = new Map(metadata.list('region').map(({ cells }) => [cells[0], cells]));
  return draft.regions.map((code): Region => {
    const [, en, ko] = lines.get(code) ?? [];
    if (code === UNKNOWN_REGION && en === undefined) return { code, name: { en: 'Unknown', ko: '미상' } };
    return en === undefined ? areaOf(code) : { code, name: both(en, ko) };
  });
}

function nameIndustries(draft: TableDraft, metadata: Metadata, list: Classification | null): Industry[] {
  const lines = new Map(metadata.list('industry').map(({ cells }) => [cells[0], cells]));
  const known = new Map(list?.industries.map((industry) => [industry.code, industry.name]));
  return draft.industries.map(({ code, name }): Industry => {
    const [, en, ko] = lines.get(code) ?? [];
    if (en !== undefined) return { code, name: both(en, ko) };
    return { code, name: known.get(code) ?? both(name ?? code, undefined) };
  });
}

function nameUses(draft: TableDraft, metadata: Metadata, findings: FindingList): FinalDemandCategory[] {
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

function namePrimary(draft: TableDraft, metadata: Metadata, findings: FindingList): PrimaryInput[] {
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

function nameSatellites(draft: TableDraft, metadata: Metadata, findings: FindingList): Satellite[] {
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

function provenanceOf(
  draft: TableDraft,
  metadata: Metadata,
  findings: FindingList,
  derived: boolean,
): ProvenanceStep[] {
  const lines = metadata.list('provenance');
  // A file that tells its own way here was written by Spillway: reading it back adds nothing.
  const steps = lines.map(({ cells, path }): ProvenanceStep => {
    const [operation, note = '', parameters = ''] = cells;
    if (parameters === '') return { operation, note };
    try {
      const values: unknown = JSON.parse(parameters);
      if (isParameters(values)) return { operation, note, parameters: values };
    } catch {
      // Told below, like any other text that is no object.
    }
    findings.error(
      'economy/invalid-metadata',
      path,
      `expected the parameters as a JSON object, but found "${parameters.slice(0, 80)}"`,
    );
    return { operation, note };
  });
  if (steps.length === 0) steps.push({ operation: 'read', note: `Read from ${draft.file}, a Spillway csv` });
  if (derived)
    steps.push({
      operation: 'derive-value-added',
      note: 'The file gives no value added: it is output less the sum of the column',
    });
  return steps;
}

function isParameters(value: unknown): value is Record<string, string | number | boolean | null> {
  return (
    value !== null &&
    typeof value === 'object' &&
    !Array.isArray(value) &&
    Object.values(value).every(
      (item) => item === null || ['string', 'number', 'boolean'].includes(typeof item),
    )
  );
}

/** Output less everything else in the column, length n. */
function restOfColumns({ Z, imports, x }: TableDraft): Float64Array {
  const n = x.length;
  const rest = Float64Array.from(x);
  for (const flows of [Z, imports]) {
    if (flows === null) continue;
    for (let at = 0; at < flows.length; at += n) for (let j = 0; j < n; j++) rest[j] -= flows[at + j];
  }
  return rest;
}
