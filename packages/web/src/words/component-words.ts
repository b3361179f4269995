import type { Language } from '@spillway/core/shared';

interface ComponentWords {
  readonly figure: {
    readonly asChart: string;
    readonly asTable: string;
    readonly download: string;
    readonly formats: Readonly<Record<'csv' | 'svg' | 'png', string>>;
    readonly point: string;
    readonly source: string;
    readonly model: string;
  };
  readonly table: {
    readonly sortBy: string;
    readonly sortedBy: (column: string, descending: boolean) => string;
    readonly showAll: (count: number) => string;
    readonly showFewer: string;
    readonly none: string;
    readonly actions: string;
  };
  readonly number: {
    readonly change: (label: string, value: string) => string;
    readonly uncertain: string;
    readonly uncertainNote: string;
    readonly knownAs: string;
    readonly certain: string;
    readonly values: string;
    readonly reset: string;
    readonly close: string;
  };
  readonly error: {
    readonly notReached: string;
    readonly notReachedKept: string;
    readonly refused: string;
    readonly refusedKept: string;
    readonly notFound: string;
    readonly notFoundKept: string;
    readonly changedMeanwhile: string;
    readonly changedMeanwhileKept: string;
    readonly tooMany: string;
    readonly tooManyKept: string;
    readonly unexpected: string;
    readonly unexpectedKept: string;
    readonly tryAgain: string;
    readonly signIn: string;
    readonly reference: (id: string) => string;
  };
  readonly findings: {
    readonly severity: Readonly<Record<'error' | 'warning' | 'info', string>>;
    readonly where: string;
    readonly what: string;
    readonly count: (errors: number, warnings: number, notes: number) => string;
    readonly more: (count: number) => string;
  };
  readonly tlp: Readonly<Record<'RED' | 'AMBER+STRICT' | 'AMBER' | 'GREEN' | 'CLEAR', string>>;
  readonly dialog: { readonly cancel: string; readonly otherSideSees: string };
  readonly waiting: string;
}

