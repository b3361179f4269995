import type { LocalText } from '../../../shared/index.ts';
import { WIOD35 } from '../../classifications/wiod35.ts';
import type { FinalDemandKind, PrimaryInput } from '../../table.ts';

/** The 35 industries (NACE Rev.1) of the 2013 release, by the id in its fourth row and column. */
export const INDUSTRIES_2013: ReadonlyMap<string, LocalText> = new Map(
  WIOD35.industries.map(({ code, name }) => [code, name]),
);

/** Columns of final demand that every region has. */
export const FINAL_DEMAND_2013: ReadonlyMap<
  string,
  { readonly name: LocalText; readonly kind: FinalDemandKind }
> = new Map([
  ['c37', { name: { en: 'Final consumption of households', ko: '가계 최종소비' }, kind: 'households' }],
  [
    'c38',
    {
      name: { en: 'Final consumption of non-profit institutions', ko: '민간비영리단체 최종소비' },
      kind: 'npish',
    },
  ],
  ['c39', { name: { en: 'Final consumption of government', ko: '정부 최종소비' }, kind: 'government' }],
  ['c41', { name: { en: 'Gross fixed capital formation', ko: '총고정자본형성' }, kind: 'investment' }],
  [
    'c42',
    { name: { en: 'Changes in inventories and valuables', ko: '재고 및 귀중품 증감' }, kind: 'inventories' },
  ],
]);

/** Rows below the flows, by the publisher's words (their ids are not always given). */
export const PRIMARY_INPUTS_2013: ReadonlyMap<string, PrimaryInput> = new Map([
  [
    'taxes less subsidies on products',
    {
      code: 'r99',
      name: { en: 'Taxes less subsidies on products', ko: '순생산물세' },
      kind: 'product-taxes',
      inValueAdded: false,
    },
  ],
  [
    'cif/ fob adjustments on exports',
    {
      code: 'r61',
      name: { en: 'Cif/fob adjustments on exports', ko: '수출 CIF/FOB 조정' },
      kind: 'adjustment',
      inValueAdded: false,
    },
  ],
  [
    'direct purchases abroad by residents',
    {
      code: 'r62',
      name: { en: 'Direct purchases abroad by residents', ko: '거주자의 해외 직접구매' },
      kind: 'adjustment',
      inValueAdded: false,
    },
  ],
  [
    'purchases on the domestic territory by non-residents',
    {
      code: 'r63',
      name: { en: 'Purchases on the domestic territory by non-residents', ko: '비거주자의 국내 구매' },
      kind: 'adjustment',
      inValueAdded: false,
    },
  ],
  [
    'value added at basic prices',
    {
      code: 'r64',
      name: { en: 'Value added at basic prices', ko: '부가가치(기초가격)' },
      kind: 'value-added',
      inValueAdded: true,
    },
  ],
  [
    'international transport margins',
    {
      code: 'r65',
      name: { en: 'International transport margins', ko: '국제 운송 마진' },
      kind: 'transport-margins',
      inValueAdded: false,
    },
  ],
]);

export const INTERMEDIATE_TOTAL_2013 = 'total intermediate consumption';
export const OUTPUT_2013 = 'output at basic prices';
