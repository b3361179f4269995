import type { FinalDemandKind, PrimaryInputKind } from '../../table.ts';

export interface PrimaryMeaning {
  readonly kind: PrimaryInputKind;
  readonly inValueAdded: boolean;
  /** False where the code says nothing: it is then `other`, and outside value added. */
  readonly known: boolean;
}

/** Spelling apart: letters and digits only, in lower case. */
const key = (writing: string): string => writing.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Codes and names of columns of final demand, as publishers write them. */
const DEMAND: Readonly<Record<FinalDemandKind, readonly string[]>> = {
  households: ['HFCE', 'CONS_h', 'Households', 'Household consumption', 'Private consumption'],
  npish: [
    'NPISH',
    'NPS',
    'CONS_np',
    'Non-profit instns serving households',
    'Non-profit institutions serving households',
  ],
  government: [
    'GGFC',
    'CONS_g',
    'Government',
    'Central government',
    'Local government',
    'Government consumption',
  ],
  investment: ['GFCF', 'Gross fixed capital formation', 'Investment'],
  inventories: ['INVNT', 'INV', 'INVEN', 'Changes in inventories', 'Inventories', 'Stocks'],
  valuables: ['VALUABLES'],
  export: ['EXP', 'EXPO', 'Exports', 'Exports of goods', 'Exports of services', 'CONS_NONRES', 'NONRES'],
  import: ['IMP', 'IMPO', 'Imports'],
  discrepancy: ['DISC', 'Discrepancy', 'Statistical discrepancy'],
  // What residents buy abroad: the publisher keeps it apart from what households buy at home.
  other: ['DPABR', 'CONS_ABR', 'DIRP', 'P33'],
};

/** The same for rows below the flows, with whether they are a part of value added. */
const PRIMARY: Readonly<Record<PrimaryInputKind, readonly [inValueAdded: boolean, ...writings: string[]]>> = {
  'value-added': [true, 'VA', 'VALU', 'Value added'],
  wages: [true, 'Compensation of employees', 'Wages'],
  surplus: [true, 'Gross operating surplus', 'Operating surplus', 'Surplus'],
  depreciation: [true, 'Consumption of fixed capital', 'Depreciation'],
  'production-taxes': [true, 'Taxes less subsidies on production', 'Production taxes'],
  'product-taxes': [false, 'TXSP', 'TLS', 'TAXSUB', 'Taxes less subsidies on products', 'Product taxes'],
  'transport-margins': [false, 'IntTTM'],
  adjustment: [false, 'EXP_adj', 'PURR', 'PURNR'],
  other: [false],
};

/** Every kind there is, as a file may name it. */
export const DEMAND_KINDS = Object.keys(DEMAND) as FinalDemandKind[];
export const PRIMARY_KINDS = Object.keys(PRIMARY) as PrimaryInputKind[];

/**
 * Codes that say something only together: the whole set of a publisher's numbers.
 *
 * Bank of Korea 2020 and Japan 2015. Japan's 711 is consumption outside households (of business), which the publisher
 * counts both as value added and as final demand; gross domestic product has neither, so it stands beside value added.
 */
const DEMAND_NUMBERS: readonly Readonly<Record<string, FinalDemandKind>>[] = [
  {
    '9111': 'households',
    '9112': 'government',
    '9121': 'investment',
    '9122': 'investment',
    '9131': 'inventories',
    '9132': 'valuables',
    '9140': 'export',
  },
  {
    '711': 'other',
    '721': 'households',
    '731': 'government',
    '732': 'government',
    '741': 'investment',
    '751': 'investment',
    '761': 'inventories',
    '801': 'export',
  },
];
const PRIMARY_NUMBERS: readonly Readonly<Record<string, PrimaryInputKind>>[] = [
  { '9610': 'wages', '9621': 'surplus', '9622': 'depreciation', '9630': 'production-taxes' },
  {
    '711': 'other',
    '911': 'wages',
    '921': 'surplus',
    '931': 'depreciation',
    '932': 'depreciation',
    '941': 'production-taxes',
    '951': 'production-taxes',
  },
];

const DEMAND_BY_KEY = new Map(
  DEMAND_KINDS.flatMap((kind) =>
    [kind, ...DEMAND[kind]].map((writing): [string, FinalDemandKind] => [key(writing), kind]),
  ),
);
const PRIMARY_BY_KEY = new Map(
  PRIMARY_KINDS.flatMap((kind) => {
    const [inValueAdded, ...writings] = PRIMARY[kind];
    return writings.map((writing): [string, PrimaryMeaning] => [
      key(writing),
      { kind, inValueAdded, known: true },
    ]);
  }),
);

const setOf = <T>(
  sets: readonly Readonly<Record<string, T>>[],
  codes: readonly string[],
): Readonly<Record<string, T>> | undefined =>
  sets.find((set) => codes.length > 1 && codes.every((code) => Object.hasOwn(set, code)));

/** What each column of final demand is, by its code alone; `other` where that says nothing. */
export function demandKinds(codes: readonly string[]): FinalDemandKind[] {
  const numbers = setOf(DEMAND_NUMBERS, codes);
  return codes.map((code) => numbers?.[code] ?? DEMAND_BY_KEY.get(key(code)) ?? 'other');
}

/** What each row below the flows is, by its code alone; `other` and outside value added where that says nothing. */
export function primaryMeanings(codes: readonly string[]): PrimaryMeaning[] {
  const numbers = setOf(PRIMARY_NUMBERS, codes);
  return codes.map((code) =>
    numbers !== undefined
      ? { kind: numbers[code], inValueAdded: numbers[code] !== 'other', known: true }
      : (PRIMARY_BY_KEY.get(key(code)) ?? { kind: 'other', inValueAdded: false, known: false }),
  );
}
