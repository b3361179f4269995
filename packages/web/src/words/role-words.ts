import type { Role } from '@spillway/core/access';
import type { Language } from '@spillway/core/shared';

/** What a person is to an organisation, and what that lets them do. */
export const ROLE_WORDS: Readonly<
  Record<Language, Readonly<Record<Role, { readonly name: string; readonly may: string }>>>
> = {
  en: {
    viewer: { name: 'viewer', may: 'reads what is shared with the organisation' },
    analyst: { name: 'analyst', may: 'makes scenarios, tables and estimates' },
    handler: { name: 'handler', may: 'handles cases and makes estimates for them' },
    operator: { name: 'operator', may: 'reports from a plant, a hospital, a grid; makes estimates' },
    coordinator: {
      name: 'coordinator',
      may: 'does what an analyst does, shares outside, manages groups, reads the trail',
    },
    administrator: { name: 'administrator', may: 'does all this, and manages members and the organisation' },
  },
  ko: {
    viewer: { name: '열람자', may: '조직에 공유된 것을 봅니다' },
    analyst: { name: '분석가', may: '시나리오, 산업연관표, 추정을 만듭니다' },
    handler: { name: '사고 담당자', may: '침해사고를 다루고 그에 대한 추정을 만듭니다' },
    operator: { name: '운영자', may: '공장, 병원, 전력망 등 현장에서 알리고 추정을 만듭니다' },
    coordinator: {
      name: '조정자',
      may: '분석가의 일에 더해 밖으로 공유하고, 그룹을 관리하고, 기록을 봅니다',
    },
    administrator: { name: '관리자', may: '이 모두에 더해 구성원과 조직을 관리합니다' },
  },
};
