import type { Assessment } from '@spillway/core/scenarios';
import type { Row } from './columns.ts';

/** Losses of a year and their exceedance curve, in value added; and who bears the loss. */
export function annualRows({ annual, insurance }: Assessment): Row[] {
  const rows: Row[] = [];
  if (annual !== null) {
    const head: Row = { part: 'annual', model: annual.model, note: annual.source };
    const risk = (name: string, { level, value, standardError }: typeof annual.valueAtRisk): Row[] => [
      { ...head, statistic: name, level, value_added: value },
      { ...head, statistic: `${name}_standard_error`, level, value_added: standardError },
    ];
    rows.push(
      { ...head, statistic: 'events_per_year', value: annual.ratePerYear },
      { ...head, statistic: 'average_loss', value_added: annual.averageLoss },
      { ...head, statistic: 'average_loss_standard_error', value_added: annual.standardError },
      ...risk('value_at_risk', annual.valueAtRisk),
      ...risk('tail_value_at_risk', annual.tailValueAtRisk),
      ...annual.curve.flatMap(({ returnPeriod, occurrence, aggregate }): Row[] => [
        { ...head, statistic: 'occurrence', return_period: returnPeriod, value_added: occurrence },
        { ...head, statistic: 'aggregate', return_period: returnPeriod, value_added: aggregate },
      ]),
    );
  }
  if (insurance !== null) {
    const of = (effect: string, { insured, uninsured }: typeof insurance.direct): Row[] => [
      { part: 'insurance', model: insurance.model, effect, statistic: 'insured', value_added: insured },
      { part: 'insurance', model: insurance.model, effect, statistic: 'uninsured', value_added: uninsured },
    ];
    rows.push(...of('direct', insurance.direct), ...of('indirect', insurance.spillover));
  }
  return rows;
}
