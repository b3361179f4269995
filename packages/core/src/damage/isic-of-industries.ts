import { loadClassification } from '../economy/classifications/index.ts';
import type { IoTable } from '../economy/index.ts';

/** An industry in terms of ISIC Rev.4. */
export interface IsicPlace {
  /** Two digits. */
  readonly division: string;
  /** A letter. */
  readonly section: string;
}

/**
 * What each industry of a table's list holds in terms of ISIC Rev.4; empty where nothing is known. A list that is not
 * among the known ones still tells by a code that is a section (`C`) or a division with its section (`C29`).
 */
export async function isicOfIndustries(
  table: Pick<IoTable, 'classification' | 'industries'>,
): Promise<readonly (readonly IsicPlace[])[]> {
  const [own, sections] = await Promise.all([
    loadClassification(table.classification),
    loadClassification('ISIC4-SECTIONS'),
  ]);
  const places = sections!.industries.flatMap(({ code, isic4 }) =>
    isic4.map((division): IsicPlace => ({ division, section: code })),
  );
  const known = new Map(own?.industries.map(({ code, isic4 }) => [code, isic4]));
  return table.industries.map(({ code }) => {
    const divisions = known.get(code);
    return places.filter(({ division, section }) =>
      divisions === undefined
        ? code === section || code === `${section}${division}`
        : divisions.includes(division),
    );
  });
}
