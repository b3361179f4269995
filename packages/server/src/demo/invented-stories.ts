import type { Chooser } from './choose.ts';
import type { InventedOrganisation } from './invented-organisations.ts';

/** Something that did not happen to someone who does not exist. */
interface Story {
  readonly title: { readonly en: string; readonly ko: string };
  readonly story: { readonly en: string; readonly ko: string };
  /** Lines of YAML, each a shock. */
  readonly shocks: (choose: Chooser, organisation: InventedOrganisation, harder: number) => readonly string[];
  /** To whom it could happen. */
  readonly fits: (industry: string) => boolean;
  /** Whether it takes the engine long, so that there are to be few. */
  readonly slow?: boolean;
}

/** Industries with lines, fields and cranes; makers of devices; those who serve at desks and counters. */
const hasPlants = (industry: string): boolean => /^(C|D|E|H49|H52)/.test(industry);
const makesDevices = (industry: string): boolean => /^C(2[6-9]|30|21)/.test(industry);
const serves = (industry: string): boolean => !hasPlants(industry);
const anyone = (): boolean => true;

const round = (value: number): string => String(Number(value.toPrecision(3)));

/** Part of its industry that an organisation stands for. */
const shareOf = (choose: Chooser): number => choose.between(0.01, 0.16, 3);

const outage = (choose: Chooser, industry: string, depth: number, days: number, recovery: number): string =>
  `  - { kind: outage, industry: ${industry}, share: ${round(shareOf(choose))}, depth: ${round(Math.min(1, depth))}, days: ${round(days)}, recovery: { shape: linear, days: ${round(recovery)} }, recapture: 0 }`;

const cost = (label: { en: string; ko: string }, billions: number): string =>
  `  - { kind: cost, label: { en: ${label.en}, ko: ${label.ko} }, amount: { value: ${round(billions)}, unit: billion, currency: KRW } }`;

