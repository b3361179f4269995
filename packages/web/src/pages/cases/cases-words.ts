import type { Language } from '@spillway/core/shared';
import type { ComingPageWords } from '../../components/coming-page.tsx';

export const CASES_WORDS: Readonly<Record<Language, ComingPageWords>> = {
  en: {
    answer:
      'Cases will hold each incident once: what happened, who handles it, whom the law says to tell and by when.',
    shows:
      'A queue with the next deadline first; for each case one column of time, its clocks and facts, tasks, evidence, the damage so far and what was shared with whom.',
    because:
      'This centre does not keep cases yet: incidents, clocks and filings are a part still to be built. Nothing here is missing from your data.',
    next: 'Work out what an incident would cost',
  },
  ko: {
    answer:
      '침해사고마다 무슨 일이 있었고 누가 맡았으며 법에 따라 누구에게 언제까지 알려야 하는지를 한곳에 담을 페이지입니다.',
    shows:
      '신고 기한이 가까운 순서의 사고 목록, 사고마다 시간순 경과와 기한, 할 일, 증거, 지금까지의 피해, 누구와 무엇을 공유했는지를 담습니다.',
    because:
      '이 센터는 아직 침해사고를 관리하지 않습니다. 사고, 기한, 신고서는 앞으로 만들 부분이며, 사라진 자료는 없습니다.',
    next: '사고가 나면 얼마를 잃는지 계산해 보기',
  },
};
