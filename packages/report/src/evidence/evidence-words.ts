import type { TestGroup } from '@spillway/core/evidence';
import type { Language } from '@spillway/core/shared';

interface EvidenceWords {
  readonly title: (file: string) => string;
  readonly counts: (rows: number, run: number, notRun: number, invalid: number) => string;
  readonly rules: string;
  readonly groups: Readonly<Record<TestGroup, { readonly heading: string; readonly note: string }>>;
  readonly summary: string;
  readonly notRun: string;
  readonly invalid: string;
  readonly noTest: string;
  readonly of: string;
  readonly all: string;
  readonly columns: {
    readonly row: string;
    readonly compare: string;
    readonly unit: string;
    readonly model: string;
    readonly published: string;
    readonly ratio: string;
    readonly mark: string;
    readonly why: string;
    readonly table: string;
    readonly assumptions: string;
  };
  readonly marks: {
    readonly inside: string;
    readonly within2: string;
    readonly within3: string;
    readonly off: string;
  };
  readonly marksNote: string;
  readonly scores: {
    readonly n: string;
    readonly inside: string;
    readonly overlap: string;
    readonly within2: string;
    readonly within3: string;
    readonly median: string;
    readonly bias: string;
  };
  readonly scoresNote: string;
  readonly chart: { readonly title: string; readonly description: string; readonly foot: string };
  readonly units: { readonly ratio: string; readonly percent: string };
  readonly scales: Readonly<Record<'million' | 'billion' | 'trillion', string>>;
}

export const EVIDENCE_WORDS: Readonly<Record<Language, EvidenceWords>> = {
  en: {
    title: (file) => `The models held against ${file}`,
    counts: (rows, run, notRun, invalid) =>
      `${rows} rows: ${run} tests run, ${notRun} not run${invalid > 0 ? `, ${invalid} rows with errors` : ''}`,
    rules: 'Rules: docs/evidence.md. Nothing is fitted to a row.',
    groups: {
      real: { heading: 'Real events, grades A and B', note: 'These count in the summary.' },
      'grade-c': { heading: 'Real events, grade C or from memory', note: 'An order of magnitude only.' },
      models: { heading: 'Other people’s models', note: 'Reproducing them tests method, not truth.' },
      apart: { heading: 'Trust and secondary damage', note: 'Told apart; in no summary of damage.' },
    },
    summary: 'Summary',
    notRun: 'Not run, and why',
    invalid: 'Rows with errors',
    noTest: 'No test was run.',
    of: 'tests',
    all: 'all',
    columns: {
      row: 'row',
      compare: 'compared',
      unit: 'in',
      model: 'model',
      published: 'published',
      ratio: 'ratio',
      mark: 'mark',
      why: 'why',
      table: 'table',
      assumptions: 'taken for granted',
    },
    marks: { inside: 'inside', within2: '< 2', within3: '< 3', off: '> 3' },
    marksNote:
      'mark: the model’s mode inside the published range, or off by less than 2, less than 3, more than 3; ~ the two ranges meet.',
    scores: {
      n: 'tests',
      inside: 'inside',
      overlap: 'ranges meet',
      within2: 'within 2',
      within3: 'within 3',
      median: 'median |ln|',
      bias: 'bias',
    },
    scoresNote:
      'inside: the model’s mode lies in the published range. bias: mean of ln(model / published), positive where the model says more.',
    chart: {
      title: 'Model over published',
      description:
        'One line a test on a logarithmic scale: the grey bar is the published range over its middle, the line is the model’s range and the dot its mode.',
      foot: 'Logarithmic scale; 1 is the middle of what was published. Bar: published range. Line and dot: the model.',
    },
    units: { ratio: '×', percent: '%' },
    scales: { million: 'm', billion: 'bn', trillion: 'tn' },
  },
  ko: {
    title: (file) => `모형과 실제의 비교: ${file}`,
    counts: (rows, run, notRun, invalid) =>
      `${rows}개 행: 검증 ${run}건 수행, ${notRun}건 미수행${invalid > 0 ? `, 오류 행 ${invalid}개` : ''}`,
    rules: '규칙: docs/evidence.md. 어떤 모수도 행에 맞추지 않았습니다.',
    groups: {
      real: { heading: '실제 사건, 등급 A·B', note: '요약에 포함됩니다.' },
      'grade-c': { heading: '실제 사건, 등급 C 또는 기억에 의한 값', note: '자릿수만 비교합니다.' },
      models: { heading: '다른 연구의 모형', note: '방법의 검증이지 사실의 검증이 아닙니다.' },
      apart: { heading: '신뢰·2차 피해', note: '따로 보이며 피해 요약에 넣지 않습니다.' },
    },
    summary: '요약',
    notRun: '수행하지 않은 검증과 이유',
    invalid: '오류가 있는 행',
    noTest: '수행한 검증이 없습니다.',
    of: '건',
    all: '전체',
    columns: {
      row: '행',
      compare: '비교',
      unit: '단위',
      model: '모형',
      published: '공표',
      ratio: '비율',
      mark: '판정',
      why: '이유',
      table: '표',
      assumptions: '전제',
    },
    marks: { inside: '범위 안', within2: '< 2', within3: '< 3', off: '> 3' },
    marksNote: '판정: 모형의 최빈값이 공표 범위 안, 또는 2배 이내, 3배 이내, 3배 초과. ~ 두 범위가 겹침.',
    scores: {
      n: '건수',
      inside: '범위 안',
      overlap: '범위 겹침',
      within2: '2배 이내',
      within3: '3배 이내',
      median: '|ln| 중앙값',
      bias: '편향',
    },
    scoresNote:
      '범위 안: 모형의 최빈값이 공표 범위에 듦. 편향: ln(모형/공표)의 평균으로, 양수면 모형이 더 큼.',
    chart: {
      title: '모형 / 공표',
      description:
        '로그 눈금에 검증마다 한 줄: 회색 막대는 공표 범위, 선은 모형의 범위, 점은 모형의 최빈값입니다.',
      foot: '로그 눈금, 1은 공표 값의 가운데. 막대: 공표 범위. 선과 점: 모형.',
    },
    units: { ratio: '배', percent: '%' },
    scales: { million: '백만', billion: '십억', trillion: '조' },
  },
};
