import type { Language } from '@spillway/core/shared';

interface ScenarioWords {
  readonly scenarios: string;
  readonly library: {
    readonly answer: (count: number) => string;
    readonly search: string;
    readonly industry: string;
    readonly anyIndustry: string;
    readonly economy: string;
    readonly anyEconomy: string;
    readonly sort: string;
    readonly sorts: Readonly<Record<'title' | 'damage', string>>;
    readonly fresh: string;
    readonly import: string;
    readonly found: (count: number) => string;
    readonly none: string;
    readonly noneBecause: string;
    readonly noneNext: string;
    readonly choose: (title: string) => string;
    readonly compare: (count: number) => string;
    readonly compareHint: string;
    readonly shipped: string;
    readonly own: string;
    readonly failed: string;
    readonly counting: string;
    readonly noCentre: string;
    readonly pictureOf: (direct: string, indirect: string) => string;
    readonly pathOf: string;
    readonly note: string;
  };
  readonly studio: {
    readonly back: string;
    readonly untitled: string;
    readonly story: string;
    readonly titleField: string;
    readonly storyField: string;
    readonly storyAdd: string;
    readonly happens: string;
    readonly nothingYet: string;
    readonly nothingYetNote: string;
    readonly addShock: string;
    readonly addAnother: string;
    readonly form: string;
    readonly formClose: string;
    readonly duplicate: string;
    readonly remove: string;
    readonly up: string;
    readonly down: string;
    readonly shockMenu: (name: string) => string;
    readonly removed: (name: string) => string;
    readonly add: (name: string) => string;
    readonly takeAway: (name: string) => string;
    readonly moreFields: string;
    readonly chooseIndustry: string;
    readonly searchIndustry: string;
    readonly noIndustry: string;
    readonly needsIndustry: string;
    readonly needsName: string;
    readonly needsValue: string;
    readonly needsBegins: string;
    readonly takes: string;
    readonly wrongValue: string;
    readonly notOfTable: (economy: string) => string;
    readonly settings: string;
    readonly economy: string;
    readonly writtenFor: (own: string, now: string) => string;
    readonly makeOwn: string;
    readonly useOwn: string;
    readonly models: string;
    readonly allModels: string;
    readonly begins: string;
    readonly beginsHint: string;
    readonly frequency: string;
    readonly frequencyHint: string;
    readonly frequencyAdd: string;
    readonly draws: string;
    readonly pathDraws: string;
    readonly seed: string;
    readonly otherKeys: (keys: string) => string;
    readonly undo: string;
    readonly redo: string;
    readonly nothingToUndo: string;
    readonly document: string;
    readonly documentNote: string;
    readonly documentShow: string;
    readonly documentHide: string;
    readonly documentApply: string;
    readonly documentBack: string;
    readonly import: string;
    readonly importFile: string;
    readonly importPaste: string;
    readonly imported: string;
    readonly unreadLink: string;
    readonly openFailed: string;
    readonly answerWaits: string;
    readonly fall: string;
    readonly rise: string;
    readonly unit: string;
    readonly currency: string;
    readonly moment: Readonly<Record<'days' | 'hours' | 'date', string>>;
    readonly span: Readonly<Record<'days' | 'hours' | 'until', string>>;
    readonly shape: string;
    readonly point: (k: number) => string;
    readonly pointDay: string;
    readonly pointShare: string;
    readonly addPoint: string;
    readonly byIndustry: string;
    readonly oneForAll: string;
    readonly others: string;
    readonly capacity: string;
    readonly horizonDays: string;
    readonly week: string;
    readonly holidays: string;
    readonly share: string;
    readonly yes: string;
  };
  readonly answer: {
    readonly heading: string;
    readonly emptyShows: string;
    readonly emptyBecause: string;
    readonly keys: string;
    readonly composition: (name: string) => string;
    readonly industries: string;
    readonly industriesGain: string;
    readonly path: string;
    readonly pathNone: string;
    readonly models: string;
    readonly drivers: string;
    readonly part: string;
    readonly amount: string;
    readonly share: string;
    readonly industry: string;
    readonly code: string;
    readonly effect: string;
    readonly direct: string;
    readonly indirect: string;
    readonly model: string;
    readonly coefficients: string;
    readonly low: string;
    readonly high: string;
    readonly day: string;
    readonly stopped: string;
    readonly number: string;
    readonly explained: string;
    readonly deeper: string;
    readonly deeperNote: string;
    readonly deeperComing: string;
    readonly deeperFailed: string;
    readonly million: (currency: string) => string;
    readonly perDay: (unit: string) => string;
    readonly recount: string;
    readonly heavy: (draws: string) => string;
    readonly heavyAsk: string;
    readonly heavyRunning: string;
    readonly heavyDone: string;
    readonly heavyCancel: string;
    readonly heavyCancelled: string;
    readonly heavyFailed: string;
    readonly heavyOpen: string;
  };
  readonly files: {
    readonly download: string;
    readonly report: string;
    readonly data: string;
    readonly document: string;
    readonly copyLink: string;
    readonly linkCopied: string;
    readonly linkShown: string;
  };
  readonly store: {
    readonly save: string;
    readonly saveAs: string;
    readonly saved: (version: number) => string;
    readonly unsaved: string;
    readonly signIn: string;
    readonly owner: string;
    readonly label: string;
    readonly versions: string;
    readonly version: (version: number) => string;
    readonly showVersion: string;
    readonly shown: (version: number) => string;
    readonly share: string;
    readonly shareTitle: string;
    readonly shareSays: string;
    readonly shareSees: (label: string) => string;
    readonly shareOrganisations: string;
    readonly sharePersons: string;
    readonly shareGroups: string;
    readonly conflict: string;
    readonly conflictNote: string;
    readonly takeTheirs: string;
    readonly keepMine: string;
    readonly openBoth: string;
    readonly copyOf: (title: string) => string;
    readonly delete: string;
    readonly deleteSays: string;
    readonly more: string;
  };
  readonly compare: {
    readonly title: string;
    readonly emptyShows: string;
    readonly emptyBecause: string;
    readonly toLibrary: string;
    readonly add: string;
    readonly remove: (title: string) => string;
    readonly bars: string;
    readonly paths: string;
    readonly table: string;
    readonly scenario: string;
    readonly most: (title: string, figure: string) => string;
    readonly times: (least: string, factor: string, figure: string) => string;
    readonly spill: (most: string, mostShare: string, least: string, leastShare: string) => string;
    readonly alike: string;
    readonly total: string;
    readonly indirectShare: string;
    readonly range: string;
    readonly sameScale: (economy: string) => string;
    readonly ownTables: string;
    readonly open: string;
    readonly failed: (title: string) => string;
    readonly differentModels: string;
  };
}