export const INVENTED_STORIES: readonly Story[] = [
  {
    fits: hasPlants,
    title: { en: 'ransomware on the plant network', ko: '공장망 랜섬웨어' },
    story: {
      en: 'Control stations are locked on a Sunday night. Lines stand until they are set up anew, one after the other.',
      ko: '일요일 밤 제어용 컴퓨터가 잠긴다. 하나씩 다시 설치할 때까지 생산라인이 멈춘다.',
    },
    shocks: (choose, { industry }, harder) => [
      outage(
        choose,
        industry,
        choose.between(0.4, 0.9, 2) * harder,
        choose.between(2, 9, 0),
        choose.between(3, 14, 0),
      ),
      cost({ en: 'Clean-up and spare parts', ko: '복구와 예비품' }, choose.between(0.8, 9, 1) * harder),
    ],
  },
  {
    fits: hasPlants,
    title: { en: 'a faulty update to remote maintenance', ko: '원격 유지보수 업데이트 오류' },
    story: {
      en: 'An update from the maker leaves controllers without their settings. Technicians drive out and load them by hand.',
      ko: '제조사 업데이트로 제어기의 설정값이 사라진다. 기술자가 현장에 나가 하나하나 다시 넣는다.',
    },
    shocks: (choose, { industry }, harder) => [
      outage(
        choose,
        industry,
        choose.between(0.15, 0.5, 2) * harder,
        choose.between(1, 4, 0),
        choose.between(1, 5, 0),
      ),
    ],
  },
  {
    fits: serves,
    title: { en: 'customers leave after a leak', ko: '정보 유출 뒤 고객 이탈' },
    story: {
      en: 'Records of customers are offered for sale. Part of them go to competitors for some weeks.',
      ko: '고객 정보가 매물로 나온다. 일부 고객이 몇 주 동안 경쟁사로 옮겨 간다.',
    },
    shocks: (choose, { industry }, harder) => [
      `  - { kind: trust, industry: ${industry}, fall: ${round(choose.between(0.002, 0.02, 4) * harder)}, halfLifeDays: ${choose.between(20, 70, 0)}, substitution: ${choose.between(0.3, 0.7, 1)} }`,
      cost({ en: 'Letters and credit watch', ko: '통지와 신용 감시' }, choose.between(0.3, 4, 1)),
    ],
  },
  {
    fits: anyone,
    title: { en: 'a supplier falls silent', ko: '공급사의 연락 두절' },
    story: {
      en: 'A supplier shuts its systems down after an intrusion and takes no orders. Production goes on at a slower pace.',
      ko: '침해를 당한 공급사가 시스템을 끄고 주문을 받지 못한다. 생산이 더디게 이어진다.',
    },
    shocks: (choose, { industry }, harder) => [
      outage(
        choose,
        industry,
        choose.between(0.1, 0.35, 2) * harder,
        choose.between(3, 12, 0),
        choose.between(2, 8, 0),
      ),
    ],
  },
  {
    fits: makesDevices,
    title: { en: 'orders are put off', ko: '발주 연기' },
    story: {
      en: 'Buyers wait until an independent test has looked at the devices; orders fall for the year.',
      ko: '구매자들이 제삼자 시험 결과를 기다리며 발주를 미루어 한 해 주문이 줄어든다.',
    },
    shocks: (choose, { industry }, harder) => [
      `  - { kind: demand, industry: ${industry}, change: -${round(choose.between(0.002, 0.02, 4) * harder)}, exports: included }`,
    ],
  },
  {
    fits: hasPlants,
    title: { en: 'sensors report nonsense', ko: '센서 값 변조' },
    story: {
      en: 'Readings of field sensors were changed for days. The plant runs by hand at half speed until all are checked.',
      ko: '며칠 동안 현장 센서 값이 바뀌어 있었다. 모두 점검할 때까지 수동으로 절반만 돌린다.',
    },
    shocks: (choose, { industry }, harder) => [
      outage(
        choose,
        industry,
        choose.between(0.3, 0.6, 2) * harder,
        choose.between(2, 6, 0),
        choose.between(1, 4, 0),
      ),
      cost({ en: 'Inspection', ko: '점검' }, choose.between(0.2, 2, 1)),
    ],
  },
  {
    fits: serves,
    title: { en: 'systems at desks and counters locked', ko: '창구·사무 시스템 잠김' },
    story: {
      en: 'The systems people are served with are locked overnight. Paper takes their place until they are rebuilt.',
      ko: '손님을 맞는 시스템이 밤사이 잠긴다. 다시 세울 때까지 종이로 일한다.',
    },
    shocks: (choose, { industry }, harder) => [
      outage(
        choose,
        industry,
        choose.between(0.2, 0.6, 2) * harder,
        choose.between(2, 8, 0),
        choose.between(2, 10, 0),
      ),
      cost({ en: 'Clean-up and extra hours', ko: '복구와 연장 근무' }, choose.between(0.4, 5, 1) * harder),
    ],
  },
  {
    fits: serves,
    title: { en: 'flooded from outside for two days', ko: '이틀간의 접속 폭주 공격' },
    story: {
      en: 'Requests from hijacked cameras and routers fill the lines. Part of the business cannot reach its customers.',
      ko: '탈취된 카메라와 공유기의 요청이 회선을 메운다. 일부 업무가 고객에게 닿지 못한다.',
    },
    shocks: (choose, { industry }, harder) => [
      outage(choose, industry, choose.between(0.1, 0.4, 2) * harder, 2, 1),
    ],
  },
  {
    fits: anyone,
    title: { en: 'a shared cloud region fails', ko: '공용 클라우드 중단' },
    story: {
      en: 'A region of a cloud provider is away for most of a day; everyone is hit by how much it depends on it.',
      ko: '클라우드 한 지역이 거의 하루 멈추고, 기대는 만큼 모두가 피해를 입는다.',
    },
    shocks: (choose, _organisation, harder) => [
      `  - { kind: dependency, on: J62_J63, fraction: ${round(choose.between(0.05, 0.2, 2) * harder)}, hours: ${choose.between(5, 16, 0)} }`,
    ],
    slow: true,
  },
];
