import type { Language } from '@spillway/core/shared';

interface AccessWords {
  readonly signIn: string;
  readonly signInAnswer: (centre: string) => string;
  readonly email: string;
  readonly password: string;
  readonly newPassword: string;
  readonly passwordNote: string;
  readonly name: string;
  readonly organisation: string;
  readonly organisationNote: string;
  readonly enter: string;
  readonly withPasskey: string;
  readonly withProvider: (name: string) => string;
  readonly noAccount: string;
  readonly providerFailed: string;
  readonly wrong: string;
  readonly wrongKept: string;
  readonly tooMany: string;
  readonly passkeyFailed: string;
  readonly code: string;
  readonly codeNote: string;
  readonly backupCode: string;
  readonly useBackup: string;
  readonly useCode: string;
  readonly trust: string;
  readonly wrongCode: string;
  readonly back: string;
  readonly firstRun: string;
  readonly firstRunNote: string;
  readonly first: string;
  readonly firstAnswer: string;
  readonly create: string;
  readonly invitation: string;
  readonly invited: (organisation: string) => string;
  readonly as: (email: string, roles: string) => string;
  readonly until: string;
  readonly join: string;
  readonly joinAs: (name: string) => string;
  readonly otherAccount: string;
  readonly gone: string;
  readonly goneNote: string;
  readonly haveAccount: string;
  readonly reset: string;
  readonly resetAnswer: string;
  readonly setPassword: string;
  readonly resetDone: string;
  readonly required: string;
  readonly notAnAddress: string;
  readonly tooShort: string;
  readonly lost: string;
}

