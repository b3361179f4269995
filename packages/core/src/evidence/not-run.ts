import type { LocalText } from '../shared/index.ts';

/** Why a test is not run, for people. */
export const NOT_RUN = {
  noComparison: { en: 'the row names no comparison', ko: '비교 항목이 없음' },
  broken: { en: 'the row has errors, see the findings', ko: '행에 오류가 있음(점검 결과 참조)' },
  noNumber: { en: 'no number above 0 is published for it', ko: '공표된 양수 값이 없음' },
  noDirect: {
    en: 'the row has no share, and publishes no direct loss to start from',
    ko: '비율이 없고 출발점으로 쓸 직접 손실도 공표되지 않음',
  },
  noShare: {
    en: 'the row has no share of its industry: the direct step cannot be tested',
    ko: '산업 내 비율이 없어 직접 단계는 검증할 수 없음',
  },
  transfer: {
    en: 'the figure is money that changes hands, which is tested against no output',
    ko: '이전 지출이므로 산출과 비교하지 않음',
  },
  directTransfer: {
    en: 'the direct figure is money that changes hands and can be no shock',
    ko: '직접 손실 값이 이전 지출이어서 충격으로 쓸 수 없음',
  },
  noUsers: {
    en: 'the figure counts customers alone, and the row names no shared service whose users are known',
    ko: '이용자 손실만의 값인데 이용자를 알 수 있는 공유 서비스가 없음',
  },
  everyIndustry: {
    en: 'every industry is hit and the row has no share: there is no other for the loss to spill to',
    ko: '모든 산업이 충격을 받고 비율이 없어, 손실이 퍼져 나갈 다른 산업이 없음',
  },
  noDays: { en: 'the row has no days of outage', ko: '중단 일수가 없음' },
  noLoss: { en: 'the model loses nothing', ko: '모형의 손실이 0' },
  shareOfGdp: { en: 'the figure is a share of GDP', ko: 'GDP 비율로 공표된 값' },
  moneyNotShare: { en: 'the figure is money, not a share of GDP', ko: 'GDP 비율이 아닌 금액' },
  secondary: {
    en: 'secondary damage: the row says nothing of how demand fell',
    ko: '2차 피해: 수요 감소에 관한 정보가 없음',
  },
  trustSupply: {
    en: 'trust is run for rows that say how demand fell (shock type demand)',
    ko: '신뢰 항목은 수요 충격 행에서만 계산함',
  },
  noTable: { en: 'there is no table to run it on', ko: '계산에 쓸 산업연관표가 없음' },
} as const satisfies Readonly<Record<string, LocalText>>;

export const notScored = (compare: string): LocalText => ({
  en: `"${compare}" is not scored`,
  ko: `"${compare}" 항목은 채점하지 않음`,
});

export const noSize = (industries: string, country: string): LocalText => ({
  en: `there is no published size of ${industries} in ${country}`,
  ko: `${country}의 ${industries} 산업 규모가 공표되지 않음`,
});

export const noIndustry = (isic4: string): LocalText => ({
  en: `no table at hand has an industry with output for ${isic4}`,
  ko: `${isic4}에 해당하는, 산출이 있는 산업을 가진 표가 없음`,
});

/** A test that cannot be run, with its reason. */
export class NotRun extends Error {
  readonly why: LocalText;
  constructor(why: LocalText) {
    super(why.en);
    this.why = why;
  }
}
