import type { LocalText, LowModeHigh } from '../shared/index.ts';
import type { RowShock } from './row-scenario.ts';
import { effectiveDays } from './row-scenario.ts';
import type { BacktestRow } from './rows/backtest-row.ts';
import type { MeasureChoice } from './rows/measure-words.ts';
import { depthOf, shareOf, type SpreadSource } from './rows/shock-numbers.ts';
import type { ChosenTables } from './tables/choose-tables.ts';
import type { HitIndustry } from './tables/hit-industries.ts';
import type { Taking } from './test-value.ts';

const short = (value: number): string => String(Number(value.toPrecision(3)));
const spread = ({ low, mode, high }: LowModeHigh): string =>
  low === mode && mode === high ? short(mode) : `${short(mode)} (${short(low)}–${short(high)})`;

const SOURCES: Readonly<Record<SpreadSource, LocalText>> = {
  published: { en: 'as published', ko: '공표된 값' },
  given: { en: 'with the ends given', ko: '주어진 상·하한' },
  estimate: { en: 'estimated, ± 50 %', ko: '추정치, ±50%' },
  derived: { en: 'derived, ± 20 %', ko: '산출치, ±20%' },
  'said-estimated': { en: 'said to be estimated, ± 25 %', ko: '추정으로 표시됨, ±25%' },
  absent: { en: 'not given: judgement', ko: '주어지지 않음(판단)' },
};

const MEASURES: Readonly<Record<'output' | 'value-added', LocalText>> = {
  output: { en: 'gross output', ko: '총산출' },
  'value-added': { en: 'value added', ko: '부가가치' },
};

const FROM: Readonly<Record<MeasureChoice['from'], LocalText>> = {
  own: { en: 'by the words of its column', ko: '해당 열의 표현에 따름' },
  other: { en: 'by the words of the other column', ko: '다른 열의 표현에 따름' },
  default: { en: 'no word says what it counts', ko: '측정 대상을 말하는 표현이 없음' },
};

const SCOPES: Readonly<Record<Taking['scope'], LocalText>> = {
  direct: { en: 'the victim alone', ko: '피해자만' },
  users: { en: 'users of the service alone', ko: '서비스 이용자만' },
  chain: { en: 'the victim and its suppliers', ko: '피해자와 공급자' },
};

/** What a test takes for granted, in the order in which it does. */
export function assumptionsOf(
  row: BacktestRow,
  shock: RowShock,
  hit: readonly HitIndustry[],
  choice: MeasureChoice,
  taking: Taking,
  chosen: ChosenTables,
  facts: {
    readonly demand: boolean;
    readonly users: boolean;
    readonly unknownServices: boolean;
    readonly money: LocalText | null;
  },
): LocalText[] {
  const texts: LocalText[] = [];
  const add = (en: string, ko: string): void => {
    texts.push({ en, ko });
  };
  const codes = hit.map(({ code }) => code);
  const named = codes.length > 8 ? `${codes.slice(0, 8).join(', ')} … (${codes.length})` : codes.join(', ');
  add(`industries ${named}`, `산업 ${named}`);
  const wider = hit.filter((industry) => industry.wider).map(({ code }) => code);
  if (wider.length > 0)
    add(
      `${wider.slice(0, 8).join(', ')}: wider than the divisions named, so the share is taken of more`,
      `${wider.slice(0, 8).join(', ')}: 명시된 중분류보다 넓은 산업에 비율을 적용`,
    );
  const share = shareOf(row);
  const depth = depthOf(row);
  if (share === null && taking.given !== null)
    add(
      `no share: the published direct loss of ${short(taking.given.amount)} (${MEASURES[taking.given.measure].en}) is the shock`,
      `비율 없음: 공표된 직접 손실 ${short(taking.given.amount)}(${MEASURES[taking.given.measure].ko})을 충격으로 사용`,
    );
  if (share !== null) {
    add(
      `share ${spread(share)}, ${SOURCES[share.source].en}`,
      `비율 ${spread(share)}, ${SOURCES[share.source].ko}`,
    );
    add(
      `depth ${spread(depth)}, ${SOURCES[depth.source].en}`,
      `깊이 ${spread(depth)}, ${SOURCES[depth.source].ko}`,
    );
    const days = spread(effectiveDays(shock));
    add(`${days} days at full depth, recovery counted in`, `회복 구간을 포함한 완전 중단 환산 ${days}일`);
    if (shock.recapture.high > 0 && taking.compare !== 'multiplier')
      add(`made up later: ${spread(shock.recapture)}`, `나중에 만회한 몫: ${spread(shock.recapture)}`);
  }
  if (taking.compare !== 'multiplier' && taking.compare !== 'gdp_share')
    add(
      `${MEASURES[taking.measure].en}: ${FROM[choice.from].en}`,
      `${MEASURES[taking.measure].ko}: ${FROM[choice.from].ko}`,
    );
  if (taking.compare !== 'direct' && taking.compare !== 'per_day')
    add(
      facts.demand
        ? 'demand that falls, with suppliers'
        : SCOPES[taking.scope].en +
            (facts.users && taking.scope === 'chain' ? ', and users of the service' : ''),
      facts.demand
        ? '줄어든 수요와 공급자'
        : SCOPES[taking.scope].ko + (facts.users && taking.scope === 'chain' ? ', 서비스 이용자' : ''),
    );
  if (taking.dealers)
    add(
      'trade margin of 10 % (5–15 %) on what is not delivered at home',
      '국내에 인도되지 않은 몫의 유통 마진 10%(5~15%)',
    );
  if (facts.unknownServices)
    add(
      'no documented factors for the users of this service: without users',
      '이 서비스 이용자의 의존도 자료가 없어 이용자는 제외',
    );
  if (chosen.from !== 'own')
    add(
      `coefficients of ${chosen.tables.length} other countries: their median, and their range`,
      `다른 ${chosen.tables.length}개국의 계수: 중앙값과 범위`,
    );
  if (facts.money !== null) texts.push(facts.money);
  return texts;
}