export const ACCESS_WORDS: Readonly<Record<Language, AccessWords>> = {
  en: {
    signIn: 'Sign in',
    signInAnswer: (centre) => `Welcome to ${centre}.`,
    email: 'Email',
    password: 'Password',
    newPassword: 'New password',
    passwordNote: '12 characters or more. A few words you can remember are better than signs you cannot.',
    name: 'Your name',
    organisation: 'Organisation that runs this centre',
    organisationNote: 'A ministry, an institute, a sector’s centre. It can be changed later.',
    enter: 'Sign in',
    withPasskey: 'Sign in with a passkey',
    withProvider: (name) => `Sign in with ${name}`,
    noAccount:
      'It knows you, but you have no account here with the address it gave. Ask your organisation’s administrator for an invitation.',
    providerFailed: 'Signing in there did not succeed. Nothing was changed; try again, or sign in here.',
    wrong: 'Email or password does not fit.',
    wrongKept:
      'Nothing was changed. Check both and try again; an administrator of your organisation can give you a link to set a new password.',
    tooMany: 'Too many attempts. Wait a minute, then try again.',
    passkeyFailed: 'The passkey was not accepted, or asking for it was cancelled.',
    code: 'Code of your authenticator',
    codeNote: 'Six digits, new every half minute.',
    backupCode: 'Backup code',
    useBackup: 'I have lost my authenticator: use a backup code',
    useCode: 'Use my authenticator',
    trust: 'Do not ask on this device for 30 days',
    wrongCode: 'The code does not fit. It changes every half minute: try the newest.',
    back: 'Back',
    firstRun: 'This centre has no administrator yet.',
    firstRunNote:
      'Its first start printed a link where it was started, beginning with this address and /first/. Open that link to become its administrator.',
    first: 'First administrator',
    firstAnswer: 'You open this centre: make the account that will run it.',
    create: 'Open the centre',
    invitation: 'Invitation',
    invited: (organisation) => `${organisation} asks you to join.`,
    as: (email, roles) => `As ${roles}, with the address ${email}.`,
    until: 'The invitation ends',
    join: 'Join',
    joinAs: (name) => `Join as ${name}`,
    otherAccount: 'Or make another account',
    gone: 'This link does not open anything any more.',
    goneNote: 'It was used, taken back or has ended. Nothing was changed. Ask whoever sent it for a new one.',
    haveAccount: 'I have an account here: sign in first',
    reset: 'New password',
    resetAnswer: 'Set a new password for your account.',
    setPassword: 'Set the password',
    resetDone: 'The password is set, and every other session was ended. Sign in with it.',
    required: 'This is needed.',
    notAnAddress: 'An address such as name@organisation.example',
    tooShort: 'At least 12 characters',
    lost: 'Lost your password, authenticator or passkey? An administrator of your organisation can help.',
  },
  ko: {
    signIn: '로그인',
    signInAnswer: (centre) => `${centre}에 오신 것을 환영합니다.`,
    email: '이메일',
    password: '비밀번호',
    newPassword: '새 비밀번호',
    passwordNote: '12자 이상. 기억하기 어려운 기호보다 기억할 수 있는 단어 몇 개가 낫습니다.',
    name: '이름',
    organisation: '이 센터를 운영하는 조직',
    organisationNote: '부처, 연구 기관, 업종별 센터 등. 나중에 바꿀 수 있습니다.',
    enter: '로그인',
    withPasskey: '패스키로 로그인',
    withProvider: (name) => `${name} 계정으로 로그인`,
    noAccount:
      '그쪽에서는 확인되었지만, 전달된 주소로 된 계정이 이 센터에 없습니다. 소속 조직의 관리자에게 초대를 부탁하십시오.',
    providerFailed:
      '그쪽에서 로그인하지 못했습니다. 바뀐 것은 없습니다. 다시 시도하거나 여기에서 로그인하십시오.',
    wrong: '이메일이나 비밀번호가 맞지 않습니다.',
    wrongKept:
      '바뀐 것은 없습니다. 두 가지를 확인하고 다시 시도하십시오. 소속 조직의 관리자가 새 비밀번호를 정할 링크를 줄 수 있습니다.',
    tooMany: '시도가 너무 많습니다. 1분쯤 뒤에 다시 시도하십시오.',
    passkeyFailed: '패스키가 받아들여지지 않았거나 요청이 취소되었습니다.',
    code: '인증 앱의 코드',
    codeNote: '30초마다 바뀌는 숫자 여섯 자리입니다.',
    backupCode: '예비 코드',
    useBackup: '인증 앱을 잃어버렸습니다: 예비 코드 쓰기',
    useCode: '인증 앱 쓰기',
    trust: '이 기기에서는 30일 동안 묻지 않기',
    wrongCode: '코드가 맞지 않습니다. 30초마다 바뀌니 가장 새 코드를 넣어 주십시오.',
    back: '뒤로',
    firstRun: '이 센터에는 아직 관리자가 없습니다.',
    firstRunNote:
      '처음 시작할 때 이 주소에 /first/가 붙은 링크가 시작한 화면에 표시되었습니다. 그 링크를 열면 관리자가 됩니다.',
    first: '첫 관리자',
    firstAnswer: '이 센터를 처음 엽니다. 운영할 계정을 만드십시오.',
    create: '센터 열기',
    invitation: '초대',
    invited: (organisation) => `${organisation}에서 초대했습니다.`,
    as: (email, roles) => `주소 ${email}, 역할 ${roles}.`,
    until: '초대 만료',
    join: '참여하기',
    joinAs: (name) => `${name}(으)로 참여하기`,
    otherAccount: '또는 다른 계정 만들기',
    gone: '더는 쓸 수 없는 링크입니다.',
    goneNote:
      '이미 쓰였거나 취소되었거나 기한이 지났습니다. 바뀐 것은 없습니다. 보낸 사람에게 새 링크를 부탁하십시오.',
    haveAccount: '이미 계정이 있습니다: 먼저 로그인',
    reset: '새 비밀번호',
    resetAnswer: '계정의 새 비밀번호를 정합니다.',
    setPassword: '비밀번호 정하기',
    resetDone: '비밀번호를 정했고 다른 접속은 모두 끝냈습니다. 새 비밀번호로 로그인하십시오.',
    required: '필요한 항목입니다.',
    notAnAddress: 'name@organisation.example 같은 주소',
    tooShort: '12자 이상',
    lost: '비밀번호, 인증 앱, 패스키를 잃어버렸다면 소속 조직의 관리자에게 도움을 청하십시오.',
  },
};
