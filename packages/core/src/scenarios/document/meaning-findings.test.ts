import { describe, expect, it } from 'vitest';
import { parseScenario } from './parse-scenario.ts';

const BEGINS = 'begins: 2025-09-01';

/** Messages of a document with one shock, without the text after the first comma. */
function findings(shock: string, extra = ''): string[] {
  const text = `spillway: scenario/1\ntitle: t\n${extra}\nshocks:\n  - ${shock}\n`;
  return parseScenario(text, 's.yaml').findings.map(({ path, message }) => `${path} ${message}`);
}

describe('what a schema cannot say', () => {
  it.each([
    [
      'a share above 1',
      '{ kind: outage, industry: C29, share: 1.2, days: 3 }',
      '/shocks/0/share must lie between 0 and 1',
    ],
    [
      'a negative cost',
      '{ kind: cost, label: a, amount: { value: -5, currency: USD } }',
      '/shocks/0/amount/value must not be below 0, but is -5',
    ],
    [
      'a recovery that ends before the outage',
      '{ kind: outage, industry: C29, until: 2025-10-08, recovery: { shape: linear, until: 2025-09-20 } }',
      '/shocks/0/recovery/until must not lie before the end of the outage (2025-10-08)',
    ],
    [
      'an end before the start',
      '{ kind: outage, industry: C29, start: 2025-09-10, until: 2025-09-05 }',
      '/shocks/0/until must not lie before the start',
    ],
    [
      'a date that does not exist',
      '{ kind: outage, industry: C29, start: 2025-09-31, days: 2 }',
      '/shocks/0/start must be a date that exists, but is 2025-09-31',
    ],
    [
      'a start before the scenario',
      '{ kind: outage, industry: C29, start: 2025-08-31, days: 2 }',
      '/shocks/0/start must not lie before the scenario begins (2025-09-01)',
    ],
    [
      'crossed quantiles',
      '{ kind: outage, industry: C29, days: { quantiles: { "0.05": 9, "0.5": 4, "0.95": 12 } } }',
      '/shocks/0/days is no distribution: quantiles must not cross: at 0.5 at least 9, as at 0.05, but is 4',
    ],
    [
      'two durations',
      '{ kind: outage, industry: C29, days: 3, hours: 4 }',
      '/shocks/0/hours and "days" are both given',
    ],
    [
      'no duration',
      '{ kind: dependency, on: J61, fraction: 0.5 }',
      '/shocks/0/days or "hours" or "until" must be given',
    ],
    [
      'a recovery without a length',
      '{ kind: outage, industry: C29, days: 3, recovery: { shape: linear } }',
      '/shocks/0/recovery/days or "hours" or "until" must be given',
    ],
    [
      'an importance above 1',
      '{ kind: dependency, on: J61, fraction: 0.5, hours: 4, importance: { C29: 1.5 } }',
      '/shocks/0/importance/C29 must lie between 0 and 1',
    ],
    [
      'a fall of trust above 1',
      '{ kind: trust, industry: C29, fall: 1.5 }',
      '/shocks/0/fall must lie between 0 and 1',
    ],
    ['a rating that falls without debt', '{ kind: rating, notches: 1 }', '/shocks/0/debt must be given'],
    [
      'two prices of a notch',
      '{ kind: rating, notches: 0, growthPerNotch: 0.25, basisPointsPerNotch: 10 }',
      '/shocks/0/growthPerNotch and "basisPointsPerNotch" are both given',
    ],
    [
      'harm without persons',
      '{ kind: harm, valueOfLife: { value: 3, currency: USD } }',
      '/shocks/0/deaths or "injuries" must be given',
    ],
    [
      'a part abroad of a cost that is no transfer',
      '{ kind: cost, label: a, abroadShare: 0.5, amount: { value: 5, currency: USD } }',
      '/shocks/0/abroadShare goes with "transfer: true"',
    ],
    [
      'a recovery that ends before the days of the outage',
      '{ kind: outage, industry: C29, days: 30, recovery: { shape: linear, until: 2025-09-10 } }',
      '/shocks/0/recovery/until must not lie before the end of the outage (2025-10-01)',
    ],
    [
      'a part of a notch',
      '{ kind: rating, notches: 1.5, debt: { value: 5, currency: USD } }',
      '/shocks/0/notches must be whole',
    ],
    [
      'a number that is none',
      '{ kind: outage, industry: C29, share: .nan, days: 3 }',
      '/shocks/0/share must be a finite number, but is NaN',
    ],
    [
      'a capacity below what is made in normal times',
      '{ kind: outage, industry: C29, days: 3, recapture: { share: 0.5, capacity: 0.5 } }',
      '/shocks/0/recapture/capacity must be >= 1, but is 0.5',
    ],
    [
      'a misspelt key of a recovery',
      '{ kind: outage, industry: C29, days: 3, recovery: { shape: linear, dayz: 3 } }',
      '"dayz" is not a key here; known are shape, days, hours, until',
    ],
    [
      'holidays of a year that are not at hand',
      '{ kind: outage, industry: C29, days: 3, calendar: { week: five-day, holidays: KOR } }',
      '/shocks/0/calendar/holidays of KOR are at hand for 2024 to 2027, but the scenario begins on 1990-01-01',
      'begins: 1990-01-01',
    ],
    [
      'a holiday that does not exist',
      '{ kind: outage, industry: C29, days: 3, calendar: { week: five-day, holidays: [2025-02-30] } }',
      '/shocks/0/calendar/holidays/0 must be a date that exists',
    ],
  ])('%s', (_, shock, message, begins = BEGINS) => {
    const found = findings(shock, begins);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^s\.yaml:5:\d+ /);
    expect(found[0]).toContain(message);
  });

  it('asks for the date of the beginning where dates or working days are used', () => {
    expect(findings('{ kind: outage, industry: C29, until: 2025-09-05 }')[0]).toContain(
      'add begins: 2025-09-05',
    );
    expect(findings('{ kind: outage, industry: C29, days: 2, calendar: { week: five-day } }')[0]).toContain(
      'needs the date on which the scenario begins',
    );
    expect(findings('{ kind: outage, industry: C29, days: 2 }', 'begins: 2025-02-29')[0]).toContain(
      '/begins must be a date that exists',
    );
  });

  it.each([
    ['dynamics: { finishedGoodsDays: -1 }', '/dynamics/finishedGoodsDays must lie between 0'],
    ['dynamics: { finishedGoodsDays: { C29: -1 } }', '/dynamics/finishedGoodsDays/C29 must lie between 0'],
    ['dynamics: { recoveryDays: 0 }', '/dynamics/recoveryDays must lie between 0.1'],
    ['dynamics: { recoveryDays: { low: 5, mode: 1, high: 9 } }', '/dynamics/recoveryDays is no distribution'],
    ['dynamics: { stockDays: 1 }', '/dynamics/stockDays must lie between 1.25'],
    [
      'dynamics: { stockDays: 1, stockSensitivity: 1, importsSubstitute: 2 }',
      '/dynamics/importsSubstitute must',
    ],
    ['dynamics: { stockSensitivity: 0 }', '/dynamics/stockSensitivity must be > 0'],
    [
      'dynamics: { resilience: [{ action: recapture, reduction: 0.1 }, { action: recapture, reduction: 0.2 }] }',
      '/dynamics/resilience/1/action names "recapture" a second time',
    ],
    ['dynamics: { horizon: 9 }', '"horizon" is not a key here; known are horizonDays,'],
    ['frequency: { perYear: 1e9 }', '/frequency/perYear must lie between 0 and 1000'],
    ['insurance: { limit: { value: -3, currency: USD } }', '/insurance/limit/value must not be below 0'],
    ['models: [leontiev]', '/models/0 must be one of leontief, '],
  ])('says what is wrong with %s, once and in its line', (setting, message) => {
    const found = findings('{ kind: outage, industry: C29, days: 3 }', setting);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^s\.yaml:3:\d+ /);
    expect(found[0]).toContain(message);
  });

  it('lets no action lower a loss twice', () => {
    expect(
      findings(
        '{ kind: outage, industry: C29, days: 3, recapture: 0.2 }',
        'dynamics: { resilience: [{ action: recapture, reduction: 0.1 }] }',
      )[0],
    ).toContain(
      '/dynamics/resilience/0/action names "recapture", which `recapture` of an outage counts already',
    );
  });

  it('says which keys of a distribution are missing and which are not known', () => {
    expect(
      findings('{ kind: outage, industry: C29, days: 3, share: { low: 0.1, mod: 0.2, high: 0.3 } }'),
    ).toEqual([
      's.yaml:5:45 /shocks/0/share must have "mode"',
      's.yaml:5:64 "mod" is not a key here; known are low, mode, high, shape',
    ]);
  });

  it('takes what is right', () => {
    for (const shock of [
      '{ kind: outage, industry: C29, start: 2025-09-03, until: 2025-10-08, recovery: { shape: linear, until: 2025-11-14 } }',
      '{ kind: outage, industry: C29, hours: { low: 2, mode: 4, high: 9 }, calendar: { week: five-day, holidays: GBR } }',
      '{ kind: dependency, on: J61, fraction: 0.5, hours: 9, importance: { C29: 0.1, default: { low: 0.1, mode: 0.2, high: 0.4 } }, bufferHours: 2 }',
      '{ kind: trust, industry: C29, fall: 0.05, halfLifeDays: 42, substitution: 0.3 }',
      '{ kind: rating, notches: 0 }',
      '{ kind: demand, industry: C29, change: -0.1, days: 30 }',
      '{ kind: cost, label: ransom, amount: { value: 5, currency: USD }, transfer: true, abroadShare: 1 }',
    ])
      expect(findings(shock, BEGINS)).toEqual([]);
  });
});
