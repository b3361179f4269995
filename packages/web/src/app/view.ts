import { useNavigate, useSearch } from '@tanstack/react-router';
import { type EconomyHead, useEconomies } from '../data/economies.ts';
import { useSettings } from '../data/settings.ts';
import { usePortraitAtHand } from '../data/tables.ts';
import type { Measure } from './measures.ts';
import { rootRoute } from './root-route.tsx';
import type { ViewSearch } from './search.ts';
import { remember, remembered } from './storage.ts';

export interface View {
  /** Null while the tables are on their way, or where there is none. */
  readonly economy: EconomyHead | null;
  readonly economies: readonly EconomyHead[];
  readonly measure: Measure;
  /** A measure the table cannot count in is still the one asked for: pages say why it is a dash. */
  readonly currency: string;
  readonly currencies: readonly string[];
  readonly set: (view: ViewSearch) => void;
}

/** What people of a country count in, where a table is kept in another currency. */
const HOME_CURRENCY: Readonly<Record<string, string>> = {
  KOR: 'KRW',
  JPN: 'JPY',
  USA: 'USD',
  GBR: 'GBP',
  DEU: 'EUR',
};

/** The newest table of Korea, where the first study is from, else the newest at hand. */
const firstOf = (economies: readonly EconomyHead[]): EconomyHead | null =>
  economies.toSorted(
    (a, b) =>
      Number(b.country === 'KOR') - Number(a.country === 'KOR') ||
      b.year - a.year ||
      a.id.localeCompare(b.id),
  )[0] ?? null;

/** The view that the address asks for, completed by what was chosen here last and what the tables allow. */
export function useView(): View {
  const search = useSearch({ from: rootRoute.id });
  const navigate = useNavigate();
  const economies = useEconomies().data?.items ?? [];
  const settings = useSettings().data;
  const find = (id: string | null | undefined) => economies.find((each) => each.id === id);
  const economy =
    find(search.economy) ?? find(remembered('economy')) ?? find(settings?.economy) ?? firstOf(economies);
  const portrait = usePortraitAtHand(economy?.id ?? null);
  const rates = economy?.exchangeRates ?? portrait?.exchangeRates ?? {};
  const currencies = economy === null ? [] : [...new Set([economy.currency, ...Object.keys(rates)])];
  const home = HOME_CURRENCY[economy?.country ?? ''];
  const wanted = [search.currency, home, settings?.currency].find(
    (each) => each !== undefined && currencies.includes(each),
  );
  return {
    economy,
    economies,
    measure: search.measure ?? 'valueAdded',
    currency: wanted ?? economy?.currency ?? 'KRW',
    currencies,
    set: (view) => {
      if (view.economy !== undefined) remember('economy', view.economy);
      void navigate({ to: '.', search: (before) => ({ ...before, ...view }), replace: true });
    },
  };
}
