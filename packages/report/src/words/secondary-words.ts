import type { SecondaryLine } from '../view/assessment-fields.ts';
import type { Language } from '@spillway/core/shared';
import { withParticle } from './particle.ts';

type Kind = SecondaryLine['kind'];

/** Words of secondary damage, of money that only changes hands, and of physical harm. */
export interface SecondaryWords {
  readonly heading: string;
  readonly lead: string;
  readonly kind: Readonly<Record<Kind, string>>;
  readonly measure: string;
  readonly what: Readonly<Record<Kind, string>>;
  readonly withSuppliers: string;
  readonly presentValue: (amount: string, years: string) => string;
  readonly perYear: (years: string) => string;
  readonly holders: (residents: string, abroad: string) => string;
  readonly hypothetical: string;
  readonly hypotheticalText: string;
  /** Where no downgrade is the most likely. */
  readonly noDowngrade: string;
  readonly nothing: string;
  readonly likelyNothing: (most: string) => string;
  readonly note: string;
  readonly text: (lines: string) => string;

  readonly transfers: string;
  readonly transfersLead: string;
  readonly abroad: string;
  readonly notSaid: string;
  readonly ofWhichAbroad: (amount: string) => string;
  readonly transfersText: (lines: string) => string;

  readonly harm: string;
  readonly harmLead: string;
  readonly deaths: string;
  readonly injuries: string;
  readonly value: string;
}

const en: SecondaryWords = {
  heading: 'Secondary damage',
  lead: 'Each line stands alone and is in no total: it rests on assumptions of its own. Hatched: secondary.',
  kind: { trust: 'Trust', sovereign: 'Public debt', response: 'Response' },
  measure: 'Counts',
  what: {
    trust: 'value added, suppliers included',
    sovereign: 'extra interest',
    response: 'cost to the victims, income of others',
  },
  withSuppliers: 'of which demand lost itself',
  presentValue: (amount, years) => `present value ${amount} over ${years} years`,
  perYear: (years) => `by year: ${years}`,
  holders: (residents, abroad) =>
    `${residents} to residents, a transfer within the country; ${abroad} leaves the country`,
  hypothetical: 'Hypothetical.',
  hypotheticalText:
    'No sovereign has been downgraded for a cyber event. The interest is what a downgrade would cost, were there one.',
  noDowngrade: 'No sovereign has been downgraded for a cyber event, so none is expected here.',
  nothing: 'none',
  likelyNothing: (most) => `most likely none, at most ${most}`,
  note: 'Note',
  text: (lines) => `Secondary damage, each line for itself. ${lines}`,

  transfers: 'Money that only changes hands',
  transfersLead:
    'Outside every total: what one pays another receives. What leaves the country stands beside. Outlined: transfers.',
  abroad: 'Leaves the country',
  notSaid: 'not said',
  ofWhichAbroad: (amount) => `${amount} abroad`,
  transfersText: (lines) => `Transfers, each line for itself. ${lines}`,

  harm: 'Physical harm',
  harmLead: 'Outside every total: people are not output. Valued at a stated value of a statistical life.',
  deaths: 'Deaths',
  injuries: 'Injuries',
  value: 'Value',
};

const ko: SecondaryWords = {
  heading: '2차 피해',
  lead: '줄마다 따로 읽으며 어떤 합계에도 들어 있지 않습니다. 저마다 별도의 가정을 둡니다. 빗금이 2차 피해입니다.',
  kind: { trust: '신뢰 하락', sovereign: '국가채무', response: '대응 비용' },
  measure: '척도',
  what: {
    trust: '부가가치, 납품 산업 포함',
    sovereign: '추가 이자',
    response: '피해자의 비용, 다른 이의 소득',
  },
  withSuppliers: '그중 수요 감소 자체',
  presentValue: (amount, years) => `${years}년간의 현재가치 ${amount}`,
  perYear: (years) => `연도별: ${years}`,
  holders: (residents, abroad) =>
    `국내 보유자 몫 ${withParticle(residents, '은/는')} 국내 이전, 해외 유출 ${abroad}`,
  hypothetical: '가정입니다.',
  hypotheticalText:
    '사이버 사고로 국가신용등급이 내려간 전례는 없습니다. 등급이 내려간다고 가정할 때의 이자 부담입니다.',
  noDowngrade: '사이버 사고로 국가신용등급이 내려간 전례가 없어 여기서도 내려가지 않는다고 봅니다.',
  nothing: '없음',
  likelyNothing: (most) => `없음이 가장 유력, 많아야 ${most}`,
  note: '참고',
  text: (lines) => `2차 피해, 줄마다 따로. ${lines}`,

  transfers: '주인만 바뀌는 돈',
  transfersLead:
    '어떤 합계에도 들어 있지 않습니다. 한쪽이 낸 돈은 다른 쪽이 받습니다. 해외로 나가는 몫은 옆에 따로 적습니다. 테두리만 있는 막대가 이전 지급입니다.',
  abroad: '해외 유출',
  notSaid: '알려지지 않음',
  ofWhichAbroad: (amount) => `해외 ${amount}`,
  transfersText: (lines) => `이전 지급, 줄마다 따로. ${lines}`,

  harm: '인명 피해',
  harmLead: '어떤 합계에도 들어 있지 않습니다. 명시된 통계적 생명 가치로 환산했습니다.',
  deaths: '사망',
  injuries: '부상',
  value: '환산액',
};

export const SECONDARY_WORDS: Readonly<Record<Language, SecondaryWords>> = { en, ko };
