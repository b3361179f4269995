import { coefficients, decodeTable, portrayTable } from '@spillway/core/economy';
import { DEFAULT_GROWTH, gdpPath, gdpSeries, nationalForecast, tableFacts } from '@spillway/core/forecast';
import type { TaskOptions } from '@spillway/core/shared';
import { memoryFile } from '@spillway/core/sheets';
import { verifyTrail } from './verify-trail.ts';
import type { ForecastAsk, QuestionName, Questions, ReadFiles } from './messages.ts';

type Answers = {
  readonly [Name in QuestionName]: (
    ask: Questions[Name]['ask'],
    options: TaskOptions,
  ) => Promise<Questions[Name]['answer']>;
};

/** How the worker answers each question, by the core alone. */
export const ANSWERS: Answers = {
  portray: ({ table }, options) => portrayTable(decodeTable(table), options),
  flows: async ({ table: bytes }) => {
    const table = decodeTable(bytes);
    const several = table.regions.length > 1;
    return {
      industries: table.regions.flatMap((region) =>
        table.industries.map(({ code, name }) =>
          several
            ? {
                code: `${region.code} ${code}`,
                name: { en: `${region.code} ${name.en}`, ko: `${region.code} ${name.ko}` },
              }
            : { code, name },
        ),
      ),
      coefficients: coefficients(table, table.flows),
      flows: table.Z,
      kind: table.flows,
    };
  },
  read: async ({ files }, options): Promise<ReadFiles> => {
    const { readTables } = await import('@spillway/core/economy/readers');
    const { reader, tables, findings } = await readTables(
      files.map(({ name, bytes }) => memoryFile(name, bytes)),
      options,
    );
    return {
      reader: reader?.title ?? null,
      verified: reader?.verifiedAgainstOriginal ?? false,
      findings,
      tables: tables.map((table) => ({
        id: table.id,
        title: table.title,
        year: table.year,
        currency: table.unit.currency,
        scale: table.unit.scale,
        regions: table.regions.length,
        industries: table.industries.length,
        output: table.x.reduce((sum, each) => sum + each, 0),
      })),
    };
  },
  verify: verifyTrail,
  facts: async ({ table: bytes, documents }, options) => {
    const table = decodeTable(bytes);
    const { parseScenario, rateScenarios } = await import('@spillway/core/scenarios');
    const scenarios = documents.flatMap(({ id, text }) => parseScenario(text, id).scenario ?? []);
    return tableFacts(table, await rateScenarios(scenarios, table, options), options);
  },
  forecast: forecastOf,
};

async function forecastOf(ask: ForecastAsk): Promise<Questions['forecast']['answer']> {
  const path = gdpPath(
    gdpSeries(ask.country),
    ask.to,
    ask.growth === null
      ? DEFAULT_GROWTH
      : { kind: 'rate', rate: ask.growth, source: 'judgement: given by the user' },
  );
  return nationalForecast(path, { ...ask.inputs, facts: ask.facts });
}