export const COMPONENT_WORDS: Readonly<Record<Language, ComponentWords>> = {
  en: {
    figure: {
      asChart: 'Chart',
      asTable: 'Table',
      download: 'Download',
      formats: { csv: 'Figures (CSV)', svg: 'Drawing (SVG)', png: 'Picture (PNG)' },
      point: 'Point at the chart, or focus it and use the arrow keys, to read its figures.',
      source: 'Source',
      model: 'Model',
    },
    table: {
      sortBy: 'Sort by',
      sortedBy: (column, descending) => `Sorted by ${column}, ${descending ? 'largest' : 'smallest'} first`,
      showAll: (count) => `Show all ${count} rows`,
      showFewer: 'Show fewer',
      none: 'No rows',
      actions: 'What can be done',
    },
    number: {
      change: (label, value) => `${label}: ${value}. Change`,
      uncertain: 'Make it uncertain',
      uncertainNote: 'Opens a third to each side of the number: a place to start, not a finding.',
      knownAs: 'Known as',
      certain: 'Make it certain',
      values: 'Values, with commas between',
      reset: 'As it was',
      close: 'Done',
    },
    error: {
      notReached: 'The centre could not be reached.',
      notReachedKept: 'What you entered is still on this page. Check the connection, then try again.',
      refused: 'This is not open to you.',
      refusedKept: 'Nothing was changed. Its owner can share it with you, or you may need to sign in again.',
      notFound: 'This is not here.',
      notFoundKept: 'It may have been removed, or it is not shared with you. Nothing was changed.',
      changedMeanwhile: 'Someone changed this in the meantime.',
      changedMeanwhileKept:
        'Your changes are still on this page and were not saved. Load the newer version before you save again.',
      tooMany: 'Too many attempts in a short time.',
      tooManyKept: 'Nothing was changed. Wait a minute, then try again.',
      unexpected: 'Something went wrong.',
      unexpectedKept:
        'What was saved before is kept. Try again; if it happens once more, tell whoever runs this centre.',
      tryAgain: 'Try again',
      signIn: 'Sign in',
      reference: (id) => `Reference ${id}`,
    },
    findings: {
      severity: { error: 'Error', warning: 'Warning', info: 'Note' },
      where: 'Where',
      what: 'What was expected and found',
      count: (errors, warnings, notes) =>
        [
          [errors, 'error', 'errors'] as const,
          [warnings, 'warning', 'warnings'] as const,
          [notes, 'note', 'notes'] as const,
        ]
          .filter(([count]) => count > 0)
          .map(([count, one, many]) => `${count} ${count === 1 ? one : many}`)
          .join(', ') || 'nothing found',
      more: (count) => `and ${count} more of this kind`,
    },
    tlp: {
      RED: 'for the named persons only',
      'AMBER+STRICT': 'for the named organisations only',
      AMBER: 'for the named organisations and their clients, as needed',
      GREEN: 'for the community',
      CLEAR: 'for everyone',
    },
    dialog: { cancel: 'Cancel', otherSideSees: 'What the other side will see' },
    waiting: 'Loading',
  },
  ko: {
    figure: {
      asChart: '그림',
      asTable: '표',
      download: '내려받기',
      formats: { csv: '수치(CSV)', svg: '도면(SVG)', png: '그림(PNG)' },
      point: '그림을 가리키거나, 선택한 뒤 화살표 키를 누르면 수치를 읽을 수 있습니다.',
      source: '자료',
      model: '모형',
    },
    table: {
      sortBy: '정렬 기준',
      sortedBy: (column, descending) => `${column} 기준, ${descending ? '큰' : '작은'} 순서로 정렬됨`,
      showAll: (count) => `전체 ${count}행 보기`,
      showFewer: '줄여 보기',
      none: '행이 없습니다',
      actions: '할 수 있는 일',
    },
    number: {
      change: (label, value) => `${label}: ${value}. 바꾸기`,
      uncertain: '불확실하게 두기',
      uncertainNote: '지금 값의 양쪽으로 3분의 1씩 벌립니다. 출발점일 뿐 근거 있는 범위는 아닙니다.',
      knownAs: '값의 형태',
      certain: '한 값으로 정하기',
      values: '값을 쉼표로 구분해 적습니다',
      reset: '원래대로',
      close: '닫기',
    },
    error: {
      notReached: '센터에 연결하지 못했습니다.',
      notReachedKept: '입력한 내용은 이 페이지에 그대로 있습니다. 연결을 확인하고 다시 시도하십시오.',
      refused: '볼 수 있는 권한이 없습니다.',
      refusedKept: '바뀐 것은 없습니다. 소유자가 공유하면 볼 수 있으며, 다시 로그인해야 할 수도 있습니다.',
      notFound: '여기에 없습니다.',
      notFoundKept: '삭제되었거나 공유되지 않은 것입니다. 바뀐 것은 없습니다.',
      changedMeanwhile: '그 사이 다른 사람이 고쳤습니다.',
      changedMeanwhileKept:
        '고친 내용은 저장되지 않은 채 이 페이지에 남아 있습니다. 새 판을 불러온 뒤 다시 저장하십시오.',
      tooMany: '짧은 시간에 너무 여러 번 시도했습니다.',
      tooManyKept: '바뀐 것은 없습니다. 1분쯤 뒤에 다시 시도하십시오.',
      unexpected: '문제가 생겼습니다.',
      unexpectedKept:
        '이미 저장된 것은 그대로입니다. 다시 시도해 보고, 되풀이되면 센터 운영자에게 알려 주십시오.',
      tryAgain: '다시 시도',
      signIn: '로그인',
      reference: (id) => `참조 번호 ${id}`,
    },
    findings: {
      severity: { error: '오류', warning: '주의', info: '참고' },
      where: '위치',
      what: '기대한 것과 발견한 것',
      count: (errors, warnings, notes) =>
        [[errors, '오류'] as const, [warnings, '주의'] as const, [notes, '참고'] as const]
          .filter(([count]) => count > 0)
          .map(([count, name]) => `${name} ${count}건`)
          .join(', ') || '발견된 것 없음',
      more: (count) => `같은 종류 ${count}건 더`,
    },
    tlp: {
      RED: '지정된 사람만',
      'AMBER+STRICT': '지정된 조직 안에서만',
      AMBER: '지정된 조직과, 필요한 경우 그 고객까지',
      GREEN: '공동체 안에서',
      CLEAR: '누구나',
    },
    dialog: { cancel: '취소', otherSideSees: '상대에게 보이는 내용' },
    waiting: '불러오는 중',
  },
};
