import type { Assessment, Measures } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import { fractionWords } from '../words/fraction.ts';
import { withParticle } from '../words/particle.ts';
import { inSentence, regionInSentence } from '../words/shock-places.ts';
import { isMoving } from '../words/shock-subject.ts';
import type { AnsweredResult } from './headline-result.ts';

/** More hit industries or regions than this are counted, not named. */
const NAMED = 2;

/** A part of the total in words, and whether the words hold for output and value added alike. */
interface Part {
  readonly words: string;
  readonly none: boolean;
  readonly both: boolean;
}

function partOf(part: Measures, total: Measures, language: Language): Part | null {
  const share = part.output / total.output;
  const words = fractionWords(share, language);
  if (words === null) return null;
  return {
    words,
    none: share === 0,
    both: words === fractionWords(part.valueAdded / total.valueAdded, language),
  };
}

/** What lies in the regions of the hit industries; null for a national table. */
function home({ regions, industries }: AnsweredResult): { codes: readonly string[]; part: Measures } | null {
  if (regions.length === 0) return null;
  const codes = [...new Set(industries.filter(({ hit }) => hit).map(({ region }) => region))];
  const own = regions.filter(({ region }) => codes.includes(region));
  const sum = (measure: 'output' | 'valueAdded'): number =>
    own.reduce((total, each) => total + each.total[measure], 0);
  return { codes, part: { output: sum('output'), valueAdded: sum('valueAdded'), jobs: null } };
}

function industryWords({ industries }: AnsweredResult, known: boolean, language: Language): string | null {
  const hit = industries.filter((industry) => industry.hit);
  if (hit.length === 0) return null;
  const en = language === 'en';
  if (known) {
    if (hit.length === 1) return en ? 'that industry' : '그 산업';
    return en ? 'those industries' : '이들 산업';
  }
  const names = [...new Set(hit.map(({ name }) => inSentence(name[language], language)))];
  if (names.length > NAMED)
    return en ? `the ${names.length} industries hit` : `충격을 받은 ${names.length}개 산업`;
  if (!en) return `충격 산업(${names.join(', ')})`;
  return `the ${names.length === 1 ? 'industry' : 'industries'} hit (${names.join('; ')})`;
}

/**
 * Those whom a loss reaches where nothing but services fails: `on those who depend on that service and on their
 * suppliers`; null where anything else moves the loss too.
 */
function dependentWords({ shocks }: Assessment, known: boolean, language: Language): string | null {
  const moving = shocks.filter(({ shock }) => isMoving(shock));
  if (moving.length === 0 || moving.some(({ shock }) => shock.kind !== 'dependency')) return null;
  if (language === 'en')
    return `falling on those who depend on ${known || moving.length === 1 ? 'that service' : 'the services that fail'} and on their suppliers`;
  return `${known || moving.length === 1 ? '이 서비스' : '멈춘 서비스'}에 의존하는 산업과 그 공급 산업에서`;
}

function regionWords(codes: readonly string[], assessment: Assessment, language: Language): string {
  const names = codes.map((code) => regionInSentence(assessment, code, language));
  if (names.length <= NAMED) return names.join(language === 'en' ? ' and ' : '·');
  return language === 'en' ? `the ${names.length} regions hit` : `충격을 받은 ${names.length}개 지역`;
}

/**
 * How much of the effect falls outside the hit industries and, for a multi-regional table, in the region hit: `about
 * two fifths of it outside that industry and three quarters of it in Korea`. The parts are those of output; they
 * are said of "it" only where they are the same for value added.
 *
 * @param known whether the sentence has named the industries already.
 * @returns null where there is no such share, as where losses and gains offset.
 */
export function whereItFalls(
  assessment: Assessment,
  result: AnsweredResult,
  known: boolean,
  language: Language,
): string | null {
  const { total, indirect } = result;
  const industry = industryWords(result, known, language);
  const outside = industry === null ? null : partOf(indirect, total, language);
  const own = home(result);
  const inside = own === null ? null : partOf(own.part, total, language);
  const dependents = dependentWords(assessment, known, language);
  const both = (outside?.both ?? true) && (inside?.both ?? true);
  const region = own === null ? '' : regionWords(own.codes, assessment, language);
  if (language === 'en') {
    const it = both ? 'it' : total.output < 0 ? 'the added output' : 'the lost output';
    const parts = [
      ...(outside === null
        ? []
        : [
            outside.none
              ? `all of ${it} in ${industry}`
              : `${outside.words} of ${it} ${dependents ?? `falling outside ${industry}`}`,
          ]),
      ...(inside === null ? [] : [`${inside.words} of ${outside === null ? it : 'it'} in ${region}`]),
    ];
    return parts.length === 0 ? null : parts.join(' and ');
  }
  const it = both ? '그중' : total.output < 0 ? '산출액 증가분의' : '산출액 감소분의';
  const parts = [
    ...(outside === null
      ? []
      : [
          outside.none
            ? `모두 ${industry} 안에서`
            : `${withParticle(outside.words, '은/는')} ${dependents ?? `${industry} 밖에서`}`,
        ]),
    ...(inside === null ? [] : [`${withParticle(inside.words, '은/는')} ${region}에서`]),
  ];
  return parts.length === 0 ? null : `${it} ${parts.join(', ')} 생깁니다`;
}
