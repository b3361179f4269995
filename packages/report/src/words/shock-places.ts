import type { Assessment } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';

/** One shock of a scenario with the industries it names. */
export type AskedShock = Assessment['shocks'][number];

/** As much of an assessment as words about a shock ask for: whether there are regions, their names, and the first day. */
export interface ShockSetting {
  readonly economy: Pick<Assessment['economy'], 'country'>;
  readonly results: readonly Pick<Assessment['results'][number], 'regions'>[];
  readonly path: Pick<NonNullable<Assessment['path']>, 'begins'> | null;
}

/** More industries than this are counted in a headline, not named. */
const NAMED = 3;

/** Whether the economy of an assessment has several regions. */
const severalRegions = ({ economy }: ShockSetting): boolean => economy.country === null;

/** Names that English says with an article: federations, republics and kingdoms, plurals, and rests of the world. */
const TAKES_ARTICLE =
  /^(United |USA$|UK$|Netherlands|Philippines|Rest of |(Czech|Slovak|Dominican|Central African|Democratic) Republic|Republic of |Russian Federation)/;

/** Name of a region of the economy: `Korea`; its code where the economy has no name for it. */
export function regionName(assessment: ShockSetting, code: string, language: Language): string {
  const named = assessment.results.flatMap(({ regions }) => regions).find(({ region }) => region === code);
  return named?.name[language] || code;
}

/** The same inside a sentence, with its article: `the United States`, `the rest of the world`. */
export function regionInSentence(assessment: ShockSetting, code: string, language: Language): string {
  const name = regionName(assessment, code, language);
  if (language === 'ko' || !TAKES_ARTICLE.test(name)) return name;
  return `the ${name.replace(/^Rest of /, 'rest of ')}`;
}

/** The region of a shock where regions must be told apart; a shock has one. */
export const shockRegion = (
  asked: AskedShock,
  assessment: ShockSetting,
  language: Language,
): string | null =>
  severalRegions(assessment) && asked.industries.length > 0
    ? regionInSentence(assessment, asked.industries[0].region, language)
    : null;

/** A word that is capital only because it begins a name, and no abbreviation. */
const CAPITAL = /\b[A-Z](?=[a-z])/g;
/** Words shorter than this stay small in a Name Set Like This. */
const SMALL_WORD = 4;

/** A name inside a sentence: without its capital, and without all of them where the whole name is set in capitals. */
export function inSentence(name: string, language: Language): string {
  if (language === 'ko') return name;
  const words = name.split(/[^\p{L}]+/u).filter((word) => word.length >= SMALL_WORD);
  const set = words.length > 1 && words.every((word) => /^[A-Z]/.test(word));
  const lower = (text: string): string => text.replaceAll(CAPITAL, (letter) => letter.toLowerCase());
  return set ? lower(name) : name.replace(/^\S+/, lower);
}

const joined = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** The industries of a shock with their codes: `motor vehicles (C29)`, `자동차(C29)`. */
export function codedIndustries(asked: AskedShock, assessment: ShockSetting, language: Language): string {
  const several = severalRegions(assessment);
  const names = asked.industries.map(({ region, code, name }) => {
    const place = several ? `${region} ${code}` : code;
    const words = inSentence(name[language], language);
    if (words === '' || words === code) return place;
    return language === 'en' ? `${words} (${place})` : `${words}(${place})`;
  });
  return language === 'en' ? joined(names) : names.join(', ');
}

/**
 * The industries of a shock behind a preposition, for an English headline: `of telecommunications and of film,
 * music and broadcasting`. The preposition is repeated where names hold an "and" or a comma themselves.
 */
export function industriesAfter(preposition: string, { industries }: AskedShock): string {
  if (industries.length > NAMED) return `${preposition} ${industries.length} industries`;
  const names = industries.map(({ name }) => inSentence(name.en, 'en'));
  const each = names.length > 1 && names.some((name) => /,| and /.test(name));
  return each ? joined(names.map((name) => `${preposition} ${name}`)) : `${preposition} ${joined(names)}`;
}

/** The industries of a shock in a Korean headline: `자동차·트레일러`, `5개`, with their region where there are several. */
export function koreanIndustries(asked: AskedShock, assessment: ShockSetting): string {
  const region = shockRegion(asked, assessment, 'ko');
  const { industries } = asked;
  const names =
    industries.length > NAMED
      ? `${industries.length}개 산업`
      : industries.map(({ name }) => name.ko).join(', ');
  return region === null ? names : `${region} ${names}`;
}

/** Names one or more Korean industries as such: `소매 산업`, but `제조업`, which says so itself. */
export const asIndustry = (names: string): string => (/[업]$/.test(names) ? names : `${names} 산업`);
