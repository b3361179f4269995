import type { Assessment, IndustryLoss, Measures, ModelId, ModelResult } from '@spillway/core/scenarios';
import { extendedFields, OVER_TIME } from './fixture-extended.ts';

/** An invented industry: code, names, yearly output and shares of value added and jobs per million. */
const INDUSTRIES = [
  ['B01', 'Kites and airborne toys', '연과 비행완구', 0.29, 1.1],
  ['B02', 'Copper whistles', '구리 호루라기', 0.41, 2.3],
  [
    'B03',
    'Glazed tiles and ceramic ware for laboratories and kitchens',
    '실험실·주방용 유약 타일 및 도자기',
    0.35,
    1.9,
  ],
  ['B04', 'Rope', '밧줄', 0.33, 3.2],
  ['B05', 'Tea houses', '찻집', 0.55, 8.4],
  ['B06', 'Ferries', '나룻배 운송', 0.47, 4.1],
  ['B07', 'Lamp oil', '등유', 0.18, 0.4],
  ['B08', 'Scribes and notaries', '대서와 공증', 0.72, 6.6],
  ['B09', 'Moon calendars', '음력 달력', 0.52, 2.8],
  ['B10', 'Salt', '소금', 0.61, 1.4],
  ['B11', 'Bells', '종', 0.38, 1.7],
  ['B12', 'Umbrellas', '우산', 0.3, 2.2],
  ['B13', 'Snow storage', '눈 저장', 0.44, 1.2],
  ['B14', 'Echo surveys', '메아리 측량', 0.66, 3.9],
] as const;

/** Output lost by industry in million, in the order of the industries; the kite makers are hit. */
const LOSSES = [
  13_700_000, 2_350_000, 1_820_000, 1_240_000, 990_000, 870_000, 760_000, 610_000, 480_000, 350_000, 240_000,
  130_000, 52_000, -4_300,
] as const;

export interface FixtureOptions {
  /** Multiplies every loss; negative turns the loss into a gain. */
  readonly factor?: number;
  readonly jobs?: boolean;
  readonly cases?: boolean;
  readonly title?: Assessment['title'];
  readonly multiRegional?: boolean;
  /** Which models answer; all others decline. */
  readonly answering?: readonly ModelId[];
  /** Adds paths, ranges, yearly losses, insurance, secondary damage, transfers, harm and a model that stopped. */
  readonly extended?: boolean;
}

const MODELS: readonly (readonly [ModelId, ModelResult['coefficients'], ModelResult['direction'], number])[] =
  [
    ['leontief', 'domestic', 'backward', 1],
    ['leontief', 'total', 'backward', 1.42],
    ['leontief-households', 'domestic', 'backward', 1.31],
    ['iim-demand', 'domestic', 'backward', 1],
    ['iim-demand', 'total', 'backward', 1.42],
    ['pinned', 'domestic', 'backward', 0.82],
    ['pinned', 'total', 'backward', 1.12],
    ['ghosh', 'domestic', 'forward', 0.67],
    ['iim-supply', 'domestic', 'forward', 0.64],
    ['extraction', 'domestic', 'backward', 0.8],
  ];

/** A run over time that collapsed: it reports why, and no figures. */
const STOPPED: ModelResult = {
  model: 'ario',
  coefficients: 'total',
  direction: 'both',
  clipped: 0,
  status: 'stopped',
  why: {
    en: 'from day 41 on rope is made by no one, and the run was stopped',
    ko: '41일째부터 밧줄을 만드는 곳이 없어 계산을 멈추었습니다',
  },
  initial: null,
  direct: null,
  indirect: null,
  total: null,
  regions: [],
  industries: [],
  inoperability: null,
  checks: [],
};

const sum = (parts: readonly Measures[]): Measures => ({
  output: parts.reduce((total, { output }) => total + output, 0),
  valueAdded: parts.reduce((total, { valueAdded }) => total + valueAdded, 0),
  jobs: parts.some(({ jobs }) => jobs === null)
    ? null
    : parts.reduce((total, { jobs }) => total + (jobs ?? 0), 0),
});

