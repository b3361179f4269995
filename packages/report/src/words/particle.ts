const FIRST = 0xac00;
const LAST = 0xd7a3;
/** Digits whose Korean reading ends in a consonant: 영, 일, 삼, 육, 칠, 팔. */
const CLOSED_DIGITS = new Set(['0', '1', '3', '6', '7', '8']);

type Pair = '이/가' | '은/는' | '을/를' | '으로/로';

/** Place of the consonant ㄹ among those a syllable may end in: 으로 drops its vowel after it. */
const RIEUL = 8;

/**
 * A Korean word with the particle its last sound asks for: 자동차가, 통신이. A word whose sound cannot be
 * told from its spelling takes both, as in print: KOSPI이(가).
 */
export function withParticle(word: string, pair: Pair): string {
  const [closed, open] = pair.split('/') as [string, string];
  // A bracket at the end is not read aloud.
  const spoken = word.replace(/\s*[([][^)\]]*[)\]]\s*$/, '');
  const last = spoken.at(-1) ?? '';
  const code = last.codePointAt(0) ?? 0;
  if (code >= FIRST && code <= LAST) {
    const ending = (code - FIRST) % 28;
    return word + (ending === 0 || (ending === RIEUL && pair === '으로/로') ? open : closed);
  }
  // 퍼센트.
  if (last === '%') return word + open;
  if (/\d/.test(last)) return word + (CLOSED_DIGITS.has(last) ? closed : open);
  return `${word}${closed}(${open})`;
}
