import type { FindingList } from '../finding-list.ts';

/** What a publisher tells in the name of a file and nowhere in it. */
export interface NameHints {
  readonly year: number;
  /** ISO 3166-1 alpha-3, or null where it was not asked for. */
  readonly area: string | null;
}

/**
 * Year (and country) of a table from the name of its file, where the file itself does not say them, with a
 * warning that they come from there. The layout is never recognised by the name.
 *
 * @returns year 0, area `ZZZ` where the name says nothing.
 */
export function hintsOfName(
  file: string,
  what: 'year' | 'year and country',
  findings: FindingList,
): NameHints {
  const years = [...file.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([text]) => Number(text));
  const country = /(?<![A-Za-z])([A-Z]{3})(?=_?(?:19|20)\d\d)/.exec(file)?.[1] ?? null;
  // In a name with an edition and a year (ICIO2018_2010.csv) the year comes last; after a country it comes next.
  const next =
    country === null ? undefined : Number(/(?:19|20)\d\d/.exec(file.slice(file.indexOf(country)))?.[0]);
  const wanted = what === 'year' ? (years.at(-1) ?? 0) : (next ?? years.at(-1) ?? 0);
  const area = what === 'year' ? null : (country ?? 'ZZZ');
  const found = [
    wanted === 0 ? 'no year' : `the year ${wanted}`,
    ...(area === null ? [] : [area === 'ZZZ' ? 'no country' : area]),
  ];
  findings.warning(
    'economy/named-by-file',
    file,
    `the file does not say its ${what}; its name gives ${found.join(' and ')}: check it`,
    found.join(', '),
  );
  return { year: wanted, area };
}
