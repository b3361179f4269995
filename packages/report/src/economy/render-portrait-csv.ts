import type { TablePortrait } from '@spillway/core/economy';
import type { Language } from '@spillway/core/shared';
import { csvField } from '../csv/csv-field.ts';

const MODELS = ['own', 'pinned', 'extraction', 'finalDemand', 'demandPerturbation', 'forward'] as const;

/**
 * A described table as one tidy table: a row for each industry, in the table's unit; the value of a lost day by
 * measure and model. Headings are the same in both languages.
 */
export function renderPortraitCsv(portrait: TablePortrait, language: Language): string {
  const measures = ['output', 'valueAdded', 'jobs'] as const;
  const head = [
    'economy',
    'region',
    'industry',
    'industry_name',
    'currency',
    'scale',
    'output',
    'value_added',
    'final_demand',
    'exports',
    'jobs',
    'backward_linkage',
    'forward_linkage',
    'key',
    ...measures.flatMap((measure) => MODELS.map((model) => `lost_day_${measure}_${model}`)),
  ];
  const rows = portrait.industries.map((industry) => [
    portrait.id,
    industry.region,
    industry.code,
    industry.name[language],
    portrait.unit.currency,
    portrait.unit.scale,
    industry.output,
    industry.valueAdded,
    industry.finalDemand,
    industry.exports,
    industry.jobs,
    industry.backward,
    industry.forward,
    industry.key,
    ...measures.flatMap((measure) => MODELS.map((model) => industry.lostDay[measure]?.[model] ?? null)),
  ]);
  return `\uFEFF${[head, ...rows].map((row) => row.map(csvField).join(',')).join('\r\n')}\r\n`;
}
