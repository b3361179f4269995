import type { Assessment } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import type { SecondaryLine } from '../view/assessment-fields.ts';
import { inLanguage } from '../view/labels.ts';
import type { Row } from './columns.ts';

/** An amount with its bounds, each a row; bounds that are not known have none. */
const amounts = (
  head: Row,
  { mode, low, high }: { readonly mode: number; readonly low: number | null; readonly high: number | null },
): Row[] => [
  { ...head, statistic: 'amount', case: 'mode', money: mode },
  ...(low === null ? [] : [{ ...head, statistic: 'amount', case: 'low', money: low }]),
  ...(high === null ? [] : [{ ...head, statistic: 'amount', case: 'high', money: high }]),
];

function secondary(
  { kind, label, initial, total, money }: SecondaryLine,
  at: number,
  language: Language,
): Row[] {
  const head: Row = { part: 'secondary', item: `${kind} ${at + 1}`, note: inLanguage(label, language) };
  const losses = (['initial', 'total'] as const).flatMap((effect): Row[] => {
    const measures = { initial, total }[effect];
    return measures === null
      ? []
      : [
          {
            ...head,
            effect,
            output: measures.output,
            value_added: measures.valueAdded,
            jobs: measures.jobs,
          },
        ];
  });
  if (money === null) return losses;
  const of = (statistic: string, value: number | null): Row[] =>
    value === null ? [] : [{ ...head, statistic, money: value }];
  return [
    ...losses,
    ...amounts(head, money),
    ...of('present_value', money.presentValue),
    ...of('residents', money.residents),
    ...of('abroad', money.abroad),
    ...money.years.map((value, k): Row => ({ ...head, statistic: 'year', level: k + 1, money: value })),
  ];
}

/** What those hit avoid by their own actions: a row an action, then all together with what it is of the direct loss. */
function resilience({ resilience: known }: Assessment): Row[] {
  if (known === null) return [];
  const together: Row = { part: 'resilience', item: 'together' };
  const share = (which: string, value: number | null): Row[] =>
    value === null ? [] : [{ ...together, statistic: 'share', case: which, value }];
  return [
    ...known.actions.map(
      ({ action, share: value, source }): Row => ({
        part: 'resilience',
        item: action,
        statistic: 'share',
        case: 'mode',
        value,
        note: source,
      }),
    ),
    ...share('mode', known.share),
    ...share('low', known.low),
    ...share('high', known.high),
    ...(known.direct === null
      ? []
      : [
          {
            ...together,
            statistic: 'avoided',
            effect: 'direct',
            output: known.direct.output,
            value_added: known.direct.valueAdded,
            jobs: known.direct.jobs,
          },
        ]),
  ];
}

/** Resilience, secondary damage, transfers and harm: what stands beside the damage and is in no total. */
export function sideRows(assessment: Assessment, language: Language): Row[] {
  const transfers = (assessment.transfers ?? []).flatMap(({ label, amount, low, high, abroad }, k) => {
    const head: Row = { part: 'transfer', item: String(k + 1), note: inLanguage(label, language) };
    return [
      ...amounts(head, { mode: amount, low, high }),
      ...(abroad === null ? [] : [{ ...head, statistic: 'abroad', money: abroad }]),
    ];
  });
  const harm = (assessment.harm ?? []).flatMap(({ label, deaths, injuries, value, low, high }, k) => {
    const head: Row = { part: 'harm', item: String(k + 1), note: inLanguage(label, language) };
    return [
      { ...head, statistic: 'deaths', value: deaths },
      { ...head, statistic: 'injuries', value: injuries },
      ...amounts(head, { mode: value, low, high }),
    ];
  });
  return [
    ...resilience(assessment),
    ...(assessment.secondary ?? []).flatMap((line, k) => secondary(line, k, language)),
    ...transfers,
    ...harm,
  ];
}
