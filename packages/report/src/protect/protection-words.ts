import type { Language } from '@spillway/core/shared';
import { withParticle } from '../words/particle.ts';

type Head =
  | 'industry'
  | 'own'
  | 'multiplier'
  | 'social'
  | 'spend'
  | 'private'
  | 'optimum'
  | 'gap'
  | 'marginal';
type EffectRow =
  | 'bought'
  | 'importedAtOnce'
  | 'home'
  | 'output'
  | 'valueAdded'
  | 'jobs'
  | 'importedInputs'
  | 'otherInputs';

interface ProtectionWords {
  readonly title: (economy: string) => string;
  readonly basis: (year: number, rate: string | null) => string;
  readonly accepted: string;
  readonly answer: (money: {
    readonly own: string;
    readonly social: string;
    readonly share: string;
    readonly spend: string;
    readonly forOwn: string;
    readonly forAll: string;
    readonly gap: string;
    readonly valueAdded: string;
    readonly beyondOwn: boolean;
  }) => string;
  readonly industries: (unit: string) => string;
  readonly heads: Readonly<Record<Head, readonly [head: string, under: string]>>;
  readonly total: string;
  readonly rest: (count: number) => string;
  readonly reading: string;
  readonly budget: (amount: string) => string;
  readonly budgetHeads: readonly [industry: string, gets: string, before: string, after: string];
  readonly budgetAnswer: (spent: string, averted: string, marginal: string) => string;
  readonly budgetLeft: (left: string) => string;
  readonly noBudget: string;
  readonly security: string;
  readonly today: string;
  readonly toCome: string;
  readonly effect: Readonly<Record<EffectRow, string>>;
  readonly noJobs: string;
  readonly suppliers: (unit: string) => string;
  readonly supplierHeads: readonly [supplier: string, share: string, imported: string, output: string];
  readonly absentSuppliers: (codes: string) => string;
  readonly beside: (averted: string, valueAdded: string) => string;
  readonly effectNote: string;
  readonly demand: (unit: string) => string;
  readonly demandHeads: readonly [year: string, amount: string, share: string];
  readonly demandNote: (extra: string, aheadOfFigures: boolean) => string;
  readonly noDemand: string;
  readonly assumptions: string;
  readonly assumed: (values: {
    readonly share: string;
    readonly effectiveness: string;
    readonly power: string;
    readonly bought: string;
  }) => readonly string[];
  readonly sources: string;
  readonly licence: string;
  readonly inputsNote: string;
}

