import type { Assessment, Scenario } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import { shockSentence } from '@spillway/report/parts';
import { numberWords } from '../numbers/number-words.ts';
import { type MovableNumber, movableNumbers } from '../numbers/scenario-numbers.ts';
import type { SentencePart, ShockView } from './view.ts';

/** A place in a sentence that says a number. */
interface Place {
  readonly from: number;
  readonly to: number;
  readonly pointer: string;
}

/** Whether a digit goes on before or behind a place, so that the number there is another one. */
const goesOn = (sentence: string, from: number, to: number): boolean =>
  /[\d.,]$/.test(sentence.slice(0, from)) || /^[\d.]\d/.test(sentence.slice(to));

/** The first place, not yet taken, where a sentence says a number in these words. */
function findPlace(sentence: string, words: string, taken: readonly Place[]): Omit<Place, 'pointer'> | null {
  for (let from = sentence.indexOf(words); from >= 0; from = sentence.indexOf(words, from + 1)) {
    const to = from + words.length;
    const free = taken.every((place) => to <= place.from || from >= place.to);
    if (free && !goesOn(sentence, from, to)) return { from, to };
  }
  return null;
}

/**
 * The sentence of a shock as reports say it, cut where it says a number that a person may move. Numbers are looked for
 * in the order of the scenario, which is the order in which a sentence says numbers of one unit.
 */
export function cutSentence(
  sentence: string,
  numbers: readonly MovableNumber[],
  language: Language,
): ShockView {
  const places: Place[] = [];
  const unsaid: string[] = [];
  for (const number of numbers) {
    const place = findPlace(sentence, numberWords(number, language), places);
    if (place === null) unsaid.push(number.pointer);
    else places.push({ ...place, pointer: number.pointer });
  }
  const parts: SentencePart[] = [];
  let end = 0;
  for (const { from, to, pointer } of places.toSorted((a, b) => a.from - b.from)) {
    if (from > end) parts.push({ words: sentence.slice(end, from) });
    parts.push({ words: sentence.slice(from, to), pointer });
    end = to;
  }
  if (end < sentence.length) parts.push({ words: sentence.slice(end) });
  return { parts, unsaid };
}

/**
 * The shocks of a scenario as sentences with numbers in them. The assessment lends the names of industries; it may be of
 * the same scenario with its numbers at their modes.
 */
export function shockViews(
  assessment: Assessment,
  scenario: Scenario,
  language: Language,
): readonly ShockView[] {
  const numbers = movableNumbers(scenario);
  return assessment.shocks.map((asked, k) =>
    cutSentence(
      shockSentence({ ...asked, shock: scenario.shocks[k] }, assessment, language),
      numbers.filter(({ shock }) => shock === k),
      language,
    ),
  );
}
