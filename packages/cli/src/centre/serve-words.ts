import type { Language } from '@spillway/core/shared';

/** What someone who starts a centre reads. */
export interface ServeWords {
  readonly step: Readonly<
    Record<
      'making-database' | 'starting' | 'attaching' | 'restarting' | 'migrating' | 'filling' | 'stopping',
      string
    >
  >;
  readonly ready: string;
  readonly open: string;
  readonly first: string;
  readonly firstNote: string;
  readonly data: string;
  readonly onServer: string;
  readonly stop: string;
  readonly stopHow: string;
  readonly invented: string;
  readonly noPages: string;
  readonly otherPort: (asked: number, taken: number) => string;
  readonly unnamedOrigin: (origin: string) => string;
  readonly stopped: string;
  readonly filledBefore: string;
  readonly filled: (counts: { organisations: number; scenarios: number; estimates: number }) => string;
}

export const SERVE_WORDS: Readonly<Record<Language, ServeWords>> = {
  en: {
    step: {
      'making-database': 'making the database (once)',
      starting: 'starting the database',
      attaching: 'joining the running database',
      restarting: 'the database has gone; starting it again',
      migrating: 'bringing the database to the shape of this version',
      filling: 'filling the invented register (once)',
      stopping: 'finishing what was begun, then stopping; once more stops at once',
    },
    ready: 'Spillway is ready.',
    open: 'Open',
    first: 'First visit',
    firstNote: 'makes you the administrator; works once, and each start shows a new one until then',
    data: 'Your data',
    onServer: 'in the database that DATABASE_URL names; keys in',
    stop: 'Stop',
    stopHow: 'Ctrl-C',
    invented:
      'Everything in this register is invented: organisations, people and events. Only the economies are real.',
    noPages: 'The pages are not built, so the API alone answers: run `npm run build:web`, then start again.',
    otherPort: (asked, taken) => `port ${asked} is taken; using ${taken}`,
    unnamedOrigin: (origin) =>
      `people can sign in at ${origin} only; let others in by naming the address they use: --origin https://…`,
    stopped: 'stopped; everything that was acknowledged is kept',
    filledBefore: 'the invented register is there already',
    filled: ({ organisations, scenarios, estimates }) =>
      `filled: ${organisations} invented organisations, ${scenarios} scenarios, ${estimates} estimates`,
  },
  ko: {
    step: {
      'making-database': '데이터베이스를 만드는 중(처음 한 번)',
      starting: '데이터베이스를 시작하는 중',
      attaching: '실행 중인 데이터베이스에 연결하는 중',
      restarting: '데이터베이스가 멈추어 다시 시작하는 중',
      migrating: '데이터베이스를 이 버전에 맞추는 중',
      filling: '가상 등록부를 채우는 중(처음 한 번)',
      stopping: '하던 일을 마치고 멈추는 중입니다. 한 번 더 누르면 바로 멈춥니다',
    },
    ready: 'Spillway가 준비되었습니다.',
    open: '열기',
    first: '첫 방문',
    firstNote: '여기서 관리자가 됩니다. 한 번만 쓸 수 있으며, 그때까지 시작할 때마다 새로 나옵니다',
    data: '자료',
    onServer: 'DATABASE_URL의 데이터베이스에 있으며, 키는 다음 폴더에 있습니다:',
    stop: '멈추기',
    stopHow: 'Ctrl-C',
    invented: '이 등록부의 기관·사람·사건은 모두 지어낸 것입니다. 산업연관표만 실제 자료입니다.',
    noPages: '화면이 아직 빌드되지 않아 API만 응답합니다. `npm run build:web`을 실행한 뒤 다시 시작하십시오.',
    otherPort: (asked, taken) => `${asked}번 포트를 다른 프로그램이 쓰고 있어 ${taken}번을 씁니다`,
    unnamedOrigin: (origin) =>
      `지금은 ${origin}에서만 로그인할 수 있습니다. 다른 사람도 들어오게 하려면 그들이 쓰는 주소를 --origin https://… 으로 알려 주십시오`,
    stopped: '멈추었습니다. 저장되었다고 알린 것은 모두 남아 있습니다',
    filledBefore: '가상 등록부가 이미 들어 있습니다',
    filled: ({ organisations, scenarios, estimates }) =>
      `채웠습니다: 가상 기관 ${organisations}곳, 시나리오 ${scenarios}건, 추정 ${estimates}건`,
  },
};
