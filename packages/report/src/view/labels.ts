import type { Assessment } from '@spillway/core/scenarios';
import type { Language, LocalText } from '@spillway/core/shared';

interface Place {
  readonly region: string;
  readonly code: string;
  readonly name: LocalText;
}

/** A text in the language asked for, or in the other where that one is empty. */
export const inLanguage = (text: LocalText, language: Language): string =>
  text[language] || text[language === 'en' ? 'ko' : 'en'];

/** Whether industries must be told apart by region. */
export function isMultiRegional(assessment: Assessment): boolean {
  const regions = new Set(
    assessment.results.flatMap(({ industries }) => industries.map(({ region }) => region)),
  );
  return regions.size > 1 || (regions.size === 0 && assessment.economy.country === null);
}

/** The name of an industry where it has one; its code otherwise. */
const ownName = ({ code, name }: Place, language: Language): string => inLanguage(name, language) || code;

/** Name of an industry, behind its region where there are several: `KOR Electrical equipment`. */
export const placeName = (place: Place, language: Language, withRegion: boolean): string =>
  `${withRegion ? `${place.region} ` : ''}${ownName(place, language)}`;

/** An industry in a table: its name, and its code (with its region where there are several) to stand before it. */
export function placeCells(
  place: Place,
  language: Language,
  withRegion: boolean,
): { readonly code: string | null; readonly label: string } {
  const code = `${withRegion ? `${place.region} ` : ''}${place.code}`;
  const name = ownName(place, language);
  // Where the code is all the name there is, it is not said twice.
  return name === place.code ? { code: null, label: code } : { code, label: name };
}
