import type { LocalText } from '../../../shared/index.ts';
import type { FinalDemandKind, PrimaryInput, PrimaryInputKind } from '../../table.ts';

/**
 * What the multi-regional databases call their columns of final demand. All follow the System of
 * National Accounts and its words, each with its own spelling; the first pattern that fits counts.
 */
const FINAL_DEMAND: readonly (readonly [RegExp, FinalDemandKind, string])[] = [
  [/non-?profit|npish/i, 'npish', '가계에 봉사하는 비영리단체 소비지출'],
  [/household/i, 'households', '가계 소비지출'],
  [/government/i, 'government', '정부 소비지출'],
  [/valuables/i, 'valuables', '귀중품 순취득'],
  [/inventor|stock/i, 'inventories', '재고증감'],
  [/capital formation|investment/i, 'investment', '총고정자본형성'],
  [/export/i, 'export', '수출'],
  [/discrepanc/i, 'discrepancy', '통계상 불일치'],
];

/** The same for primary inputs: whether they are a part of value added stands beside the kind. */
const PRIMARY_INPUTS: readonly (readonly [RegExp, PrimaryInputKind, boolean, string])[] = [
  [/products? purchased|on products/i, 'product-taxes', false, '순생산물세'],
  [/fixed capital/i, 'depreciation', true, '고정자본소모'],
  [/compensation of employees|wages/i, 'wages', true, '피용자보수'],
  [/(tax|subsid).*production/i, 'production-taxes', true, '순생산세'],
  [/operating surplus|mixed income/i, 'surplus', true, '영업잉여'],
  [/value added/i, 'value-added', true, '부가가치'],
  [/margin/i, 'transport-margins', false, '유통마진'],
];

/** Kind and names of a column of final demand by the publisher's label. */
export function finalDemandOf(label: string): { readonly kind: FinalDemandKind; readonly name: LocalText } {
  const [, kind, ko] = FINAL_DEMAND.find(([pattern]) => pattern.test(label)) ?? [null, 'other', label];
  return { kind, name: { en: label, ko } };
}

/** A row of primary inputs by the publisher's label; `other` and in value added where the words are unknown. */
export function primaryInputOf(label: string, code: string): PrimaryInput {
  const [, kind, inValueAdded, ko] = PRIMARY_INPUTS.find(([pattern]) => pattern.test(label)) ?? [
    null,
    'other',
    true,
    label,
  ];
  // What stands behind a colon tells rows of one kind apart: skills of the employees, sorts of surplus.
  const detail = ko === label ? null : /: *([^:]+)$/.exec(label)?.[1];
  return { code, name: { en: label, ko: detail == null ? ko : `${ko} (${detail})` }, kind, inValueAdded };
}
