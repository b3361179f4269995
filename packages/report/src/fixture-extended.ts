import type { Assessment, ModelId } from '@spillway/core/scenarios';

type Path = NonNullable<Assessment['path']>;
type Range = NonNullable<Assessment['range']>;
type Sampled = Range['models'][number]['total']['output'];

const DAYS = 366;
const STOP = 37;
const RECOVERY = 85;
const SHARE = 0.33;

/** Share that cannot be made: a full stop, then an even recovery. */
const stopped = (day: number): number =>
  day < STOP ? SHARE : day < STOP + RECOVERY ? SHARE * (1 - (day - STOP + 1) / RECOVERY) : 0;

const each = (f: (day: number) => number): number[] => Array.from({ length: DAYS }, (_, day) => f(day));

/** A lagged answer: what lags behind the stop by some days. */
function lagged(days: number, size: number): number[] {
  let level = 0;
  return each((day) => {
    level += (stopped(day) / SHARE - level) / days;
    return size * (level < 1e-4 ? 0 : level);
  });
}

/** Losses a day in million, per model; the one with stocks makes some up later, which is a gain. */
const DAILY: readonly (readonly [ModelId, (factor: number) => number[]])[] = [
  ['pinned-dynamic', (factor) => each((day) => (factor * 98_000 * stopped(day)) / SHARE)],
  ['dynamic-inoperability', (factor) => lagged(9, factor * 84_000)],
  [
    'ario',
    (factor) =>
      lagged(18, factor * 121_000).map((loss, day) =>
        day > 130 && day < 210 ? loss - factor * 6_000 * (1 - Math.abs(day - 170) / 40) : loss,
      ),
  ],
];

const FAN = [
  [0.05, 0.71],
  [0.25, 0.88],
  [0.5, 1.01],
  [0.75, 1.17],
  [0.95, 1.46],
] as const;

function path(factor: number): Path {
  return {
    begins: '2031-09-01',
    days: DAYS,
    outage: [
      {
        region: 'ZZA',
        code: 'B01',
        name: { en: 'Kites and airborne toys', ko: '연과 비행완구' },
        share: each(stopped),
      },
    ],
    models: DAILY.map(([model, of], k) => {
      const valueAdded = of(factor);
      const output = valueAdded.map((value) => value / 0.31);
      return {
        model,
        coefficients: 'domestic',
        total: { output, valueAdded },
        hit: { output: output.map((v) => v * 0.6), valueAdded: valueAdded.map((v) => v * 0.57) },
        fan:
          k === 0
            ? {
                draws: 400,
                levels: FAN.map(([level]) => level),
                valueAdded: FAN.map(([, by]) => valueAdded.map((value) => value * by)),
              }
            : null,
        unmet: model === 'ario' ? factor * 1_240_000 : null,
      };
    }),
  };
}

function sampled(mean: number, spread: number): Sampled {
  const sd = Math.abs(mean) * spread;
  return {
    mean,
    sd,
    standardError: sd / 100,
    p5: mean - 1.5 * sd,
    p25: mean - 0.7 * sd,
    p50: mean - 0.05 * sd,
    p75: mean + 0.65 * sd,
    p95: mean + 1.8 * sd,
  };
}

function range(factor: number): Range {
  const measures = (output: number, spread: number) => ({
    output: sampled(output, spread),
    valueAdded: sampled(output * 0.33, spread),
  });
  const model = (
    id: ModelId,
    coefficients: 'domestic' | 'total',
    size: number,
    draws: number,
  ): Range['models'][number] => ({
    model: id,
    coefficients,
    draws,
    method: draws > 1000 ? 'linear' : 'runs',
    initial: measures(10_400_000 * size * factor, 0.2),
    direct: measures(13_700_000 * size * factor, 0.2),
    indirect: measures(9_890_000 * size * factor, 0.24),
    total: measures(23_600_000 * size * factor, 0.22),
    enough:
      draws > 1000
        ? { relativeError: 0.0043, goal: 0.01, ok: true, needed: 1850 }
        : { relativeError: 0.0216, goal: 0.01, ok: false, needed: 1870 },
  });
  const label = (code: string, en: string, ko: string) => ({ region: 'ZZA', code, name: { en, ko } });
  return {
    seed: 20_310_901,
    models: [
      model('leontief', 'domestic', 1, 10_000),
      model('leontief', 'total', 1.42, 10_000),
      model('iim-demand', 'domestic', 1, 10_000),
      model('ghosh', 'domestic', 0.67, 10_000),
      model('pinned-dynamic', 'domestic', 0.85, 400),
      model('ario', 'domestic', 1.12, 400),
    ],
    driversOf: 'leontief',
    drivers: [
      { path: '/shocks/0/share', rankCorrelation: 0.81, sobolFirst: 0.63, sobolError: 0.02 },
      { path: '/shocks/0/days', rankCorrelation: 0.44, sobolFirst: 0.21, sobolError: 0.015 },
      { path: '/shocks/0/recovery/days', rankCorrelation: 0.29, sobolFirst: 0.09, sobolError: 0.012 },
      { path: '/shocks/1/bufferHours', rankCorrelation: -0.17, sobolFirst: 0.028, sobolError: 0.009 },
      { path: '/dynamics/recoveryDays', rankCorrelation: 0.02, sobolFirst: 0.0004, sobolError: 0.008 },
    ],
    table: {
      model: 'leontief',
      allTenPercent: 0.064,
      coefficients: [
        {
          supplier: label('B02', 'Copper whistles', '구리 호루라기'),
          buyer: label('B01', 'Kites and airborne toys', '연과 비행완구'),
          coefficient: 0.177,
          elasticity: 0.182,
        },
        {
          supplier: label('B04', 'Rope', '밧줄'),
          buyer: label('B01', 'Kites and airborne toys', '연과 비행완구'),
          coefficient: 0.089,
          elasticity: 0.094,
        },
        {
          supplier: label('B07', 'Lamp oil', '등유'),
          buyer: label('B04', 'Rope', '밧줄'),
          coefficient: 0.051,
          elasticity: 0.0123,
        },
      ],
    },
  };
}

