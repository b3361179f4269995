import type { Assessment } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import { formatMoney } from '../format/index.ts';
import { MILLION } from '../view/money-unit.ts';
import { fractionWords } from '../words/fraction.ts';
import { withParticle } from '../words/particle.ts';
import { REPORT_WORDS } from '../words/report-words.ts';
import { shockSubject } from '../words/shock-words.ts';
import { type AnsweredResult, headlineResult } from './headline-result.ts';

/** More hit industries than this are counted, not named. */
const NAMED = 2;

function hitNames(result: AnsweredResult, language: Language): readonly string[] {
  const names = result.industries.filter(({ hit }) => hit).map(({ name }) => name[language]);
  return [...new Set(names)];
}

/** Share of the output effect that lies outside the hit industries; null where it is no share. */
function outsideShare({ total, indirect }: AnsweredResult): number | null {
  if (total.output === 0) return null;
  const share = indirect.output / total.output;
  return share >= 0 && share <= 1 ? share : null;
}

function outsideEnglish(result: AnsweredResult, names: readonly string[]): string {
  const share = outsideShare(result);
  if (share === null || names.length === 0) return '';
  const where =
    names.length > NAMED
      ? `the ${names.length} industries hit`
      : `${names.length === 1 ? 'the industry hit' : 'the industries hit'} (${names.join('; ')})`;
  const what = result.total.output < 0 ? 'the added output' : 'the lost output';
  return `, ${fractionWords(share, 'en')} of ${what} outside ${where}`;
}

function outsideKorean(result: AnsweredResult, names: readonly string[]): string | null {
  const share = outsideShare(result);
  if (share === null || names.length === 0) return null;
  const where =
    names.length > NAMED ? `충격을 받은 ${names.length}개 산업` : `충격 산업(${names.join(', ')})`;
  const what = result.total.output < 0 ? '산출액 증가분' : '산출액 감소분';
  return share === 0
    ? `${what}은 모두 ${where} 안에서 생깁니다`
    : `${what}의 ${withParticle(fractionWords(share, 'ko') ?? '', '은/는')} ${where} 밖에서 생깁니다`;
}

/**
 * The answer in one sentence: what the economy loses in output and in value added, and how much of it lies outside
 * the hit industries. A gain is called a gain. Where only a forward model answers, the sentence says that
 * it is an upper check.
 */
export function headlineSentence(assessment: Assessment, language: Language): string {
  const result = headlineResult(assessment);
  if (result === null) return REPORT_WORDS[language].noResult;
  const { output, valueAdded } = result.total;
  const forward = result.direction === 'forward';
  const upTo = forward ? { en: 'up to ', ko: '최대 ' }[language] : '';
  const money = (millions: number): string =>
    upTo + formatMoney(Math.abs(millions) * MILLION, assessment.money.currency, language);
  const same = output < 0 === valueAdded < 0;
  const names = hitNames(result, language);
  if (language === 'en') {
    const subject = shockSubject(assessment, 'en');
    const plain = { gain: 'gains', loss: 'loses' };
    const transitive = { gain: 'adds to the economy', loss: 'costs the economy' };
    const verbs = subject === null ? plain : transitive;
    const verb = (value: number): string => (value < 0 ? verbs.gain : verbs.loss);
    const second = `${same ? '' : `${verb(valueAdded)} `}${money(valueAdded)} of value added`;
    return `${subject ?? 'The economy'} ${verb(output)} ${money(output)} of output and ${second}${outsideEnglish(result, names)}${forward ? ' (an upper check)' : ''}.`;
  }
  const outside = outsideKorean(result, names);
  const stem = (value: number): string => (value < 0 ? '늘' : '줄');
  const first = `산출액이 ${money(output)}${same ? ',' : ` ${stem(output)}고`}`;
  const second =
    `부가가치가 ${money(valueAdded)} ${stem(valueAdded)}${outside === null ? '어듭니다' : '고'}`.replace(
      '늘어듭니다',
      '늘어납니다',
    );
  const subject = shockSubject(assessment, 'ko');
  return `${subject === null ? '' : `${subject} `}경제 전체로 ${first} ${second}${outside === null ? '' : `, ${outside}`}.${forward ? ' 상한 점검용 값입니다.' : ''}`;
}

/** The sentence with the scenario's title before it, for lists and messages where no title stands above. */
export const titledHeadline = (assessment: Assessment, language: Language): string =>
  `${assessment.title[language]}: ${headlineSentence(assessment, language)}`;
