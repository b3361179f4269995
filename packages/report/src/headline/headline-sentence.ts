import type { Assessment } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import { formatMoney, formatScaled, scaleOf, toSignificant } from '../format/index.ts';
import { isMultiRegional } from '../view/labels.ts';
import { MILLION } from '../view/money-unit.ts';
import { REPORT_WORDS } from '../words/report-words.ts';
import { shockSubject } from '../words/shock-subject.ts';
import { type AnsweredResult, headlineResult } from './headline-result.ts';
import { whereItFalls } from './where-it-falls.ts';

/** An amount whose number a line does not part from its scale or currency. */
const unbroken = (amount: string): string => amount.replace(/(?<=\d\S*) /, '\u00a0');

/** Output and value added in words; the second says its scale again only where it is another one. */
function amounts({ total }: AnsweredResult, currency: string, language: Language): readonly [string, string] {
  const [output, value] = [Math.abs(total.output) * MILLION, Math.abs(total.valueAdded) * MILLION];
  const first = formatMoney(output, currency, language);
  // In Korean the currency stands with every amount.
  if (language === 'ko') return [unbroken(first), unbroken(formatMoney(value, currency, 'ko'))];
  const word = (amount: number): string => scaleOf(toSignificant(amount), 'en').word;
  const second = formatScaled(value, 'en');
  return [unbroken(first), word(output) === word(value) ? second.replace(/ [a-z]+$/, '') : unbroken(second)];
}

function english(assessment: Assessment, result: AnsweredResult): string {
  const { output, valueAdded } = result.total;
  const [first, second] = amounts(result, assessment.money.currency, 'en');
  const subject = shockSubject(assessment, 'en');
  const whole = isMultiRegional(assessment) ? 'all regions together' : 'the economy';
  const forward = result.direction === 'forward' ? ' (towards customers only, in proportion: no bound)' : '';
  const verb = (value: number): string => {
    if (subject === null && isMultiRegional(assessment)) return value < 0 ? 'gain' : 'lose';
    if (subject === null) return value < 0 ? 'gains' : 'loses';
    return value < 0 ? 'brings' : 'costs';
  };
  const start = subject ?? (isMultiRegional(assessment) ? 'The regions together' : 'The economy');
  const object = subject === null ? '' : `${whole} `;
  const then = output < 0 === valueAdded < 0 ? `, ${second}` : ` but ${verb(valueAdded)} ${object}${second}`;
  const where = whereItFalls(assessment, result, subject !== null, 'en');
  return `${start} ${verb(output)} ${object}${first} of output${then} of value added${where === null ? '' : `, ${where}`}${forward}.`;
}

function korean(assessment: Assessment, result: AnsweredResult): string {
  const { output, valueAdded } = result.total;
  const [first, second] = amounts(result, assessment.money.currency, 'ko');
  const subject = shockSubject(assessment, 'ko');
  const whole = isMultiRegional(assessment) ? '모든 지역을 합한' : '경제 전체의';
  const forward =
    result.direction === 'forward' ? ' 수요 산업 쪽만 비례적으로 본 값이며 상한이 아닙니다.' : '';
  const where = whereItFalls(assessment, result, subject !== null, 'ko');
  const and = (value: number): string => (value < 0 ? '늘고' : '줄고');
  const end = (value: number): string => (value < 0 ? '늘어납니다' : '줄어듭니다');
  const between = output < 0 === valueAdded < 0 ? ',' : ` ${and(output)}`;
  const tail = where === null ? end(valueAdded) : `${and(valueAdded)}, ${where}`;
  return `${subject === null ? '' : `${subject} `}${whole} 산출액이 ${first}${between} 부가가치가 ${second} ${tail}.${forward}`;
}

/**
 * The answer in one sentence: what happened, what the economy loses in output and in value added, and how much of it
 * falls outside the hit industries and, where there are several regions, in the region hit. A gain is called a gain.
 * Where only a forward model answers, the sentence says that it is no bound.
 */
export function headlineSentence(assessment: Assessment, language: Language): string {
  const result = headlineResult(assessment);
  if (result === null) return REPORT_WORDS[language].noResult;
  return language === 'en' ? english(assessment, result) : korean(assessment, result);
}