/** The fields of an assessment that go beyond results and cases, with invented figures. */
export function extendedFields(
  factor: number,
): Pick<
  Assessment,
  'path' | 'range' | 'annual' | 'insurance' | 'resilience' | 'secondary' | 'transfers' | 'harm'
> {
  // What stands beside the damage is no gain where the shock is one.
  const size = Math.abs(factor);
  const point = (returnPeriod: number, occurrence: number, aggregate: number) => ({
    returnPeriod,
    occurrence: occurrence * factor,
    aggregate: aggregate * factor,
  });
  return {
    path: path(factor),
    range: range(factor),
    annual: {
      model: 'leontief',
      measure: 'valueAdded',
      ratePerYear: 0.08,
      years: 100_000,
      averageLoss: 628_000 * factor,
      standardError: 7_400 * size,
      curve: [
        point(2, 0, 0),
        point(5, 0, 0),
        point(10, 0, 0),
        point(20, 6_900_000, 7_000_000),
        point(50, 9_400_000, 9_700_000),
        point(100, 10_600_000, 11_300_000),
        point(200, 11_700_000, 13_900_000),
        point(250, 12_000_000, 14_800_000),
        point(500, 12_900_000, 17_600_000),
        point(1000, 13_700_000, 19_900_000),
      ],
      valueAtRisk: { level: 0.99, value: 11_300_000 * factor, standardError: 88_000 * size },
      tailValueAtRisk: { level: 0.99, value: 15_200_000 * factor, standardError: 131_000 * size },
      source: 'Judgement of the kite guild: once in some twelve years',
    },
    insurance: {
      model: 'leontief',
      direct: { insured: 1_420_000 * size, uninsured: 2_990_000 * size },
      spillover: { insured: 360_000 * size, uninsured: 3_020_000 * size },
      terms: {
        en: 'After 12 hours of waiting, 80 % above a deductible of 100 billion won, at most 2 trillion won.',
        ko: '12시간 대기 후, 자기부담금 1,000억 원을 넘는 손실의 80%, 한도 2조 원.',
      },
    },
    secondary: [
      {
        kind: 'trust',
        label: { en: 'Fewer buyers of kites', ko: '연 구매자 감소' },
        initial: { output: 1_310_000 * size, valueAdded: 380_000 * size, jobs: 4300 },
        total: { output: 2_240_000 * size, valueAdded: 742_000 * size, jobs: 8100 },
        money: null,
        notes: [{ en: 'Half-life of 42 days.', ko: '반감기 42일.' }],
      },
      {
        kind: 'sovereign',
        label: { en: 'Extra interest on public debt', ko: '국채 이자 추가 부담' },
        initial: null,
        total: null,
        money: {
          mode: 523_000 * size,
          low: 0,
          high: 1_180_000 * size,
          presentValue: 487_000 * size,
          years: [31_000, 62_000, 93_000, 112_000, 112_000, 113_000].map((year) => year * size),
          residents: 405_000 * size,
          abroad: 118_000 * size,
        },
        notes: [],
      },
      {
        kind: 'response',
        label: { en: 'Clean-up and forensics', ko: '복구와 원인 조사' },
        initial: null,
        total: null,
        money: {
          mode: 94_000 * size,
          low: 61_000 * size,
          high: 152_000 * size,
          presentValue: null,
          years: [],
          residents: null,
          abroad: null,
        },
        notes: [],
      },
    ],
    resilience: {
      actions: [
        { action: 'own-supply', share: 0.3, source: 'Survey of kite makers, 2030' },
        { action: 'inventories', share: 0.1, source: null },
      ],
      // 1 − 0.7 · 0.9.
      share: 0.37,
      low: 0.2,
      high: 0.5,
      direct: { output: 3_626_000 * size, valueAdded: 1_010_000 * size, jobs: null },
    },
    transfers: [
      { label: { en: 'Fines', ko: '과징금' }, amount: 45_000, low: null, high: null, abroad: null },
      { label: { en: 'Ransom', ko: '몸값' }, amount: 28_000, low: 12_000, high: 61_000, abroad: 28_000 },
      {
        label: { en: 'Compensation of buyers', ko: '구매자 보상금' },
        amount: 112_000,
        low: null,
        high: null,
        abroad: 39_000,
      },
    ],
    harm: [
      {
        label: { en: 'Kites that fell', ko: '추락한 연' },
        deaths: 2,
        injuries: 14,
        value: 11_800,
        low: 5_900,
        high: 23_600,
      },
    ],
  };
}

/** The yearly totals of the models over time, as parts of the first model's. */
export const OVER_TIME: readonly (readonly [ModelId, 'domestic' | 'total', 'backward' | 'both', number])[] = [
  ['dynamic-inoperability', 'domestic', 'backward', 0.93],
  ['pinned-dynamic', 'domestic', 'backward', 0.85],
  ['ario', 'domestic', 'both', 1.12],
];
