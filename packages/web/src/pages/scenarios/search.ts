/** What the studio keeps in its address: the scenario itself, once it differs from what the address opens. */
export interface StudioSearch {
  readonly d?: string | undefined;
}

export interface LibrarySearch {
  readonly q?: string | undefined;
  readonly industry?: string | undefined;
  readonly of?: string | undefined;
  readonly sort?: 'title' | 'damage' | undefined;
  /** Chosen to be compared, with commas between. */
  readonly ids?: string | undefined;
}

export interface CompareSearch {
  readonly ids?: string | undefined;
}

const text = (value: unknown, most: number): string | undefined =>
  typeof value === 'string' && value !== '' && value.length <= most ? value : undefined;

const kept = <T extends Record<string, unknown>>(found: T): Partial<T> =>
  Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as Partial<T>;

export const studioSearch = (raw: Record<string, unknown>): StudioSearch =>
  kept({ d: text(raw['d'], 60_000) });

export const librarySearch = (raw: Record<string, unknown>): LibrarySearch =>
  kept({
    q: text(raw['q'], 200),
    industry: text(raw['industry'], 40),
    of: text(raw['of'], 100),
    sort: raw['sort'] === 'damage' ? ('damage' as const) : undefined,
    ids: text(raw['ids'], 600),
  });

export const compareSearch = (raw: Record<string, unknown>): CompareSearch =>
  kept({ ids: text(raw['ids'], 600) });

/** So many scenarios stand side by side. */
export const MOST_COMPARED = 4;

export const idsOf = (ids: string | undefined): readonly string[] =>
  [...new Set((ids ?? '').split(',').filter((id) => id !== ''))].slice(0, MOST_COMPARED);