const en: ScenarioWords = {
  scenarios: 'Scenarios',
  library: {
    answer: (count) =>
      `${count} stories of what an attack or a failure could stop, each with what it costs a real economy.`,
    search: 'Search stories',
    industry: 'Industry hit',
    anyIndustry: 'Any industry',
    economy: 'Written for',
    anyEconomy: 'Any economy',
    sort: 'Order',
    sorts: { title: 'By title', damage: 'By damage' },
    fresh: 'New scenario',
    import: 'Import a file',
    found: (count) => (count === 1 ? '1 scenario' : `${count} scenarios`),
    none: 'Stories that fit your search stand here.',
    noneBecause: 'No scenario has these words in its title, its story or its industries.',
    noneNext: 'Show all',
    choose: (title) => `Compare: ${title}`,
    compare: (count) => `Compare ${count}`,
    compareHint: 'Choose two to four scenarios to set them side by side.',
    shipped: 'Library',
    own: 'Stored here',
    failed: 'No answer in this economy',
    counting: 'being computed',
    noCentre: 'The centre cannot be reached: the library works, scenarios stored there are not shown.',
    pictureOf: (direct, indirect) => `direct ${direct}, in other industries ${indirect}`,
    pathOf: 'Loss of value added day by day',
    note: 'Bars divide each loss into the hit industries (solid) and all others (lighter); lines show value added lost day by day, each on its own scale. Uncertain numbers stand at their most likely value.',
  },
  studio: {
    back: 'All scenarios',
    untitled: 'Untitled scenario',
    story: 'Story',
    titleField: 'Title',
    storyField: 'Story',
    storyAdd: 'Write the story',
    happens: 'What happens',
    nothingYet: 'Nothing happens yet.',
    nothingYetNote: 'Add the first shock: what stops, what changes, what it costs.',
    addShock: 'Add a shock',
    addAnother: 'Add another shock',
    form: 'All fields',
    formClose: 'Fewer fields',
    duplicate: 'Duplicate',
    remove: 'Remove',
    up: 'Move up',
    down: 'Move down',
    shockMenu: (name) => `What to do with: ${name}`,
    removed: (name) => `Removed: ${name}.`,
    add: (name) => `Add: ${name}`,
    takeAway: (name) => `Leave out: ${name}`,
    moreFields: 'Can also be said',
    chooseIndustry: 'Choose an industry',
    searchIndustry: 'Code or name, English or Korean',
    noIndustry: 'No industry of this table has these words',
    needsIndustry: 'Choose the industry that is hit.',
    needsName: 'Give it a name.',
    needsValue: 'A value is needed here.',
    needsBegins: 'Dates need a day on which the scenario begins: give it under “How it is answered”.',
    takes: 'How long it takes',
    wrongValue: 'This value cannot be used.',
    notOfTable: (economy) => `Not an industry of ${economy}.`,
    settings: 'How it is answered',
    economy: 'Economy',
    writtenFor: (own, now) => `Written for ${own}, answered with ${now}.`,
    makeOwn: 'Write it for this one',
    useOwn: 'Answer with its own',
    models: 'Models',
    allModels: 'All that can answer',
    begins: 'Begins on',
    beginsHint: 'Needed where dates or working days are used.',
    frequency: 'How often such an event is expected',
    frequencyHint: 'Times a year; then yearly loss and return periods are told.',
    frequencyAdd: 'Say how often it is expected',
    draws: 'Draws',
    pathDraws: 'Runs over time',
    seed: 'Seed',
    otherKeys: (keys) => `The document also says: ${keys}. Change these in the document view.`,
    undo: 'Undo',
    redo: 'Redo',
    nothingToUndo: 'Nothing to undo',
    document: 'The document',
    documentNote: 'The scenario as YAML. Change it here and apply it; mistakes are named by line.',
    documentShow: 'Document (YAML)',
    documentHide: 'Hide the document',
    documentApply: 'Apply',
    documentBack: 'As it is now',
    import: 'Import',
    importFile: 'From a file',
    importPaste: 'Paste a document',
    imported: 'Imported. Undo brings the scenario before back.',
    unreadLink: 'The scenario in this address could not be read and was left out.',
    openFailed: 'This scenario could not be opened.',
    answerWaits: 'The answer shown is of the scenario before that.',
    fall: 'It falls',
    rise: 'It rises',
    unit: 'Unit',
    currency: 'Currency',
    moment: { days: 'days after the start', hours: 'hours after the start', date: 'on a date' },
    span: { days: 'days', hours: 'hours', until: 'until a date' },
    shape: 'Course',
    point: (k) => `Point ${k}`,
    pointDay: 'Day',
    pointShare: 'Share still lost',
    addPoint: 'Add a point',
    byIndustry: 'By industry',
    oneForAll: 'One for all',
    others: 'All others',
    capacity: 'Highest use of capacity',
    horizonDays: 'Days that buyers wait',
    week: 'Working week',
    holidays: 'Holidays',
    share: 'Share',
    yes: 'Yes',
  },
  answer: {
    heading: 'The answer',
    emptyShows:
      'The damage stands here as soon as something happens: one sentence, its figures, and what they rest on.',
    emptyBecause: 'The scenario has no shock yet.',
    keys: 'Main figures',
    composition: (name) => `How the ${name} divides`,
    industries: 'What each industry loses',
    industriesGain: 'What each industry gains',
    path: 'Value added lost day by day',
    pathNone: 'No model over time answers this scenario.',
    models: 'What each model says',
    drivers: 'Which numbers drive it',
    part: 'Part',
    amount: 'Amount',
    share: 'Share',
    industry: 'Industry',
    code: 'Code',
    effect: 'Effect',
    direct: 'direct',
    indirect: 'indirect',
    model: 'Model',
    coefficients: 'Coefficients',
    low: 'Low',
    high: 'High',
    day: 'Day',
    stopped: 'Stopped',
    number: 'Number',
    explained: 'Share of the variance',
    deeper: 'In depth',
    deeperNote: 'The same figures and tables as in the report. They follow when the hand rests.',
    deeperComing: 'The figures in depth are being drawn …',
    deeperFailed: 'The figures in depth could not be drawn.',
    million: (currency) => `million ${currency}`,
    perDay: (unit) => `${unit} a day`,
    recount: 'Ask again',
    heavy: (draws) => `${draws} draws are a task for the centre, not for this page. Here 10,000 are drawn.`,
    heavyAsk: 'Ask the centre',
    heavyRunning: 'The centre is drawing',
    heavyDone: 'The centre has answered.',
    heavyCancel: 'Cancel',
    heavyCancelled: 'Cancelled. Nothing was kept.',
    heavyFailed: 'The centre gave no answer.',
    heavyOpen: 'Open its report',
  },
  files: {
    download: 'Download',
    report: 'Report (HTML)',
    data: 'Figures (CSV)',
    document: 'Scenario (YAML)',
    copyLink: 'Copy link',
    linkCopied: 'The address of this page, with this scenario in it, is copied.',
    linkShown: 'The address in the browser’s bar holds this scenario: copy it from there.',
  },
  store: {
    save: 'Save',
    saveAs: 'Save at the centre',
    saved: (version) => `Saved as version ${version}.`,
    unsaved: 'Changes not saved at the centre; the address of this page holds them.',
    signIn: 'Sign in to save it at the centre. Until then the address of this page holds it.',
    owner: 'Owner',
    label: 'Who may see it',
    versions: 'Versions',
    version: (version) => `Version ${version}`,
    showVersion: 'Show this version',
    shown: (version) => `Version ${version} is shown. Undo brings yours back; saving makes it the newest.`,
    share: 'Share',
    shareTitle: 'Who may see this scenario',
    shareSays: 'The label decides who can open it, on pages, in files and through the API alike.',
    shareSees: (label) =>
      `They will see the title, the story, every number with its source, and the label ${label}.`,
    shareOrganisations: 'Organisations',
    sharePersons: 'Persons',
    shareGroups: 'Groups',
    conflict: 'Someone else saved this scenario meanwhile.',
    conflictNote: 'Nothing of yours is lost: both versions are at hand.',
    takeTheirs: 'Take theirs (undo brings yours back)',
    keepMine: 'Save mine over it',
    openBoth: 'Show theirs beside it',
    copyOf: (title) => `${title} (copy)`,
    delete: 'Delete',
    deleteSays:
      'The scenario and all its versions are taken from the centre. This page keeps what it shows in its address.',
    more: 'More',
  },
  compare: {
    title: 'Compare scenarios',
    emptyShows: 'Two to four scenarios stand here side by side: same measure, same scale.',
    emptyBecause: 'None are chosen yet.',
    toLibrary: 'Choose scenarios',
    add: 'Add a scenario',
    remove: (title) => `Remove ${title}`,
    bars: 'Direct and indirect loss, on one scale',
    paths: 'Value added lost day by day, on one scale',
    table: 'Figures side by side',
    scenario: 'Scenario',
    most: (title, figure) => `“${title}” costs most: ${figure}.`,
    times: (least, factor, figure) => `That is ${factor} times as much as “${least}” (${figure}).`,
    spill: (most, mostShare, least, leastShare) =>
      `Of “${most}”, ${mostShare} falls on other industries; of “${least}”, ${leastShare}.`,
    alike: 'They cost the same to three digits.',
    total: 'Total',
    indirectShare: 'Falls on others',
    range: 'Least to most harmful',
    sameScale: (economy) => `All are answered with ${economy}.`,
    ownTables: 'Each is answered with the table it is written for.',
    open: 'Open in the studio',
    failed: (title) => `“${title}” has no answer here.`,
    differentModels: 'Their main figures come from different models, so small differences say little.',
  },
};

