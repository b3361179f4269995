import type { ProtectionPlan } from '@spillway/core/prevention';
import type { Language } from '@spillway/core/shared';
import { csvField } from '../csv/csv-field.ts';

/** A protection plan as one tidy table: a row for each industry, in single units of the currency, largest gap first. */
export function renderProtectionCsv(plan: ProtectionPlan, language: Language): string {
  const head = [
    'economy',
    'year',
    'currency',
    'industry',
    'industry_name',
    'output',
    'value_added',
    'own_loss',
    'social_multiplier',
    'social_loss',
    'averted_today',
    'security_intensity',
    'present_spend',
    'private_optimum',
    'social_optimum',
    'gap',
    'marginal_today',
    'budget',
    'marginal_after_budget',
    'source',
  ];
  const rows = plan.industries.map((industry) => [
    plan.economy.id,
    plan.economy.year,
    plan.currency,
    industry.industry,
    industry.name[language],
    industry.output,
    industry.valueAdded,
    industry.ownLoss,
    industry.multiplier,
    industry.socialLoss,
    industry.averted,
    industry.intensity,
    industry.presentSpend,
    industry.privateOptimum,
    industry.socialOptimum,
    industry.gap,
    industry.marginal,
    industry.budget,
    industry.marginalAfter,
    industry.source,
  ]);
  return `\uFEFF${[head, ...rows].map((row) => row.map(csvField).join(',')).join('\r\n')}\r\n`;
}
