type PageAt = readonly [path: string, titles: { readonly en: string; readonly ko: string }];

/** Pages of those who are signed in, by address and title; the studio, which has no title of its own, is not among them. */
export const PAGES: readonly PageAt[] = [
  ['/', { en: 'Situation', ko: '상황판' }],
  ['/scenarios', { en: 'Scenarios', ko: '시나리오' }],
  ['/scenarios/compare?ids=hospital,steel-works', { en: 'Compare scenarios', ko: '시나리오 비교' }],
  ['/economy', { en: 'Economy', ko: '경제' }],
  ['/economy?part=day', { en: 'Economy', ko: '경제' }],
  ['/economy?part=linkages', { en: 'Economy', ko: '경제' }],
  ['/economy?part=flows', { en: 'Economy', ko: '경제' }],
  ['/economy?part=source', { en: 'Economy', ko: '경제' }],
  ['/economy?part=tables', { en: 'Economy', ko: '경제' }],
  ['/exposure', { en: 'Exposure', ko: '노출' }],
  ['/cases', { en: 'Cases', ko: '침해사고' }],
  ['/forecast', { en: 'Forecast', ko: '전망' }],
  ['/governance', { en: 'Governance', ko: '거버넌스' }],
  ['/governance?part=organisations', { en: 'Governance', ko: '거버넌스' }],
  ['/governance?part=groups', { en: 'Governance', ko: '거버넌스' }],
  ['/governance?part=jobs', { en: 'Governance', ko: '거버넌스' }],
  ['/governance?part=audit', { en: 'Governance', ko: '거버넌스' }],
  ['/settings', { en: 'Settings', ko: '설정' }],
  ['/settings?part=signing-in', { en: 'Settings', ko: '설정' }],
  ['/settings?part=keys', { en: 'Settings', ko: '설정' }],
  ['/settings?part=centre', { en: 'Settings', ko: '설정' }],
  ['/design', { en: 'Design', ko: '디자인' }],
];

/** Pages before the door, opened with links that do not exist. */
export const DOORS: readonly PageAt[] = [
  ['/sign-in', { en: 'Sign in', ko: '로그인' }],
  ['/invitation/never-made', { en: 'Invitation', ko: '초대' }],
  ['/reset-password/never-made', { en: 'New password', ko: '새 비밀번호' }],
  ['/first/never-made', { en: 'First administrator', ko: '첫 관리자' }],
  ['/nowhere', { en: '', ko: '' }],
];
