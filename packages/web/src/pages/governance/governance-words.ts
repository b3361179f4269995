import type { Language } from '@spillway/core/shared';
import type { GovernancePart } from './parts.ts';

interface GovernanceWords {
  readonly answer: (people: number, organisation: string, groups: number) => string;
  readonly answerNone: string;
  readonly parts: Readonly<Record<GovernancePart, string>>;
  readonly organisation: string;
  readonly name: string;
  readonly email: string;
  readonly roles: string;
  readonly since: string;
  readonly you: string;
  readonly members: string;
  readonly membersNote: string;
  readonly changeRoles: string;
  readonly save: string;
  readonly cancel: string;
  readonly remove: string;
  readonly removed: (name: string) => string;
  readonly removeSays: (name: string, organisation: string) => string;
  readonly resetLink: string;
  readonly resetLinkSays: (name: string) => string;
  readonly oneRole: string;
  readonly rolesChanged: (name: string) => string;
  readonly invitations: string;
  readonly invitationsNote: string;
  readonly noInvitations: string;
  readonly noInvitationsBecause: string;
  readonly invite: string;
  readonly inviteSees: (organisation: string, roles: string) => string;
  readonly link: string;
  readonly linkNote: string;
  readonly copy: string;
  readonly copied: string;
  readonly expires: string;
  readonly state: string;
  readonly states: Readonly<Record<'open' | 'accepted' | 'revoked' | 'expired', string>>;
  readonly revoke: string;
  readonly revoked: string;
  readonly organisations: string;
  readonly organisationsNote: string;
  readonly add: string;
  readonly industry: string;
  readonly industryNote: string;
  readonly sector: string;
  readonly country: string;
  readonly countryNote: string;
  readonly host: string;
  readonly groups: string;
  readonly groupsNote: string;
  readonly noGroups: string;
  readonly noGroupsBecause: string;
  readonly makeGroup: string;
  readonly owner: string;
  readonly hides: string;
  readonly hidesNote: string;
  readonly membersOf: string;
  readonly hidden: string;
  readonly dissolve: string;
  readonly dissolveSays: (name: string) => string;
  readonly edit: string;
  readonly audit: string;
  readonly auditNote: string;
  readonly centre: string;
  readonly auditState: (position: number) => string;
  readonly auditSigned: string;
  readonly check: string;
  readonly checking: string;
  readonly whole: (links: number) => string;
  readonly broken: (position: number) => string;
  readonly endFits: string;
  readonly endDiffers: string;
  readonly endNotHere: string;
  readonly signatureFits: string;
  readonly signatureDiffers: string;
  readonly signatureUnknown: string;
  readonly anchor: string;
  readonly number: string;
  readonly at: string;
  readonly who: string;
  readonly did: string;
  readonly object: string;
  readonly nobody: string;
  readonly program: string;
  readonly erased: string;
  readonly noAudit: string;
  readonly noAuditBecause: string;
  readonly kinds: Readonly<Record<string, string>>;
  readonly verbs: Readonly<Record<string, string>>;
  readonly notMember: string;
  readonly notMemberBecause: string;
}

