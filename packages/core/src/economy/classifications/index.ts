import type { Classification } from './classification.ts';

export {
  type Classification,
  type ClassificationSource,
  type ClassifiedIndustry,
  type IndustryRow,
  industriesOf,
} from './classification.ts';

/**
 * Every industry list by its id, loaded when asked for: a page that shows one table carries one list. A new
 * list is one file and one line here.
 */
export const CLASSIFICATIONS = {
  BEA71: async () => (await import('./bea71.ts')).BEA71,
  BOK83: async () => (await import('./bok83.ts')).BOK83,
  ISIC4: async () => (await import('./isic4.ts')).ISIC4,
  'ISIC4-SECTIONS': async () => (await import('./isic4.ts')).ISIC4_SECTIONS,
  JPN107: async () => (await import('./jpn107.ts')).JPN107,
  KSIC10: async () => (await import('./ksic10.ts')).KSIC10,
  NACE2: async () => (await import('./nace2.ts')).NACE2,
  NAICS2022: async () => (await import('./naics2022.ts')).NAICS2022,
  OECD36: async () => (await import('./oecd36.ts')).OECD36,
  OECD45: async () => (await import('./oecd45.ts')).OECD45,
  OECD50: async () => (await import('./oecd50.ts')).OECD50,
  WIOD35: async () => (await import('./wiod35.ts')).WIOD35,
  WIOD56: async () => (await import('./wiod56.ts')).WIOD56,
} as const satisfies Readonly<Record<string, () => Promise<Classification>>>;

export type ClassificationId = keyof typeof CLASSIFICATIONS;

/** The list of a table's `classification`, or null where there is no data about it. */
export function loadClassification(id: string): Promise<Classification | null> {
  const load = Object.entries(CLASSIFICATIONS).find(([key]) => key === id)?.[1];
  return load === undefined ? Promise.resolve(null) : load();
}
