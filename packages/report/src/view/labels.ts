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

/** The code that stands beside the name of an industry; null where the code is its name. */
export const codeBeside = ({ code, name }: Place): string | null =>
  name.en === code || (name.en === '' && name.ko === '') ? null : code;

/** Name of an industry, with its region where there are several. */
export const placeName = (place: Place, language: Language, withRegion: boolean): string =>
  `${inLanguage(place.name, language) || place.code}${withRegion ? ` (${place.region})` : ''}`;
