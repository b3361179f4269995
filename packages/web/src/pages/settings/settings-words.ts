import type { Language } from '@spillway/core/shared';
import type { KeyScope } from '../../data/accounts.ts';
import type { SettingPart } from './parts.ts';

interface SettingsWords {
  readonly answer: (name: string, twoFactor: boolean) => string;
  readonly answerNobody: string;
  readonly nobodyShows: string;
  readonly nobodyBecause: string;
  readonly parts: Readonly<Record<SettingPart, string>>;
  readonly page: string;
  readonly pageNote: string;
  readonly language: string;
  readonly appearance: string;
  readonly keysLabel: string;
  readonly you: string;
  readonly name: string;
  readonly email: string;
  readonly emailNote: string;
  readonly organisations: string;
  readonly save: string;
  readonly saved: string;
  readonly password: string;
  readonly currentPassword: string;
  readonly newPassword: string;
  readonly passwordNote: string;
  readonly changePassword: string;
  readonly passwordChanged: string;
  readonly second: string;
  readonly secondNote: string;
  readonly secondOn: string;
  readonly secondOff: string;
  readonly turnOn: string;
  readonly turnOff: string;
  readonly confirmPassword: string;
  readonly scan: string;
  readonly scanNote: string;
  readonly secret: string;
  readonly openApp: string;
  readonly code: string;
  readonly confirm: string;
  readonly backup: string;
  readonly backupNote: string;
  readonly passkeys: string;
  readonly passkeysNote: string;
  readonly noPasskeys: string;
  readonly noPasskeysBecause: string;
  readonly addPasskey: string;
  readonly passkeyName: string;
  readonly passkeyNameDefault: string;
  readonly passkeyFailed: string;
  readonly synced: string;
  readonly onDevice: string;
  readonly remove: string;
  readonly removePasskeySays: (name: string) => string;
  readonly since: string;
  readonly kind: string;
  readonly sessions: string;
  readonly sessionsNote: string;
  readonly device: string;
  readonly address: string;
  readonly lastSeen: string;
  readonly thisSession: string;
  readonly end: string;
  readonly endOthers: string;
  readonly keys: string;
  readonly keysNote: string;
  readonly noKeys: string;
  readonly noKeysBecause: string;
  readonly makeKey: string;
  readonly keyName: string;
  readonly keyNameNote: string;
  readonly scopes: string;
  readonly scopeWords: Readonly<Record<KeyScope, string>>;
  readonly days: string;
  readonly daysWords: (days: number) => string;
  readonly key: string;
  readonly keyOnce: string;
  readonly begins: string;
  readonly expires: string;
  readonly used: string;
  readonly never: string;
  readonly removeKeySays: (name: string) => string;
  readonly centre: string;
  readonly centreNote: string;
  readonly centreName: string;
  readonly centreLanguage: string;
  readonly centreCurrency: string;
  readonly centreEconomy: string;
  readonly notYours: string;
  readonly version: (version: string) => string;
  readonly design: string;
  readonly cancel: string;
}