const ko: ScenarioWords = {
  scenarios: '시나리오',
  library: {
    answer: (count) =>
      `공격이나 장애로 무엇이 멈출 수 있는지, 그것이 실제 경제에 얼마를 잃게 하는지를 담은 이야기 ${count}편입니다.`,
    search: '이야기 검색',
    industry: '충격 산업',
    anyIndustry: '모든 산업',
    economy: '대상 경제',
    anyEconomy: '모든 경제',
    sort: '순서',
    sorts: { title: '제목순', damage: '피해액순' },
    fresh: '새 시나리오',
    import: '파일 가져오기',
    found: (count) => `시나리오 ${count}개`,
    none: '검색에 맞는 이야기가 여기에 나옵니다.',
    noneBecause: '제목, 이야기, 산업 어디에도 이 말이 없습니다.',
    noneNext: '모두 보기',
    choose: (title) => `비교: ${title}`,
    compare: (count) => `${count}개 비교`,
    compareHint: '두 개에서 네 개까지 고르면 나란히 놓고 볼 수 있습니다.',
    shipped: '라이브러리',
    own: '저장한 것',
    failed: '이 경제로는 답이 없음',
    counting: '계산 중',
    noCentre: '센터에 연결되지 않습니다. 라이브러리는 쓸 수 있으나 센터에 저장된 시나리오는 보이지 않습니다.',
    pictureOf: (direct, indirect) => `직접 ${direct}, 다른 산업 ${indirect}`,
    pathOf: '하루하루의 부가가치 손실',
    note: '막대는 손실을 충격 산업(짙은 색)과 그 밖의 산업(옅은 색)으로 나눈 것이고, 선은 하루하루의 부가가치 손실을 저마다의 눈금으로 그린 것입니다. 불확실한 값은 가장 유력한 값으로 계산했습니다.',
  },
  studio: {
    back: '시나리오 목록',
    untitled: '제목 없는 시나리오',
    story: '이야기',
    titleField: '제목',
    storyField: '이야기',
    storyAdd: '이야기 쓰기',
    happens: '무슨 일이 일어나는가',
    nothingYet: '아직 아무 일도 일어나지 않습니다.',
    nothingYetNote: '첫 충격을 더하십시오. 무엇이 멈추고, 무엇이 변하고, 얼마가 드는지입니다.',
    addShock: '충격 더하기',
    addAnother: '다른 충격 더하기',
    form: '모든 항목',
    formClose: '항목 접기',
    duplicate: '복제',
    remove: '삭제',
    up: '위로',
    down: '아래로',
    shockMenu: (name) => `${name}: 할 수 있는 일`,
    removed: (name) => `삭제함: ${name}`,
    add: (name) => `더하기: ${name}`,
    takeAway: (name) => `빼기: ${name}`,
    moreFields: '더 적을 수 있는 것',
    chooseIndustry: '산업 고르기',
    searchIndustry: '코드 또는 이름(한국어·영어)',
    noIndustry: '이 산업연관표에 그런 산업이 없습니다',
    needsIndustry: '충격을 받는 산업을 고르십시오.',
    needsName: '이름을 적으십시오.',
    needsValue: '값이 필요합니다.',
    needsBegins: '날짜를 쓰려면 시작일이 있어야 합니다. ‘어떻게 답하는가’에서 정하십시오.',
    takes: '걸리는 기간',
    wrongValue: '쓸 수 없는 값입니다.',
    notOfTable: (economy) => `${economy}에 없는 산업입니다.`,
    settings: '어떻게 답하는가',
    economy: '산업연관표',
    writtenFor: (own, now) => `${own}에 맞춰 쓴 시나리오를 ${now}로 계산했습니다.`,
    makeOwn: '이 표에 맞춰 바꾸기',
    useOwn: '원래 표로 계산하기',
    models: '모형',
    allModels: '답할 수 있는 모든 모형',
    begins: '시작일',
    beginsHint: '날짜나 가동일을 쓸 때 필요합니다.',
    frequency: '이런 사건이 일어나는 빈도',
    frequencyHint: '한 해 횟수를 적으면 연간 손실과 재현기간을 함께 보여 줍니다.',
    frequencyAdd: '빈도 적기',
    draws: '추출 횟수',
    pathDraws: '시간 모형 실행 횟수',
    seed: '난수 씨앗',
    otherKeys: (keys) => `문서에는 ${keys} 항목도 있습니다. 문서 보기에서 고칠 수 있습니다.`,
    undo: '되돌리기',
    redo: '다시 하기',
    nothingToUndo: '되돌릴 것이 없음',
    document: '문서',
    documentNote: '시나리오를 YAML로 보여 줍니다. 고친 뒤 적용하면 되고, 잘못된 곳은 줄 번호로 알려 줍니다.',
    documentShow: '문서(YAML)',
    documentHide: '문서 닫기',
    documentApply: '적용',
    documentBack: '지금 내용으로',
    import: '가져오기',
    importFile: '파일에서',
    importPaste: '붙여 넣기',
    imported: '가져왔습니다. 되돌리면 이전 시나리오로 돌아갑니다.',
    unreadLink: '주소에 담긴 시나리오를 읽지 못해 뺐습니다.',
    openFailed: '시나리오를 열지 못했습니다.',
    answerWaits: '지금 보이는 결과는 그 이전 시나리오의 것입니다.',
    fall: '줄어든다',
    rise: '늘어난다',
    unit: '단위',
    currency: '통화',
    moment: { days: '시작 뒤 며칠', hours: '시작 뒤 몇 시간', date: '날짜로' },
    span: { days: '일', hours: '시간', until: '날짜까지' },
    shape: '회복 모양',
    point: (k) => `지점 ${k}`,
    pointDay: '일째',
    pointShare: '아직 잃는 비중',
    addPoint: '지점 더하기',
    byIndustry: '산업별로',
    oneForAll: '모두 같게',
    others: '그 밖의 산업',
    capacity: '최대 가동률',
    horizonDays: '구매자가 기다리는 날수',
    week: '가동 요일',
    holidays: '공휴일',
    share: '비중',
    yes: '예',
  },
  answer: {
    heading: '결과',
    emptyShows: '무슨 일이 일어나는지 정하면 피해가 여기에 나옵니다. 한 문장과 수치, 그리고 그 근거입니다.',
    emptyBecause: '아직 충격이 없습니다.',
    keys: '주요 수치',
    composition: (name) => `${name}의 구성`,
    industries: '산업별 손실',
    industriesGain: '산업별 이득',
    path: '하루하루의 부가가치 손실',
    pathNone: '이 시나리오에는 시간 모형의 답이 없습니다.',
    models: '모형별 결과',
    drivers: '어느 값이 결과를 좌우하는가',
    part: '구성',
    amount: '금액',
    share: '비중',
    industry: '산업',
    code: '코드',
    effect: '효과',
    direct: '직접',
    indirect: '간접',
    model: '모형',
    coefficients: '투입계수',
    low: '낮게',
    high: '높게',
    day: '일째',
    stopped: '멈춘 비중',
    number: '값',
    explained: '분산 설명 비중',
    deeper: '자세히',
    deeperNote: '보고서와 같은 그림과 표입니다. 손을 멈추면 따라 바뀝니다.',
    deeperComing: '자세한 그림을 그리는 중 …',
    deeperFailed: '자세한 그림을 그리지 못했습니다.',
    million: (currency) => `백만 ${currency}`,
    perDay: (unit) => `하루 ${unit}`,
    recount: '다시 계산',
    heavy: (draws) => `${draws}회 추출은 이 페이지가 아니라 센터가 할 일입니다. 여기서는 1만 회만 뽑습니다.`,
    heavyAsk: '센터에 맡기기',
    heavyRunning: '센터에서 추출하는 중',
    heavyDone: '센터의 답이 왔습니다.',
    heavyCancel: '취소',
    heavyCancelled: '취소했습니다. 남은 것은 없습니다.',
    heavyFailed: '센터에서 답을 받지 못했습니다.',
    heavyOpen: '보고서 열기',
  },
  files: {
    download: '내려받기',
    report: '보고서(HTML)',
    data: '수치(CSV)',
    document: '시나리오(YAML)',
    copyLink: '링크 복사',
    linkCopied: '이 시나리오가 담긴 주소를 복사했습니다.',
    linkShown: '브라우저 주소창의 주소에 이 시나리오가 담겨 있습니다. 거기서 복사하십시오.',
  },
  store: {
    save: '저장',
    saveAs: '센터에 저장',
    saved: (version) => `${version}판으로 저장했습니다.`,
    unsaved: '아직 센터에 저장하지 않았습니다. 고친 내용은 이 페이지의 주소에 담겨 있습니다.',
    signIn: '로그인하면 센터에 저장할 수 있습니다. 그때까지는 이 페이지의 주소에 담겨 있습니다.',
    owner: '소유 조직',
    label: '볼 수 있는 사람',
    versions: '판 이력',
    version: (version) => `${version}판`,
    showVersion: '이 판 보기',
    shown: (version) =>
      `${version}판을 보고 있습니다. 되돌리면 고치던 내용으로 돌아가고, 저장하면 가장 새 판이 됩니다.`,
    share: '공유',
    shareTitle: '이 시나리오를 볼 수 있는 사람',
    shareSays: '등급에 따라 페이지, 파일, API 어디서나 열 수 있는 사람이 정해집니다.',
    shareSees: (label) => `상대는 제목, 이야기, 출처가 붙은 모든 수치와 ${label} 등급을 보게 됩니다.`,
    shareOrganisations: '조직',
    sharePersons: '사람',
    shareGroups: '그룹',
    conflict: '그 사이 다른 사람이 이 시나리오를 저장했습니다.',
    conflictNote: '고친 내용은 그대로 있습니다. 두 판 모두 볼 수 있습니다.',
    takeTheirs: '상대 것을 받기(되돌리면 내 것으로)',
    keepMine: '내 것으로 덮어쓰기',
    openBoth: '상대 것을 나란히 보기',
    copyOf: (title) => `${title}(사본)`,
    delete: '삭제',
    deleteSays: '시나리오와 모든 판을 센터에서 지웁니다. 지금 보이는 내용은 이 페이지의 주소에 남습니다.',
    more: '더 보기',
  },
  compare: {
    title: '시나리오 비교',
    emptyShows: '시나리오 두 개에서 네 개를 같은 척도, 같은 눈금으로 나란히 놓습니다.',
    emptyBecause: '아직 고른 것이 없습니다.',
    toLibrary: '시나리오 고르기',
    add: '시나리오 더하기',
    remove: (title) => `${title} 빼기`,
    bars: '직접·간접 손실(같은 눈금)',
    paths: '하루하루의 부가가치 손실(같은 눈금)',
    table: '나란히 본 수치',
    scenario: '시나리오',
    most: (title, figure) => `피해가 가장 큰 것은 ‘${title}’로, ${figure}입니다.`,
    times: (least, factor, figure) => `‘${least}’(${figure})의 ${factor}배입니다.`,
    spill: (most, mostShare, least, leastShare) =>
      `다른 산업에 돌아가는 몫은 ‘${most}’ ${mostShare}, ‘${least}’ ${leastShare}입니다.`,
    alike: '유효숫자 세 자리까지 피해가 같습니다.',
    total: '합계',
    indirectShare: '다른 산업의 몫',
    range: '가장 적게~가장 많게',
    sameScale: (economy) => `모두 ${economy}로 계산했습니다.`,
    ownTables: '저마다 맞춰 쓴 산업연관표로 계산했습니다.',
    open: '스튜디오에서 열기',
    failed: (title) => `‘${title}’은(는) 여기서 답이 없습니다.`,
    differentModels: '주요 수치를 낸 모형이 서로 달라 작은 차이에는 뜻이 없습니다.',
  },
};

export const SCENARIO_WORDS: Readonly<Record<Language, ScenarioWords>> = { en, ko };
