import { MEASURES, type Measure } from './measures.ts';

/** What colours every number of every page; it stands in the address and goes along from page to page. */
export interface ViewSearch {
  readonly economy?: string | undefined;
  readonly measure?: Measure | undefined;
  readonly currency?: string | undefined;
}

export const VIEW_KEYS = ['economy', 'measure', 'currency'] as const;

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length > 0 && value.length <= 200 ? value : undefined;

/** Reads the view from an address; what no page could have written there is left out. */
export function viewSearch(raw: Readonly<Record<string, unknown>>): ViewSearch {
  const measure = MEASURES.find((each) => each === raw['measure']);
  const currency = textOf(raw['currency']);
  const economy = textOf(raw['economy']);
  return {
    ...(economy === undefined ? {} : { economy }),
    ...(measure === undefined ? {} : { measure }),
    ...(currency !== undefined && /^[A-Z]{3}$/.test(currency) ? { currency } : {}),
  };
}
