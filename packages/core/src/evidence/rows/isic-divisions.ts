/** First and last division of each section of ISIC Rev. 4. */
const SECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  A: [1, 3],
  B: [5, 9],
  C: [10, 33],
  D: [35, 35],
  E: [36, 39],
  F: [41, 43],
  G: [45, 47],
  H: [49, 53],
  I: [55, 56],
  J: [58, 63],
  K: [64, 66],
  L: [68, 68],
  M: [69, 75],
  N: [77, 82],
  O: [84, 84],
  P: [85, 85],
  Q: [86, 88],
  R: [90, 93],
  S: [94, 96],
  T: [97, 98],
  U: [99, 99],
};

const codeOf = (division: number): string => String(division).padStart(2, '0');
const span = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, k) => codeOf(first + k));

/** Divisions of a section, or nothing where there is no such section. */
const divisionsOfSection = (section: string): readonly string[] =>
  Object.hasOwn(SECTIONS, section) ? span(...SECTIONS[section]) : [];

const ALL: ReadonlySet<string> = new Set(Object.keys(SECTIONS).flatMap(divisionsOfSection));

/** Section (a letter) that a division belongs to. */
export const sectionOf = (division: string): string | null =>
  Object.keys(SECTIONS).find((section) => divisionsOfSection(section).includes(division)) ?? null;

/** One entry of a list: a division, a range of them, or a section. Null where it is none. */
function entryDivisions(entry: string): readonly string[] | null {
  const range = /^(\d{2})(?:\s*[-–]\s*(\d{2}))?$/.exec(entry);
  if (range === null) return /^[A-U]$/.test(entry) ? divisionsOfSection(entry) : null;
  const [first, last] = [Number(range[1]), Number(range[2] ?? range[1])];
  const known = last < first ? [] : span(first, last).filter((division) => ALL.has(division));
  return known.length > 0 && ALL.has(codeOf(first)) && ALL.has(codeOf(last)) ? known : null;
}

/**
 * Divisions of ISIC Rev. 4 that a row names; `all` where it names every industry, null where the text is none of it.
 *
 * `multi` takes the divisions, ranges and sections listed in the name of the industry, and every industry where none
 * stands there (rule 5).
 */
export function divisionsOf(isic4: string, isicName: string): readonly string[] | 'all' | null {
  const lower = isic4.toLowerCase();
  if (lower === 'all') return 'all';
  const listed = (text: string): (readonly string[] | null)[] =>
    text
      .split(/[,;/()]|\band\b|\bhits\b/)
      .map((entry) => entry.trim())
      .filter((entry) => entry !== '')
      .map(entryDivisions);
  if (lower === 'multi') {
    const named = listed(isicName).flatMap((divisions) => divisions ?? []);
    return named.length === 0 ? 'all' : [...new Set(named)];
  }
  const entries = listed(isic4);
  if (entries.length === 0 || entries.includes(null)) return null;
  return [...new Set(entries.flatMap((divisions) => divisions!))];
}
