import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { headlineResult } from '@spillway/report/parts';
import { beforeAll, describe, expect, it } from 'vitest';
import { demoContents } from '../../../../tools/build-demo.ts';
import type { Contents } from '../contents.ts';
import {
  atTheirModes,
  movableNumbers,
  numberOf,
  signOf,
  sizesOf,
  sliderScale,
  withNumbers,
} from '@spillway/studio';
import { type Engine, openEngine, viewOf } from '@spillway/studio/worker';

const ROOT = resolve(import.meta.dirname, '../../../..');
/** One scenario for each kind of shock. */
const SWEPT = [
  'kiet-car',
  'kiet-network',
  'kiet-smartphone',
  'semiconductor-fab',
  'cloud-region',
  'connected-car-update',
  'hospital',
];

let contents: Contents;
let engine: Engine;

beforeAll(async () => {
  contents = await demoContents();
  engine = openEngine();
  for (const { id } of contents.economies)
    engine.add(id, readFileSync(resolve(ROOT, `data/economies/${id}.spillway-table`)));
});

describe('every scenario of the page', () => {
  it('has an answer in every economy that has its industries', async () => {
    const refused: string[] = [];
    for (const { scenario, economy: own } of contents.scenarios) {
      for (const { id: economy, currency } of contents.economies) {
        const question = { scenario, economy, currency };
        const first = await engine.first(question).catch((error: unknown) => {
          expect(error).toMatchObject({ code: 'scenarios/invalid' });
          refused.push(`${scenario.id} ${economy}`);
          return null;
        });
        if (first === null) continue;
        const assessment = economy === own ? await engine.overTime(question, first) : first;
        expect(headlineResult(assessment), `${scenario.id} ${economy}`).not.toBeNull();
        for (const language of ['en', 'ko'] as const)
          for (const measure of ['output', 'valueAdded', 'jobs'] as const) {
            const view = viewOf(assessment, { scenario, measure, language, extent: 'all-models' });
            // Bars add up: the longest is whole, none is longer.
            expect(Math.max(...view.industries.map(({ share }) => share))).toBe(1);
            for (const row of view.models.flatMap(({ rows }) => rows)) {
              if (row.at === null) continue;
              expect(row.at).toBeGreaterThanOrEqual(0);
              expect(row.at).toBeLessThanOrEqual(1);
            }
          }
      }
    }
    // Japan’s table of WIOD books K66 elsewhere.
    expect(refused).toEqual(['kiet-finance jpn-2014']);
  });

  it('has an answer, or none that is a fault, at both ends of every slider', async () => {
    for (const { scenario, economy } of contents.scenarios.filter(({ id }) => SWEPT.includes(id))) {
      // Importance stands for many numbers of one kind; costs are in no model.
      const swept = movableNumbers(scenario).filter(
        ({ pointer, kind }) => !/importance\/(?!default)/.test(pointer) && kind.unit !== 'money',
      );
      for (const number of swept) {
        const sizes = sizesOf(number.number);
        const { max } = sliderScale(sizes, sizes, number.kind);
        for (const end of [Math.max(0, number.kind.low), max]) {
          const to = numberOf({ low: end, mode: end, high: end }, signOf(number.number));
          const question = {
            scenario: withNumbers(scenario, { [number.pointer]: to }),
            economy,
            currency: 'KRW',
          };
          const first = await engine.first(question);
          const assessment = end === max ? await engine.overTime(question, first) : first;
          const view = viewOf(assessment, {
            scenario: question.scenario,
            measure: 'valueAdded',
            language: 'en',
            extent: 'all-models',
          });
          expect(view.sentence, `${scenario.id} ${number.pointer} ${end}`).not.toMatch(
            /NaN|undefined|Infinity/,
          );
          expect(JSON.stringify(view)).not.toContain('NaN');
        }
      }
    }
  });

  it('says at its modes what the whole answer says at its modes', async () => {
    const { scenario, economy } = contents.scenarios.find(({ id }) => id === 'port-terminal')!;
    const question = { scenario, economy, currency: 'KRW' };
    const first = await engine.overTime(question, await engine.first(question));
    const whole = await engine.whole(question);
    expect(first.results.map(({ model, total }) => [model, total])).toEqual(
      whole.results.map(({ model, total }) => [model, total]),
    );
    expect(whole.range).not.toBeNull();
    expect(first.range).toBeNull();
    expect(atTheirModes(scenario)).not.toEqual(scenario);
  });
});