export const PROTECTION_WORDS: Readonly<Record<Language, ProtectionWords>> = {
  en: {
    title: (economy) => `What protection is worth, industry by industry: ${economy}`,
    basis: (year, rate) =>
      `money of one year, size and prices of ${year}${rate === null ? '' : `; ${rate}`}; domestic coefficients, suppliers only`,
    accepted: 'This table breaks accounting identities and was let through by an explicit flag.',
    answer: ({ own, social, share, spend, forOwn, forAll, gap, valueAdded, beyondOwn }) =>
      `If ${share} of value added is lost a year (${social} of ${valueAdded}; an assumption), the industries hit bear ${own} of it and the rest spills over to their suppliers. They spend ${spend} on security; ${forOwn} would pay for themselves, ${forAll} for the country.${beyondOwn ? ' On these assumptions they spend more than pays for themselves alone (finance above all), and yet less than pays for all.' : ''} Industries that spend less than the country would gain from are ${gap} short: the market to come.`,
    industries: (unit) => `Where protection is worth most beyond what is spent (${unit} a year)`,
    heads: {
      industry: ['industry', ''],
      own: ['own', 'loss'],
      multiplier: ['×', 'spill'],
      social: ['=', 'country'],
      spend: ['spends', 'today'],
      private: ['best', 'own'],
      optimum: ['best', 'all'],
      gap: ['', 'gap'],
      marginal: ['next', '1'],
    },
    total: 'all industries',
    rest: (count) => `${count} others`,
    reading:
      'own loss: expected with today’s protection. × spill: value added lost everywhere over the industry’s own. best own, best all: yearly spending after which the next unit of money averts less than itself, for the industry and for the country (Gordon and Loeb). gap: best all less spends, not under 0. next 1: value added that one more unit of money averts for the country.',
    budget: (amount) => `${amount} more, spread so that it averts most`,
    budgetHeads: ['industry', 'gets', 'next 1 before', 'next 1 after'],
    budgetAnswer: (spent, averted, marginal) =>
      `${spent} averts ${averted} of value added a year; the next unit would avert ${marginal} wherever money goes.`,
    budgetLeft: (left) =>
      `${left} is not spent: beyond this point protection would cost more than it averts in every industry.`,
    noBudget: '--budget 100e9 spreads a sum over the industries so that it averts most.',
    security: 'The security industry itself',
    today: 'today',
    toCome: 'the gap would add',
    effect: {
      bought: 'bought from outside',
      importedAtOnce: '– imported at once',
      home: '– from home suppliers',
      output: 'gross output, suppliers of suppliers included',
      valueAdded: 'value added',
      jobs: 'jobs (job-years)',
      importedInputs: 'imports of these suppliers',
      otherInputs: 'their taxes on products and margins',
    },
    noJobs: 'jobs (the table has none)',
    suppliers: (unit) => `Who supplies it today (${unit})`,
    supplierHeads: ['supplier', 'bought', 'imported', 'gross output'],
    absentSuppliers: (codes) =>
      `The table books no output of ${codes}; the other suppliers stand in for it, in proportion.`,
    beside: (averted, valueAdded) =>
      `Beside it stands what today’s protection averts: ${averted} of value added a year. The ${valueAdded} it makes for its suppliers is not subtracted from the damage and not added to what is averted: one is income, the other loss that does not happen.`,
    effectNote:
      'A demand shock on the suppliers, signed: less spending is the exact opposite. Home purchases = value added + imports + taxes and margins.',
    demand: (unit) => `Demand for bought security along GDP (${unit})`,
    demandHeads: ['year', 'demand', 'of GDP'],
    demandNote: (extra, ahead) =>
      `Grows with GDP and ${extra} a year beyond it (judgement: Korean sales of information and physical security grew 9.4 % a year from 2015 to 2023, GDP 3.8 %).${ahead ? ' * beyond the last figure of GDP.' : ''}`,
    noDemand: 'No GDP path in this currency from the table’s year on: demand is not carried forward.',
    assumptions: 'Assumptions: every one changes the answer',
    assumed: ({ share, effectiveness, power, bought }) => [
      `National loss with today’s protection: ${share} of value added (KIET 2014: an assumption, not an estimate; --share changes it, and all losses with it)`,
      `Spending of average intensity averts ${effectiveness} of the loss there would be without any (judgement; --effectiveness)`,
      `Class I breach function, power ${power} (Gordon and Loeb 2002; judgement), the same technology in every industry: what counts is spending over output`,
      `${bought} of security budgets is bought from outside: 38 % is staff (IANS and Artico Search 2023, read in a summary)`,
      'Spillover towards suppliers only; what customers of a stopped industry lose is not in it, so the optimum for the country is a lower one',
    ],
    sources: 'Sources and terms',
    licence: 'licence',
    inputsNote:
      'Security spending over output by industry: IT spending over revenue (Gartner, read in summaries) × share of IT on security (Gartner 2016), finance from Deloitte and FS-ISAC 2019; about half of the industries, all exposures and supplier shares are judgement. --format csv or json has the source of each; --inputs takes a file of your own.',
  },
  ko: {
    title: (economy) => `산업별 보안의 가치: ${economy}`,
    basis: (year, rate) =>
      `연간 금액, ${year}년 규모와 가격${rate === null ? '' : `, ${rate}`}, 국산 투입계수, 공급 산업 파급만`,
    accepted: '이 표는 회계 항등식을 어긴 채 명시적 허용으로 쓰이고 있습니다.',
    answer: ({ own, social, share, spend, forOwn, forAll, gap, valueAdded, beyondOwn }) =>
      `해마다 부가가치의 ${share}를 잃는다면(${valueAdded} 가운데 ${social}, 가정), 피해 산업 자신이 ${withParticle(own, '을/를')} 잃고 나머지는 공급 산업으로 번집니다. 지금 보안 지출은 ${spend}인데, 산업 스스로에게 이로운 수준은 ${forOwn}, 나라 전체에 이로운 수준은 ${forAll}입니다.${beyondOwn ? ' 이 가정에서는 산업 스스로에게 이로운 것보다 이미 더 쓰지만(특히 금융), 나라 전체에는 아직 모자랍니다.' : ''} 나라에 이로운 수준보다 덜 쓰는 산업들의 부족분은 ${gap}이며, 이것이 앞으로 열릴 시장입니다.`,
    industries: (unit) => `현재 지출을 넘어 보안의 가치가 큰 산업(연간, ${unit})`,
    heads: {
      industry: ['산업', ''],
      own: ['자체', '손실'],
      multiplier: ['×', '파급'],
      social: ['=', '국가'],
      spend: ['현재', '지출'],
      private: ['사적', '최적'],
      optimum: ['사회', '최적'],
      gap: ['', '부족분'],
      marginal: ['한계', '가치'],
    },
    total: '전 산업',
    rest: (count) => `그 밖의 ${count}개`,
    reading:
      '자체손실: 현재 보안 수준에서의 기대손실. ×파급: 경제 전체가 잃는 부가가치를 산업 자신의 손실로 나눈 배수. 사적최적·사회최적: 한 단위를 더 써도 그만큼을 막지 못하게 되는 연간 지출로, 산업 자신과 나라 전체를 기준으로 함(Gordon–Loeb). 부족분: 사회최적에서 현재지출을 뺀 값(0 이상). 한계가치: 한 단위를 더 쓸 때 나라가 지키는 부가가치.',
    budget: (amount) => `${withParticle(amount, '을/를')} 더 쓸 때 피해를 가장 많이 막는 배분`,
    budgetHeads: ['산업', '배분', '이전 한계', '이후 한계'],
    budgetAnswer: (spent, averted, marginal) =>
      `${withParticle(spent, '을/를')} 들여 연간 부가가치 ${withParticle(averted, '을/를')} 지킵니다. 그다음 한 단위는 어디에 쓰든 ${withParticle(marginal, '을/를')} 지킵니다.`,
    budgetLeft: (left) =>
      `${withParticle(left, '은/는')} 쓰지 않습니다. 이 점을 넘으면 어느 산업에서나 막는 것보다 드는 돈이 많습니다.`,
    noBudget: '--budget 100e9를 주면 그 금액을 가장 많이 막도록 산업에 나눕니다.',
    security: '융합보안 산업 자체',
    today: '현재',
    toCome: '부족분이 더할 것',
    effect: {
      bought: '외부 구매',
      importedAtOnce: '– 직접 수입',
      home: '– 국내 공급 산업',
      output: '생산유발액(간접 포함)',
      valueAdded: '부가가치유발액',
      jobs: '취업유발(명·년)',
      importedInputs: '공급 산업의 수입',
      otherInputs: '공급 산업의 순생산물세·마진',
    },
    noJobs: '취업유발(표에 취업자 없음)',
    suppliers: (unit) => `현재의 공급 산업(${unit})`,
    supplierHeads: ['공급 산업', '구매액', '수입 비중', '생산유발'],
    absentSuppliers: (codes) => `이 표에는 ${codes}의 산출이 없어 나머지 공급 산업이 비례하여 대신합니다.`,
    beside: (averted, valueAdded) =>
      `나란히 볼 것: 현재의 보안이 막는 피해는 연간 부가가치 ${averted}입니다. 공급 산업에 생기는 부가가치 ${withParticle(valueAdded, '은/는')} 피해에서 빼지도, 막은 피해에 더하지도 않습니다. 하나는 소득이고 하나는 일어나지 않은 손실입니다.`,
    effectNote:
      '공급 산업에 대한 부호 있는 수요 충격이며, 지출이 줄면 정확히 반대가 됩니다. 국내 구매 = 부가가치 + 수입 + 순생산물세·마진.',
    demand: (unit) => `GDP에 따른 보안 구매 수요(${unit})`,
    demandHeads: ['연도', '수요', 'GDP 대비'],
    demandNote: (extra, ahead) =>
      `GDP와 함께, 그리고 그보다 해마다 ${extra} 더 늘어납니다(판단: 한국 정보보호산업 매출은 2015~2023년 연 9.4%, GDP는 3.8% 증가).${ahead ? ' *는 GDP의 마지막 수치 이후.' : ''}`,
    noDemand: '표의 연도부터 이 통화로 된 GDP가 없어 수요를 전망하지 않습니다.',
    assumptions: '가정(하나하나가 답을 바꿈)',
    assumed: ({ share, effectiveness, power, bought }) => [
      `현재 보안 수준에서의 국가 손실: 부가가치의 ${share}(KIET 2014의 가정이며 추정이 아님. --share로 바꾸면 모든 손실이 바뀜)`,
      `평균적인 지출은 보안이 전혀 없을 때 손실의 ${effectiveness}를 막음(판단, --effectiveness)`,
      `I형 침해확률 함수, 지수 ${power}(Gordon–Loeb 2002, 판단). 모든 산업에 같은 기술이며 산출 대비 지출이 효과를 정함`,
      `보안 예산의 ${bought}를 외부에서 구매. 38%는 인건비(IANS·Artico Search 2023, 요약문)`,
      '공급 산업으로의 파급만 셈. 멈춘 산업의 수요처가 잃는 것은 빠져 있어 사회최적은 낮은 쪽 값임',
    ],
    sources: '자료와 조건',
    licence: '라이선스',
    inputsNote:
      '산업별 산출 대비 보안 지출: 매출 대비 IT 지출(Gartner, 요약문) × IT 가운데 보안 비중(Gartner 2016), 금융은 Deloitte·FS-ISAC 2019. 산업의 절반가량과 모든 노출도·공급 비중은 판단값입니다. 항목별 출처는 --format csv나 json에 있고, --inputs로 자기 자료를 쓸 수 있습니다.',
  },
};