export const GOVERNANCE_WORDS: Readonly<Record<Language, GovernanceWords>> = {
  en: {
    answer: (people, organisation, groups) =>
      `${people} ${people === 1 ? 'person belongs' : 'people belong'} to ${organisation}, which shares with ${groups === 0 ? 'no group yet' : `${groups} ${groups === 1 ? 'group' : 'groups'}`}.`,
    answerNone: 'You belong to no organisation here yet.',
    parts: {
      members: 'Members',
      organisations: 'Organisations',
      groups: 'Sharing groups',
      jobs: 'Large estimates',
      audit: 'Trail',
    },
    organisation: 'Organisation',
    name: 'Name',
    email: 'Email',
    roles: 'Roles',
    since: 'Since',
    you: 'you',
    members: 'Members',
    membersNote: 'Who belongs to the organisation, and what each may do.',
    changeRoles: 'Change roles',
    save: 'Save',
    cancel: 'Cancel',
    remove: 'Take out',
    removed: (name) => `${name} was taken out.`,
    removeSays: (name, organisation) =>
      `${name} will no longer belong to ${organisation} and will see nothing of it. What they made stays. To come back they need a new invitation.`,
    resetLink: 'Link for a new password',
    resetLinkSays: (name) =>
      `Whoever has this link sets a new password for ${name}, once. It is shown this once: hand it over yourself.`,
    oneRole: 'A member has at least one role.',
    rolesChanged: (name) => `Roles of ${name} changed.`,
    invitations: 'Invitations',
    invitationsNote:
      'An invitation is a link for one person. This centre sends no mail: you hand the link over.',
    noInvitations: 'People who were asked to join and have not answered.',
    noInvitationsBecause: 'Nobody is being waited for.',
    invite: 'Invite someone',
    inviteSees: (organisation, roles) =>
      `“${organisation} asks you to join”, as ${roles}, with the address you enter here.`,
    link: 'Link of the invitation',
    linkNote: 'It is shown this once and kept nowhere. Hand it to the person invited.',
    copy: 'Copy',
    copied: 'Copied',
    expires: 'Ends',
    state: 'State',
    states: { open: 'waiting', accepted: 'accepted', revoked: 'taken back', expired: 'ended' },
    revoke: 'Take back',
    revoked: 'The invitation was taken back.',
    organisations: 'Organisations at this centre',
    organisationsNote:
      'Only their names are seen by others; what they share is up to their labels. Whoever takes one in is its administrator until it has another.',
    add: 'Take in an organisation',
    industry: 'Industry',
    industryNote: 'ISIC section or division, for example C29',
    sector: 'Sector',
    country: 'Country',
    countryNote: 'Two letters, for example KR',
    host: 'runs this centre',
    groups: 'Sharing groups',
    groupsNote: 'A label can name a group; all its organisations then see the object.',
    noGroups: 'Groups of organisations that share with each other.',
    noGroupsBecause: 'Your organisations own no group and belong to none.',
    makeGroup: 'Make a group',
    owner: 'Owner',
    hides: 'Hide members from each other',
    hidesNote: 'Only the owner sees who belongs to it.',
    membersOf: 'Organisations',
    hidden: 'hidden',
    dissolve: 'Dissolve',
    dissolveSays: (name) =>
      `The group ${name} will be dissolved. What was shared with it alone is no longer seen by its organisations.`,
    edit: 'Edit',
    audit: 'Trail',
    auditNote: 'Every entry is hashed with the one before: what was changed afterwards shows.',
    centre: 'The centre itself',
    auditState: (position) => `The trail has ${position} ${position === 1 ? 'entry' : 'entries'}.`,
    auditSigned:
      'Its end, signed by the centre. Keep it elsewhere: it shows later whether anything up to here was touched.',
    check: 'Check it here',
    checking: 'Computing every hash again',
    whole: (links) => `All ${links} entries follow from one another.`,
    broken: (position) =>
      `The chain breaks at position ${position}: that entry is not the one that was written.`,
    endFits: 'It ends where the signed state says.',
    endDiffers: 'It does not end where the signed state says.',
    endNotHere: 'Its signed end is that of the whole centre’s chain, which `spillway audit verify` follows.',
    signatureFits: 'The signature fits its key.',
    signatureDiffers: 'The signature does not fit its key.',
    signatureUnknown: 'This browser cannot check Ed25519 signatures.',
    anchor: 'Signed end',
    number: 'No.',
    at: 'When',
    who: 'Who',
    did: 'What',
    object: 'Object',
    nobody: 'nobody in particular',
    program: 'the program itself',
    erased: 'a person no longer here',
    noAudit: 'Who did what and when, in an order that cannot be changed afterwards.',
    noAuditBecause: 'Nothing has been entered yet.',
    kinds: {
      scenario: 'scenario',
      economy: 'table',
      estimate: 'estimate',
      organisation: 'organisation',
      membership: 'membership',
      invitation: 'invitation',
      group: 'sharing group',
      hold: 'hold',
      settings: 'settings',
      retention: 'time of keeping',
      account: 'account',
      job: 'job',
    },
    verbs: {
      create: 'made',
      change: 'changed',
      delete: 'removed',
      expire: 'removed at the end of its time',
      label: 'labelled anew',
      begin: 'begun',
      end: 'ended',
      accept: 'accepted',
      revoke: 'taken back',
      place: 'placed',
      lift: 'lifted',
      set: 'set',
      erase: 'erased',
    },
    notMember: 'Members, sharing groups and the trail of your organisation.',
    notMemberBecause:
      'You belong to no organisation at this centre. Someone who administers one can invite you.',
  },
  ko: {
    answer: (people, organisation, groups) =>
      `${organisation}에는 ${people}명이 있으며, ${groups === 0 ? '아직 어떤 공유 그룹에도 들어 있지 않습니다' : `공유 그룹 ${groups}곳에 들어 있습니다`}.`,
    answerNone: '이 센터의 어느 조직에도 아직 속해 있지 않습니다.',
    parts: {
      members: '구성원',
      organisations: '조직',
      groups: '공유 그룹',
      jobs: '큰 추정',
      audit: '감사 기록',
    },
    organisation: '조직',
    name: '이름',
    email: '이메일',
    roles: '역할',
    since: '시작',
    you: '나',
    members: '구성원',
    membersNote: '조직에 속한 사람과 각자 할 수 있는 일입니다.',
    changeRoles: '역할 바꾸기',
    save: '저장',
    cancel: '취소',
    remove: '내보내기',
    removed: (name) => `${name} 님을 내보냈습니다.`,
    removeSays: (name, organisation) =>
      `${name} 님은 더는 ${organisation} 소속이 아니며 조직의 내용을 볼 수 없습니다. 만든 것은 남습니다. 돌아오려면 새 초대가 필요합니다.`,
    resetLink: '새 비밀번호 링크',
    resetLinkSays: (name) =>
      `이 링크를 가진 사람이 ${name} 님의 새 비밀번호를 한 번 정할 수 있습니다. 지금 한 번만 보이므로 직접 전해 주십시오.`,
    oneRole: '구성원에게는 역할이 하나는 있어야 합니다.',
    rolesChanged: (name) => `${name} 님의 역할을 바꾸었습니다.`,
    invitations: '초대',
    invitationsNote:
      '초대는 한 사람을 위한 링크입니다. 이 센터는 메일을 보내지 않으므로 링크를 직접 전해야 합니다.',
    noInvitations: '초대했으나 아직 답하지 않은 사람을 보여 주는 곳입니다.',
    noInvitationsBecause: '기다리는 사람이 없습니다.',
    invite: '사람 초대하기',
    inviteSees: (organisation, roles) =>
      `“${organisation}에서 초대했습니다”, 역할 ${roles}, 그리고 여기 적은 주소.`,
    link: '초대 링크',
    linkNote: '지금 한 번만 보이며 어디에도 보관되지 않습니다. 초대한 사람에게 전해 주십시오.',
    copy: '복사',
    copied: '복사함',
    expires: '만료',
    state: '상태',
    states: { open: '대기', accepted: '수락', revoked: '취소', expired: '만료' },
    revoke: '취소하기',
    revoked: '초대를 취소했습니다.',
    organisations: '이 센터의 조직',
    organisationsNote:
      '다른 조직에는 이름만 보입니다. 무엇을 공유할지는 등급으로 정합니다. 조직을 추가한 사람은 다른 관리자가 정해질 때까지 그 조직의 관리자입니다.',
    add: '조직 추가',
    industry: '산업',
    industryNote: 'ISIC 대분류나 중분류, 예: C29',
    sector: '부문',
    country: '나라',
    countryNote: '두 글자, 예: KR',
    host: '센터 운영 조직',
    groups: '공유 그룹',
    groupsNote: '등급에 그룹을 적으면 그룹의 모든 조직이 볼 수 있습니다.',
    noGroups: '서로 공유하는 조직들의 그룹을 보여 주는 곳입니다.',
    noGroupsBecause: '소속 조직이 가진 그룹도, 들어 있는 그룹도 없습니다.',
    makeGroup: '그룹 만들기',
    owner: '소유 조직',
    hides: '구성 조직을 서로에게 숨기기',
    hidesNote: '어떤 조직이 들어 있는지 소유 조직만 봅니다.',
    membersOf: '조직',
    hidden: '숨김',
    dissolve: '그룹 없애기',
    dissolveSays: (name) =>
      `${name} 그룹을 없앱니다. 이 그룹에만 공유된 것은 구성 조직에 더는 보이지 않습니다.`,
    edit: '고치기',
    audit: '감사 기록',
    auditNote: '모든 항목은 앞 항목과 함께 해시되므로 나중에 고치면 드러납니다.',
    centre: '센터 자체',
    auditState: (position) => `기록은 ${position}건입니다.`,
    auditSigned:
      '기록의 끝을 센터가 서명한 값입니다. 다른 곳에 보관하면 여기까지의 기록이 바뀌었는지 나중에 알 수 있습니다.',
    check: '여기서 검증하기',
    checking: '모든 해시를 다시 계산하는 중',
    whole: (links) => `${links}건이 모두 차례로 이어집니다.`,
    broken: (position) => `${position}번에서 사슬이 끊겼습니다. 처음 적힌 항목이 아닙니다.`,
    endFits: '서명된 끝과 같습니다.',
    endDiffers: '서명된 끝과 다릅니다.',
    endNotHere: '서명된 끝은 센터 전체 사슬의 것이며 `spillway audit verify`로 확인합니다.',
    signatureFits: '서명이 키와 맞습니다.',
    signatureDiffers: '서명이 키와 맞지 않습니다.',
    signatureUnknown: '이 브라우저는 Ed25519 서명을 확인하지 못합니다.',
    anchor: '서명된 끝',
    number: '번호',
    at: '시각',
    who: '누가',
    did: '무엇을',
    object: '대상',
    nobody: '특정인 아님',
    program: '프로그램 자체',
    erased: '더는 없는 사람',
    noAudit: '누가 언제 무엇을 했는지를 나중에 바꿀 수 없는 순서로 보여 주는 곳입니다.',
    noAuditBecause: '아직 적힌 것이 없습니다.',
    kinds: {
      scenario: '시나리오',
      economy: '산업연관표',
      estimate: '추정',
      organisation: '조직',
      membership: '구성원 자격',
      invitation: '초대',
      group: '공유 그룹',
      hold: '삭제 보류',
      settings: '설정',
      retention: '보관 기간',
      account: '계정',
      job: '작업',
    },
    verbs: {
      create: '만듦',
      change: '고침',
      delete: '삭제',
      expire: '보관 기간이 끝나 삭제',
      label: '등급 변경',
      begin: '시작',
      end: '종료',
      accept: '수락',
      revoke: '취소',
      place: '설정',
      lift: '해제',
      set: '정함',
      erase: '지움',
    },
    notMember: '소속 조직의 구성원, 공유 그룹, 감사 기록을 보여 주는 곳입니다.',
    notMemberBecause: '이 센터의 어느 조직에도 속해 있지 않습니다. 조직의 관리자가 초대할 수 있습니다.',
  },
};
