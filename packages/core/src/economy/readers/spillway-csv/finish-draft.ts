import { type Classification, loadClassification } from '../../classifications/index.ts';
import type { IoTable, ProvenanceStep } from '../../table.ts';
import { checkTable } from '../check-table.ts';
import type { FindingList } from '../finding-list.ts';
import { figureResolution } from '../layout/figure-resolution.ts';
import type { TableDraft } from './spillway-draft.ts';
import type { Metadata, SingleKey } from './spillway-metadata.ts';
import {
  both,
  nameIndustries,
  namePrimary,
  nameRegions,
  nameSatellites,
  nameUses,
} from './spillway-names.ts';

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
    symmetry: metadata.choice('symmetry', ['industry-by-industry', 'product-by-product']),
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