/** An assessment with invented industries and figures, for tests only. */
export function fixtureAssessment(options: FixtureOptions = {}): Assessment {
  const { factor = 1, jobs = true, cases = false, multiRegional = false, extended = false } = options;
  const answering = [
    ...(options.answering ?? ['leontief', 'leontief-households', 'iim-demand', 'ghosh']),
    ...(extended ? OVER_TIME.map(([model]) => model) : []),
  ];
  const measures = (output: number, k: number): Measures => ({
    output,
    valueAdded: output * INDUSTRIES[k][3],
    jobs: jobs ? output * INDUSTRIES[k][4] * 0.003 : null,
  });
  const industriesOf = (size: number): IndustryLoss[] =>
    INDUSTRIES.map(([code, en, ko], k) => ({
      region: multiRegional && k % 2 === 1 ? 'ZZB' : 'ZZA',
      code,
      name: { en, ko },
      hit: k === 0,
      initial: measures(k === 0 ? 10_400_000 * size : 0, k),
      total: measures(LOSSES[k] * size, k),
    }));
  const results = [...MODELS, ...(extended ? OVER_TIME : [])].map(
    ([model, coefficients, direction, size]): ModelResult => {
      const shared = { model, coefficients, direction, clipped: 0 };
      if (!answering.includes(model)) {
        return {
          ...shared,
          status: 'not-applicable',
          why: {
            en: 'the scenario fixes no industry’s output',
            ko: '시나리오가 산출을 고정한 산업이 없습니다',
          },
          initial: null,
          direct: null,
          indirect: null,
          total: null,
          regions: [],
          industries: [],
          inoperability: null,
          checks: [],
        };
      }
      const industries = industriesOf(size * factor);
      return {
        ...shared,
        status: 'ok',
        why: null,
        initial: sum(industries.map(({ initial }) => initial)),
        direct: sum(industries.filter(({ hit }) => hit).map(({ total }) => total)),
        indirect: sum(industries.filter(({ hit }) => !hit).map(({ total }) => total)),
        total: sum(industries.map(({ total }) => total)),
        regions: multiRegional
          ? ['ZZA', 'ZZB'].map((code) => ({
              region: code,
              name: { en: `Island ${code}`, ko: `${code} 섬` },
              total: sum(industries.filter(({ region }) => region === code).map(({ total }) => total)),
            }))
          : [],
        industries,
        inoperability: model === 'iim-demand' ? industries.map((_, k) => 0.13 / (k + 1)) : null,
        checks: [
          { name: 'residual', ok: true, value: 3.1e-16 },
          { name: 'column-sums', ok: true, value: 4.2e-8 },
        ],
      };
    },
  );
  if (extended) results.push(STOPPED);
  const answered = results.filter(({ status }) => status === 'ok');
  const scaled = (value: Measures | null, by: number): Measures => {
    const { output, valueAdded, jobs: persons } = value!;
    return { output: output * by, valueAdded: valueAdded * by, jobs: persons === null ? null : persons * by };
  };
  const partner = (k: number, flow: number) => {
    const [code, en, ko] = INDUSTRIES[k];
    return { region: 'ZZA', code, name: { en, ko }, flow };
  };
  return {
    spillway: 'assessment/1',
    id: '0f1e2d3c4b5a69788796a5b4c3d2e1f0',
    title: options.title ?? { en: 'Kites that no one trusts', ko: '아무도 믿지 않는 연' },
    story: {
      en: 'A flaw in the string sensor is found in every kite sold, and buyers stay away for a year.',
      ko: '판매된 모든 연의 줄 감지기에서 결함이 발견되어 구매자가 한 해 동안 돌아오지 않는다.',
    },
    shocks: [
      {
        shock: { kind: 'demand', industry: 'B01', change: -0.1, exports: 'included' },
        industries: [
          { region: 'ZZA', code: 'B01', name: { en: 'Kites and airborne toys', ko: '연과 비행완구' } },
        ],
      },
    ],
    economy: {
      id: 'zza-2031',
      title: { en: 'Cloud Islands 2031', ko: '구름섬 2031' },
      country: multiRegional ? null : 'ZZA',
      year: 2031,
      priceYear: 2031,
      priceBasis: 'basic',
      currency: 'USD',
      rateToKRW: 1108.3,
      industries: INDUSTRIES.length,
      valueAdded: 1_350_000_000,
    },
    money: { currency: 'KRW', unit: 'million', rate: 1108.3 },
    results,
    cases: cases
      ? (['low', 'mode', 'high'] as const).map((which) => {
          const by = { low: 0.76, mode: 1, high: 1.29 }[which];
          return {
            case: which,
            results: answered.map(({ model, coefficients, initial, direct, indirect, total }) => ({
              model,
              coefficients,
              initial: scaled(initial, by),
              direct: scaled(direct, by),
              indirect: scaled(indirect, by),
              total: scaled(total, by),
            })),
          };
        })
      : null,
    directLosses: cases
      ? [
          {
            shock: 0,
            region: 'ZZA',
            code: 'B01',
            name: { en: INDUSTRIES[0][1], ko: INDUSTRIES[0][2] },
            effectiveDays: 79.5,
            gross: measures(9_800_000, 0),
            recapture: { asked: 0.5, cap: 0.21, used: 0.21, recaptured: measures(9_800_000 * 0.21, 0) },
            net: measures(9_800_000 * 0.79, 0),
          },
        ]
      : [],
    trade: {
      suppliers: [
        partner(1, 22e6),
        partner(2, 17e6),
        partner(3, 11e6),
        partner(5, 8e6),
        partner(6, 5e6),
        partner(9, 2e6),
      ],
      customers: [partner(4, 9e6), partner(8, 6e6), partner(12, 4e6), partner(13, 1e6), partner(7, 0.5e6)],
      imports: 19e6,
      valueAdded: 36e6,
      domesticFinalDemand: 48e6,
      exports: 51.5e6,
      output: 124e6,
    },
    notes: [
      {
        code: 'total-coefficients',
        severity: 'info',
        text: {
          en: 'Total coefficients count imported inputs as if they were made at home.',
          ko: '총 투입계수는 수입 중간재도 국내에서 만든 것처럼 계산합니다.',
        },
      },
      {
        code: 'clipped',
        severity: 'warning',
        text: {
          en: 'The shock takes more from some industry than it makes in a year; its loss was cut back.',
          ko: '일부 산업에서 손실이 연간 산출을 넘어 전체 산출로 제한했습니다.',
        },
      },
    ],
    range: null,
    annual: null,
    insurance: null,
    path: null,
    resilience: null,
    secondary: null,
    transfers: null,
    harm: null,
    ...(extended ? extendedFields(factor) : {}),
    provenance: {
      program: 'spillway',
      version: '0.1.0',
      scenario: { id: 'kites', hash: '9a'.repeat(32) },
      table: {
        id: 'zza-2031',
        hash: '4c'.repeat(32),
        publisher: 'Cloud Islands Statistics',
        title: 'Input–output table 2031',
        edition: 'first release',
        url: 'https://statistics.example/io',
        doi: '10.5555/cloud.2031',
        licence: 'CC BY 4.0',
        acceptedWithErrors: false,
        steps: [{ operation: 'read', note: 'Read from one workbook, 14 industries.' }],
      },
      exchangeRateSource: 'yearly average of 2031',
      models: [...new Set(results.map(({ model }) => model))],
      seed: extended ? 20_310_901 : null,
      sources: [{ of: 'shocks/0', text: 'Judgement of the kite guild, 2031' }],
    },
  };
}
