import type { Assessment } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import { headlineResult } from '../headline/headline-result.ts';
import { REPORT_WORDS } from '../words/report-words.ts';
import { inLanguage, isMultiRegional, placeName } from './labels.ts';

/** One flow into or out of the hit industries in a year without the shock, in millions. */
export interface FlowBand {
  readonly label: string;
  readonly kind: 'partner' | 'other' | 'imports' | 'value-added' | 'home' | 'exports';
  readonly flow: number;
}

/** Who sells to the hit industries and who buys from them, few enough to draw. */
export interface MoneyFlows {
  readonly hit: string;
  readonly suppliers: readonly FlowBand[];
  readonly customers: readonly FlowBand[];
}

/** No side is drawn with more bands than this. */
const BANDS_A_SIDE = 6;

/** The largest partners, and the others as one band. */
function gather(
  partners: Assessment['trade']['suppliers'],
  rest: string,
  room: number,
  name: (partner: Assessment['trade']['suppliers'][number]) => string,
): FlowBand[] {
  const sorted = partners.filter(({ flow }) => flow > 0).toSorted((a, b) => b.flow - a.flow);
  const shown = sorted.length <= room ? sorted : sorted.slice(0, room - 1);
  const others = sorted.slice(shown.length).reduce((sum, { flow }) => sum + flow, 0);
  return [
    ...shown.map((partner): FlowBand => ({ label: name(partner), kind: 'partner', flow: partner.flow })),
    ...(others > 0 ? [{ label: rest, kind: 'other', flow: others } as const] : []),
  ];
}

/**
 * The bands of the picture of flows: on each side the largest partners, "other", and what is not an industry
 * (imports, value added; final demand, exports). What is not positive is left out: a band has no width below 0.
 */
export function moneyFlows(assessment: Assessment, language: Language): MoneyFlows {
  const { trade } = assessment;
  const words = REPORT_WORDS[language];
  const withRegion = isMultiRegional(assessment);
  const name = (partner: Parameters<typeof placeName>[0]): string => placeName(partner, language, withRegion);
  const positive = (bands: readonly FlowBand[]): FlowBand[] => bands.filter(({ flow }) => flow > 0);
  const ends = {
    suppliers: positive([
      { label: words.importedInputs, kind: 'imports', flow: trade.imports ?? 0 },
      { label: words.valueAddedAndTaxes, kind: 'value-added', flow: trade.valueAdded },
    ]),
    customers: positive([
      { label: words.homeFinalDemand, kind: 'home', flow: trade.domesticFinalDemand },
      { label: words.exports, kind: 'exports', flow: trade.exports ?? 0 },
    ]),
  };
  const hitIndustries = headlineResult(assessment)?.industries.filter(({ hit }) => hit) ?? [];
  const names = [...new Set(hitIndustries.map(({ name: text }) => inLanguage(text, language)))];
  return {
    hit: names.length === 1 ? names[0] : words.hitTogether,
    suppliers: [
      ...gather(trade.suppliers, words.otherSuppliers, BANDS_A_SIDE - ends.suppliers.length, name),
      ...ends.suppliers,
    ],
    customers: [
      ...gather(trade.customers, words.otherCustomers, BANDS_A_SIDE - ends.customers.length, name),
      ...ends.customers,
    ],
  };
}
