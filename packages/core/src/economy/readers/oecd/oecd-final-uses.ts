import type { LocalText } from '../../../shared/index.ts';
import type { FinalDemandKind, PrimaryInput } from '../../table.ts';

interface FinalUse {
  readonly kind: FinalDemandKind;
  readonly name: LocalText;
}

const use = (kind: FinalDemandKind, en: string, ko: string): FinalUse => ({ kind, name: { en, ko } });

const HOUSEHOLDS = use('households', 'Final consumption of households', '가계 최종소비');
const NPISH = use('npish', 'Final consumption of non-profit institutions', '비영리단체 최종소비');
const STOCKS = use('inventories', 'Changes in inventories and valuables', '재고 및 귀중품 증감');
const ABROAD = use('other', 'Direct purchases abroad by residents', '거주자 국외 직접구매');

/** Columns of final demand in the tables of OECD, by the codes of all editions. */
export const OECD_FINAL_USES: ReadonlyMap<string, FinalUse> = new Map([
  ['HFCE', HOUSEHOLDS],
  ['NPISH', NPISH],
  ['NPS', NPISH],
  ['GGFC', use('government', 'Final consumption of government', '정부 최종소비')],
  ['GFCF', use('investment', 'Gross fixed capital formation', '총고정자본형성')],
  ['INVNT', STOCKS],
  ['INV', STOCKS],
  ['DPABR', ABROAD],
  ['CONS_ABR', ABROAD],
  ['DIRP', ABROAD],
  ['P33', ABROAD],
  ['CONS_NONRES', use('export', 'Direct purchases by non-residents', '비거주자 국내 직접구매')],
  ['NONRES', use('export', 'Direct purchases by non-residents', '비거주자 국내 직접구매')],
  ['EXPO', use('export', 'Exports', '수출')],
  ['IMPO', use('import', 'Imports (negative)', '수입(음수)')],
  ['DISC', use('discrepancy', 'Discrepancy', '통계적 불일치')],
]);

/** Rows below the flows: taxes on products, paid at home and to other countries. */
export const OECD_TAX_ROWS: Readonly<Record<string, LocalText>> = {
  TXS_IMP_FNL: {
    en: 'Taxes less subsidies on products, paid abroad',
    ko: '순생산물세(해외 납부)',
  },
  TXS_INT_FNL: {
    en: 'Taxes less subsidies on products, paid at home',
    ko: '순생산물세(국내 납부)',
  },
};

/** The row of value added; its code is that of the layout. */
export const OECD_VALUE_ADDED: Omit<PrimaryInput, 'code'> = {
  name: { en: 'Value added at basic prices', ko: '기초가격 부가가치' },
  kind: 'value-added',
  inValueAdded: true,
};