export const SETTINGS_WORDS: Readonly<Record<Language, SettingsWords>> = {
  en: {
    answer: (name, twoFactor) =>
      twoFactor
        ? `${name}, your account asks for a second factor.`
        : `${name}, your account opens with a password alone: add a second factor.`,
    answerNobody: 'You are not signed in.',
    nobodyShows: 'Your language and appearance, and your account.',
    nobodyBecause: 'Language and appearance can be set here; an account only when you are signed in.',
    parts: { person: 'You', 'signing-in': 'Signing in', keys: 'Keys for programs', centre: 'Centre' },
    page: 'Language and appearance',
    pageNote: 'Kept in this browser.',
    language: 'Language',
    appearance: 'Appearance',
    keysLabel: 'Single keys (/, ?, 1–8)',
    you: 'You',
    name: 'Name',
    email: 'Email',
    emailNote: 'It names your account and cannot be changed.',
    organisations: 'Organisations',
    save: 'Save',
    saved: 'Saved.',
    password: 'Password',
    currentPassword: 'Password you have now',
    newPassword: 'New password',
    passwordNote: '12 characters or more',
    changePassword: 'Change password',
    passwordChanged: 'The password is changed, and your other sessions were ended.',
    second: 'Second factor',
    secondNote:
      'A code of an authenticator app beside the password: whoever learns the password does not get in.',
    secondOn: 'It is on.',
    secondOff: 'It is off.',
    turnOn: 'Turn on',
    turnOff: 'Turn off',
    confirmPassword: 'Your password, to be sure it is you',
    scan: 'Scan this with your authenticator',
    scanNote: 'Or type the secret below into it.',
    secret: 'Secret',
    openApp: 'Open an authenticator on this device',
    code: 'Code it shows now',
    confirm: 'Confirm',
    backup: 'Backup codes',
    backupNote:
      'Each opens your account once when the authenticator is lost. They are shown this once: keep them where your password is not.',
    passkeys: 'Passkeys',
    passkeysNote: 'Sign in by your device, without a password: nothing that can be told to a false page.',
    noPasskeys: 'Devices and security keys that open your account.',
    noPasskeysBecause: 'You have added none.',
    addPasskey: 'Add a passkey',
    passkeyName: 'Name of the passkey',
    passkeyNameDefault: 'My device',
    passkeyFailed: 'No passkey was made: your device refused, or asking for it was cancelled.',
    synced: 'kept by a provider',
    onDevice: 'on one device',
    remove: 'Remove',
    removePasskeySays: (name) =>
      `${name} will no longer open your account. Your device keeps its half, which then opens nothing.`,
    since: 'Since',
    kind: 'Kind',
    sessions: 'Sessions',
    sessionsNote: 'Where you are signed in. One that is ended ends at once.',
    device: 'Device',
    address: 'Address',
    lastSeen: 'Last seen',
    thisSession: 'this one',
    end: 'End',
    endOthers: 'End all others',
    keys: 'Keys for programs',
    keysNote: 'A key lets a program do what you may do here, within its limits.',
    noKeys: 'Keys by which your programs use this centre.',
    noKeysBecause: 'You have made none.',
    makeKey: 'Make a key',
    keyName: 'Name',
    keyNameNote: 'For you, to know it again',
    scopes: 'What it may do',
    scopeWords: {
      read: 'read what you may read',
      write: 'make and change what you may make',
      share: 'share outside, where you may',
      administer: 'administer, where you may',
    },
    days: 'How long',
    daysWords: (days) => (days === 365 ? 'a year' : `${days} days`),
    key: 'The key',
    keyOnce: 'It is shown this once and kept nowhere. Programs send it as Authorization: Bearer.',
    begins: 'Begins with',
    expires: 'Ends',
    used: 'Last used',
    never: 'not yet',
    removeKeySays: (name) => `Programs that use ${name} are refused from now on.`,
    centre: 'This centre',
    centreNote: 'What pages open with for everyone.',
    centreName: 'Name of the centre',
    centreLanguage: 'Language',
    centreCurrency: 'Currency',
    centreEconomy: 'Table that pages open with',
    notYours: 'Administrators of the organisation that runs this centre may change these.',
    version: (version) => `Spillway ${version}, Apache-2.0`,
    design: 'How these pages are designed',
    cancel: 'Cancel',
  },
  ko: {
    answer: (name, twoFactor) =>
      twoFactor
        ? `${name} 님의 계정은 2단계 인증을 씁니다.`
        : `${name} 님의 계정은 비밀번호만으로 열립니다. 2단계 인증을 켜십시오.`,
    answerNobody: '로그인하지 않았습니다.',
    nobodyShows: '언어와 화면 밝기, 계정을 다루는 곳입니다.',
    nobodyBecause: '언어와 화면 밝기는 지금도 바꿀 수 있으며, 계정은 로그인해야 다룰 수 있습니다.',
    parts: { person: '나', 'signing-in': '로그인 방법', keys: '프로그램용 키', centre: '센터' },
    page: '언어와 화면',
    pageNote: '이 브라우저에만 남습니다.',
    language: '언어',
    appearance: '화면 밝기',
    keysLabel: '한 글자 단축키(/, ?, 1~8)',
    you: '나',
    name: '이름',
    email: '이메일',
    emailNote: '계정의 이름이므로 바꿀 수 없습니다.',
    organisations: '소속 조직',
    save: '저장',
    saved: '저장했습니다.',
    password: '비밀번호',
    currentPassword: '지금 비밀번호',
    newPassword: '새 비밀번호',
    passwordNote: '12자 이상',
    changePassword: '비밀번호 바꾸기',
    passwordChanged: '비밀번호를 바꾸었고 다른 접속은 모두 끝냈습니다.',
    second: '2단계 인증',
    secondNote: '비밀번호에 더해 인증 앱의 코드를 묻습니다. 비밀번호가 새어 나가도 들어올 수 없습니다.',
    secondOn: '켜져 있습니다.',
    secondOff: '꺼져 있습니다.',
    turnOn: '켜기',
    turnOff: '끄기',
    confirmPassword: '본인 확인을 위한 비밀번호',
    scan: '인증 앱으로 찍으십시오',
    scanNote: '아래 비밀 값을 직접 넣어도 됩니다.',
    secret: '비밀 값',
    openApp: '이 기기의 인증 앱 열기',
    code: '지금 보이는 코드',
    confirm: '확인',
    backup: '예비 코드',
    backupNote:
      '인증 앱을 잃었을 때 하나가 한 번씩 계정을 엽니다. 지금 한 번만 보이니 비밀번호와 다른 곳에 보관하십시오.',
    passkeys: '패스키',
    passkeysNote: '비밀번호 없이 기기로 로그인합니다. 가짜 페이지에 알려 줄 것이 없습니다.',
    noPasskeys: '계정을 여는 기기와 보안 키를 보여 주는 곳입니다.',
    noPasskeysBecause: '추가한 패스키가 없습니다.',
    addPasskey: '패스키 추가',
    passkeyName: '패스키 이름',
    passkeyNameDefault: '내 기기',
    passkeyFailed: '패스키를 만들지 못했습니다. 기기가 거절했거나 요청이 취소되었습니다.',
    synced: '제공자가 보관',
    onDevice: '한 기기에만',
    remove: '삭제',
    removePasskeySays: (name) =>
      `${name} 패스키로는 더는 계정을 열 수 없습니다. 기기에 남은 반쪽은 아무것도 열지 못합니다.`,
    since: '시작',
    kind: '종류',
    sessions: '접속',
    sessionsNote: '로그인되어 있는 곳입니다. 끝내면 바로 끊깁니다.',
    device: '기기',
    address: '주소',
    lastSeen: '마지막 사용',
    thisSession: '지금 이 접속',
    end: '끝내기',
    endOthers: '다른 접속 모두 끝내기',
    keys: '프로그램용 키',
    keysNote: '키를 가진 프로그램은 정해 준 범위 안에서 내가 할 수 있는 일을 합니다.',
    noKeys: '내 프로그램이 이 센터를 쓸 때의 키를 보여 주는 곳입니다.',
    noKeysBecause: '만든 키가 없습니다.',
    makeKey: '키 만들기',
    keyName: '이름',
    keyNameNote: '나중에 알아볼 수 있게',
    scopes: '할 수 있는 일',
    scopeWords: {
      read: '내가 볼 수 있는 것 보기',
      write: '내가 만들 수 있는 것 만들고 고치기',
      share: '내 권한 안에서 밖으로 공유하기',
      administer: '내 권한 안에서 관리하기',
    },
    days: '기간',
    daysWords: (days) => (days === 365 ? '1년' : `${days}일`),
    key: '키',
    keyOnce:
      '지금 한 번만 보이며 어디에도 보관되지 않습니다. 프로그램은 Authorization: Bearer 헤더로 보냅니다.',
    begins: '앞부분',
    expires: '만료',
    used: '마지막 사용',
    never: '아직 없음',
    removeKeySays: (name) => `${name} 키를 쓰는 프로그램은 이제부터 거절됩니다.`,
    centre: '이 센터',
    centreNote: '모든 사람의 페이지가 처음에 쓰는 값입니다.',
    centreName: '센터 이름',
    centreLanguage: '언어',
    centreCurrency: '통화',
    centreEconomy: '처음에 여는 산업연관표',
    notYours: '센터를 운영하는 조직의 관리자가 바꿀 수 있습니다.',
    version: (version) => `Spillway ${version}, Apache-2.0`,
    design: '이 페이지들의 디자인',
    cancel: '취소',
  },
};
