import type { Language } from '@spillway/core/shared';

interface SituationWords {
  readonly answerNothing: string;
  readonly answerEstimates: (count: number, title: string, loss: string) => string;
  readonly clocks: string;
  readonly clocksShow: string;
  readonly clocksBecause: string;
  readonly clocksNext: string;
  readonly stake: string;
  readonly stakeShow: string;
  readonly stakeBecause: string;
  readonly stakeNext: string;
  readonly estimates: string;
  readonly noEstimates: string;
  readonly noEstimatesBecause: string;
  readonly toScenarios: string;
  readonly changed: string;
  readonly changedSince: string;
  readonly changedFirst: string;
  readonly nothingChanged: string;
  readonly nothingChangedBecause: string;
  readonly seen: string;
  readonly economy: string;
  readonly strip: (measure: string) => string;
  readonly stripDescription: string;
  readonly exposure: string;
  readonly scenario: string;
  readonly loss: string;
  readonly when: string;
  readonly kinds: Readonly<Record<string, string>>;
  readonly actions: Readonly<Record<string, string>>;
  readonly change: (kind: string, title: string, action: string) => string;
  /** What happened to people and jobs, which have no title, by its action. */
  readonly sentences: Readonly<Record<string, string>>;
  readonly other: string;
}

export const SITUATION_WORDS: Readonly<Record<Language, SituationWords>> = {
  en: {
    answerNothing: 'No clock is running, and nothing has been put at stake here yet.',
    answerEstimates: (count, title, loss) =>
      `No clock is running; of ${count} ${count === 1 ? 'estimate' : 'estimates'} the gravest is ${title}, at ${loss}.`,
    clocks: 'The next clocks',
    clocksShow:
      'Deadlines of reporting duties will stand here, the next one first, with the authority and the time left.',
    clocksBecause: 'No case has been opened: this centre does not keep cases yet.',
    clocksNext: 'What cases will hold',
    stake: 'What is at stake',
    stakeShow: 'Advisories and cases will stand here by the money at stake.',
    stakeBecause:
      'No inventory of devices has been brought in: this centre does not keep inventories yet. Until then its latest estimates stand here.',
    stakeNext: 'What exposure will hold',
    estimates: 'Latest estimates',
    noEstimates: 'The damage of scenarios that were worked out here, gravest first.',
    noEstimatesBecause: 'No estimate has been kept yet.',
    toScenarios: 'Choose a scenario to work out',
    changed: 'What changed',
    changedSince: 'since you last looked',
    changedFirst: 'in this centre',
    nothingChanged: 'New and changed scenarios, tables and estimates that are shared with you.',
    nothingChangedBecause: 'Nothing has changed since you last looked.',
    seen: 'I have seen these',
    economy: 'The economy',
    strip: (measure) =>
      `Each industry as wide as its ${measure}; today no device in it is known to be exposed.`,
    stripDescription:
      'One strip of industries, the largest first, as wide as each is in the measure chosen. Exposure will colour it from sand to vermilion.',
    exposure: 'Exposure today: none known, since no inventory is kept here yet.',
    scenario: 'Scenario',
    loss: 'Damage',
    when: 'When',
    kinds: {
      scenario: 'scenario',
      economy: 'table',
      estimate: 'estimate',
      organisation: 'organisation',
      group: 'sharing group',
      hold: 'hold',
    },
    actions: {
      create: 'added',
      change: 'changed',
      delete: 'removed',
      expire: 'removed at the end of its time',
      label: 'labelled anew',
      place: 'placed',
      lift: 'lifted',
    },
    change: (kind, title, action) => `The ${kind} ${title} was ${action}`,
    sentences: {
      'organisation.create': 'An organisation was taken in',
      'membership.begin': 'Someone joined the organisation',
      'membership.change': 'A member’s roles were changed',
      'membership.end': 'Someone left the organisation',
      'invitation.create': 'Someone was invited',
      'invitation.accept': 'An invitation was accepted',
      'invitation.revoke': 'An invitation was taken back',
      'job.submit': 'A large estimate was begun',
      'job.cancel': 'A large estimate was cancelled',
      'job.retry': 'A large estimate was begun again',
    },
    other: 'object',
  },
  ko: {
    answerNothing: '진행 중인 신고 기한이 없으며, 위험에 놓인 것으로 등록된 것도 아직 없습니다.',
    answerEstimates: (count, title, loss) =>
      `진행 중인 신고 기한은 없습니다. 추정 ${count}건 가운데 피해가 가장 큰 것은 ‘${title}’(${loss})입니다.`,
    clocks: '다가오는 기한',
    clocksShow: '신고 의무의 기한이 가까운 순서로, 받을 기관과 남은 시간을 함께 보여 주는 곳입니다.',
    clocksBecause: '열린 사고가 없습니다. 이 센터는 아직 침해사고를 관리하지 않습니다.',
    clocksNext: '침해사고 페이지에 담길 내용',
    stake: '위험에 놓인 금액',
    stakeShow: '보안 권고와 침해사고를 위험에 놓인 금액 순서로 보여 주는 곳입니다.',
    stakeBecause:
      '등록된 기기 목록이 없습니다. 이 센터는 아직 기기 목록을 관리하지 않으므로, 그때까지 최근 추정 결과를 보여 줍니다.',
    stakeNext: '노출 페이지에 담길 내용',
    estimates: '최근 추정',
    noEstimates: '여기서 계산한 시나리오의 피해를 큰 순서로 보여 주는 곳입니다.',
    noEstimatesBecause: '아직 보관된 추정이 없습니다.',
    toScenarios: '계산할 시나리오 고르기',
    changed: '달라진 것',
    changedSince: '지난번에 본 뒤',
    changedFirst: '이 센터에서',
    nothingChanged:
      '나에게 공유된 시나리오, 산업연관표, 추정 가운데 새로 생기거나 바뀐 것을 보여 주는 곳입니다.',
    nothingChangedBecause: '지난번에 본 뒤로 달라진 것이 없습니다.',
    seen: '모두 확인함',
    economy: '경제',
    strip: (measure) =>
      `산업마다 ${measure}만큼의 너비로 나타냈습니다. 오늘 노출된 것으로 알려진 기기는 없습니다.`,
    stripDescription:
      '산업을 큰 순서로 한 줄에 늘어놓았으며, 너비는 고른 척도에서 차지하는 몫입니다. 노출이 알려지면 모래색에서 주홍색으로 칠해집니다.',
    exposure: '오늘의 노출: 기기 목록이 아직 없어 알려진 것이 없습니다.',
    scenario: '시나리오',
    loss: '피해',
    when: '시각',
    kinds: {
      scenario: '시나리오',
      economy: '산업연관표',
      estimate: '추정',
      organisation: '조직',
      group: '공유 그룹',
      hold: '삭제 보류',
    },
    actions: {
      create: '추가',
      change: '수정',
      delete: '삭제',
      expire: '보관 기간이 끝나 삭제',
      label: '등급 변경',
      place: '설정',
      lift: '해제',
    },
    change: (kind, title, action) => `${kind} ‘${title}’ ${action}`,
    sentences: {
      'organisation.create': '새 조직이 들어왔습니다',
      'membership.begin': '새 구성원이 들어왔습니다',
      'membership.change': '구성원의 역할이 바뀌었습니다',
      'membership.end': '구성원이 조직을 떠났습니다',
      'invitation.create': '초대를 보냈습니다',
      'invitation.accept': '초대를 수락했습니다',
      'invitation.revoke': '초대를 거두었습니다',
      'job.submit': '큰 추정을 시작했습니다',
      'job.cancel': '큰 추정을 취소했습니다',
      'job.retry': '큰 추정을 다시 시작했습니다',
    },
    other: '항목',
  },
};
