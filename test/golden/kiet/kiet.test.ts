import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Assessment, ModelResult } from '@spillway/core/scenarios';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../run-cli.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const schema = (name: string): object =>
  JSON.parse(readFileSync(join(ROOT, 'docs/schema', name), 'utf8')) as object;
const isAssessment = new Ajv2020({ strict: false }).compile(schema('assessment-1.json'));

function assess(scenario: string, ...flags: string[]): Assessment {
  const run = runCli(['assess', scenario, '--format', 'json', ...flags]);
  expect(run.stderr).toBe('');
  expect(run.status).toBe(0);
  const answer = JSON.parse(run.stdout) as Assessment;
  expect(isAssessment(answer), JSON.stringify(isAssessment.errors?.slice(0, 3))).toBe(true);
  return answer;
}

function resultOf(assessment: Assessment, model: string, coefficients = 'domestic'): ModelResult {
  const found = assessment.results.find(
    (result) => result.model === model && result.coefficients === coefficients,
  );
  expect(found?.status).toBe('ok');
  for (const check of found!.checks) expect(check, `${model} ${check.name}`).toMatchObject({ ok: true });
  return found!;
}

/** Trillions, from the millions of an assessment. */
const trillion = (result: ModelResult, part: 'initial' | 'direct' | 'indirect' | 'total'): number =>
  result[part]!.output / 1e6;
const between = (value: number, low: number, high: number): void => {
  expect(value).toBeGreaterThanOrEqual(low);
  expect(value).toBeLessThanOrEqual(high);
};

describe('the figures of the founding study, from the shipped tables', () => {
  it('car', () => {
    const answer = assess('examples/kiet-car.yaml');
    expect(answer.money).toMatchObject({ currency: 'KRW', unit: 'million' });
    const result = resultOf(answer, 'leontief');
    between(trillion(result, 'total'), 20, 25);
    expect(trillion(result, 'total')).toBeCloseTo(23.87, 0);
    // Of gross output; of value added it is only about 6.5.
    expect(result.total!.valueAdded / 1e6).toBeCloseTo(6.5, 1);
    expect(trillion(result, 'initial')).toBeCloseTo(10.4, 1);
    expect(trillion(result, 'direct')).toBeCloseTo(13.7, 1);
  });

  it.each([
    ['kor-2010', 20.46],
    ['kor-2012', 24.91],
    ['kor-2014', 24.4],
  ])('car with %s', (economy, expected) => {
    expect(
      trillion(resultOf(assess('examples/kiet-car.yaml', '--economy', economy), 'leontief'), 'total'),
    ).toBeCloseTo(expected, 1);
  });

  it('finance, its suppliers and, apart, its customers', () => {
    const answer = assess('examples/kiet-finance.yaml');
    const backward = resultOf(answer, 'iim-demand');
    between(trillion(backward, 'direct'), 1.5, 1.75);
    between(trillion(backward, 'indirect'), 0.6, 0.8);
    expect(trillion(backward, 'initial')).toBeCloseTo(1.43, 1);
    const forward = resultOf(answer, 'ghosh');
    expect(forward.direction).toBe('forward');
    expect(trillion(forward, 'indirect')).toBeCloseTo(1.51, 1);
  });

  it('the four meanings of one per cent inoperability', () => {
    const folder = mkdtempSync(join(tmpdir(), 'spillway-'));
    const own = (meaning: string, model: string): number => {
      const file = join(folder, `${meaning}.json`);
      writeFileSync(
        file,
        JSON.stringify({
          spillway: 'scenario/1',
          title: meaning,
          economy: 'kor-2011',
          shocks: [{ kind: 'inoperability', industry: ['K64', 'K65', 'K66'], fraction: 0.01, meaning }],
          report: { currency: 'KRW' },
        }),
      );
      return trillion(resultOf(assess(file), model), 'direct');
    };
    expect(own('demand-perturbation', 'iim-demand')).toBeCloseTo(1.68, 1);
    expect(own('final-demand', 'leontief')).toBeCloseTo(0.58, 2);
    expect(own('output', 'pinned')).toBeCloseTo(1.42, 1);
    expect(own('primary-input', 'ghosh')).toBeCloseTo(0.92, 2);
  });

  it('network, telecom with broadcasting', () => {
    const answer = assess('examples/kiet-network.yaml');
    between(trillion(resultOf(answer, 'iim-demand'), 'total'), 1.2, 1.5);
    expect(trillion(resultOf(answer, 'iim-demand'), 'total')).toBeCloseTo(1.28, 1);
    expect(trillion(resultOf(answer, 'iim-demand', 'total'), 'total')).toBeCloseTo(1.47, 1);
  });

  it('smartphone: the published total needs total coefficients, and the answer says why', () => {
    const answer = assess('examples/kiet-smartphone.yaml');
    between(trillion(resultOf(answer, 'leontief', 'total'), 'total'), 15, 18);
    expect(trillion(resultOf(answer, 'leontief', 'total'), 'total')).toBeCloseTo(16.9, 1);
    expect(trillion(resultOf(answer, 'leontief'), 'total')).toBeCloseTo(10.5, 1);
    expect(answer.notes.map(({ code }) => code)).toContain('total-coefficients');
  });
});
