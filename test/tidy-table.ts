import type { FinalDemandKind, IoTable, PrimaryInputKind } from '@spillway/core/economy';
import { readTidy, tidyFigures } from './tidy-file.ts';

const FINAL: Readonly<Record<string, FinalDemandKind>> = {
  CONS_h: 'households',
  CONS_np: 'npish',
  CONS_g: 'government',
  GFCF: 'investment',
  INVEN: 'inventories',
  EXP: 'export',
};

const PRIMARY: Readonly<Record<string, PrimaryInputKind>> = {
  VA: 'value-added',
  TXSP: 'product-taxes',
  IntTTM: 'transport-margins',
};

const both = (text: string) => ({ en: text, ko: text });

/** A tidy WIOD table (`wiod2016_KOR_2011`), straight from its columns, for tests that have no use for a reader. */
export function tidyWiod(country: string, year: number): IoTable {
  const tidy = readTidy(`wiod2016_${country}_${year}`);
  const { header, rows } = tidy;
  const n = rows.filter(([kind]) => kind === 'domestic').length;
  const F = header.length - 3 - n - 1;
  const finalCodes = header.slice(3 + n, 3 + n + F);
  const block = (kind: string, from: number, to: number): Float64Array =>
    Float64Array.from(tidyFigures(tidy, kind, from, to));
  const region = country;
  return {
    id: `${country.toLowerCase()}-${year}`,
    title: both(`${country} ${year}`),
    year,
    unit: { currency: 'USD', scale: 1e6 },
    priceYear: year,
    priceBasis: 'basic',
    exchangeRates: {},
    exchangeRateSource: null,
    classification: 'WIOD56',
    symmetry: 'industry-by-industry',
    flows: 'domestic',
    regions: [{ code: region, name: both(region) }],
    industries: rows
      .filter(([kind]) => kind === 'domestic')
      .map(([, code, name]) => ({ code, name: both(name) })),
    finalDemand: finalCodes.map((code) => ({ code, name: both(code), kind: FINAL[code] ?? 'other', region })),
    primaryInputs: rows
      .filter(([kind]) => kind === 'primary')
      .map(([, code, name]) => ({
        code,
        name: both(name),
        kind: PRIMARY[code] ?? 'adjustment',
        inValueAdded: code === 'VA',
      })),
    Z: block('domestic', 0, n),
    imports: block('import', 0, n),
    Y: block('domestic', n, n + F),
    importedY: block('import', n, n + F),
    V: block('primary', 0, n),
    VY: block('primary', n, n + F),
    x: block('output', 0, n),
    satellites: [],
    source: {
      publisher: 'University of Groningen',
      title: 'World Input-Output Database',
      edition: '2016 release',
      url: null,
      doi: '10.34894/PJ2M1C',
      licence: 'CC BY 4.0',
    },
    provenance: [],
    acceptedWithErrors: false,
  };
}

/**
 * The tidy regional table of the 2013 release: 7 regions without names, 35 industries. Value added is what
 * its columns leave of output.
 */
export function tidyRegional(): IoTable {
  const { header, rows } = readTidy('wiod2013_regional_2011');
  const n = rows.length;
  const F = header.length - 2 - n;
  const regionOf = (id: string): string => id.split('_')[0];
  const block = (from: number, to: number): Float64Array =>
    Float64Array.from(rows.flatMap((row) => row.slice(1 + from, 1 + to).map(Number)));
  const Z = block(0, n);
  const Y = block(n, n + F);
  // Output as the sum of the row, which the packager's differs from by rounding.
  const x = Float64Array.from({ length: n }, (_, i) =>
    [...Z.subarray(i * n, (i + 1) * n), ...Y.subarray(i * F, (i + 1) * F)].reduce((a, b) => a + b, 0),
  );
  const V = x.map((output, j) => {
    let inputs = 0;
    for (let i = 0; i < n; i++) inputs += Z[i * n + j];
    return output - inputs;
  });
  const regions = [...new Set(rows.map(([id]) => regionOf(id)))];
  const finalKinds: readonly FinalDemandKind[] = [
    'households',
    'npish',
    'government',
    'investment',
    'inventories',
  ];
  return {
    id: 'wiod2013-regional-2011',
    title: both('WIOD 2013, regional, 2011'),
    year: 2011,
    unit: { currency: 'USD', scale: 1e6 },
    priceYear: 2011,
    priceBasis: 'basic',
    exchangeRates: {},
    exchangeRateSource: null,
    classification: 'WIOD35',
    symmetry: 'industry-by-industry',
    flows: 'domestic',
    regions: regions.map((code) => ({ code, name: both(code) })),
    industries: rows
      .slice(0, n / regions.length)
      .map(([id]) => ({ code: id.split('_')[1], name: both(id.split('_')[1]) })),
    finalDemand: header.slice(1 + n, 1 + n + F).map((id, f) => ({
      code: id.split('_')[1],
      name: both(id.split('_')[1]),
      kind: finalKinds[f % finalKinds.length],
      region: regionOf(id),
    })),
    primaryInputs: [{ code: 'VA', name: both('Value added'), kind: 'value-added', inValueAdded: true }],
    Z,
    imports: null,
    Y,
    importedY: null,
    V,
    VY: null,
    x,
    satellites: [],
    source: {
      publisher: 'University of Groningen',
      title: 'World Input-Output Database',
      edition: '2013 release',
      url: null,
      doi: null,
      licence: null,
    },
    provenance: [],
    acceptedWithErrors: false,
  };
}
