import type { Language } from '@spillway/core/shared';

interface DesignWords {
  readonly title: string;
  readonly answer: string;
  readonly colour: string;
  readonly colourNote: string;
  readonly colours: Readonly<
    Record<'neutral' | 'accent' | 'loss' | 'protection' | 'category' | 'tree', string>
  >;
  readonly tlp: string;
  readonly tlpNote: string;
  readonly type: string;
  readonly typeNote: string;
  readonly sample: string;
  readonly space: string;
  readonly grammar: string;
  readonly grammarNote: string;
  readonly forms: Readonly<
    Record<'direct' | 'indirect' | 'secondary' | 'uncertain' | 'transfer' | 'averted', string>
  >;
  readonly models: string;
  readonly numbers: string;
  readonly numbersNote: string;
  readonly format: string;
  readonly english: string;
  readonly korean: string;
  readonly what: Readonly<
    Record<
      'trillion' | 'million' | 'small' | 'zero' | 'unknown' | 'range' | 'cross' | 'share' | 'jobs' | 'time',
      string
    >
  >;
  readonly unknownWhy: string;
  readonly sentence: string;
  readonly sentenceNote: string;
  readonly sentenceParts: readonly [string, string, string];
  readonly share: string;
  readonly days: string;
  readonly daysUnit: string;
  readonly figure: string;
  readonly figureNote: string;
  readonly figureTitle: string;
  readonly figureDescription: string;
  readonly industry: string;
  readonly loss: string;
  readonly figureUnit: string;
  readonly figureSource: string;
  readonly bars: readonly [string, string, string, string, string];
  readonly reportChart: string;
  readonly keys: string;
  readonly states: string;
  readonly empty: string;
  readonly loading: string;
  readonly error: string;
  readonly findings: string;
  readonly actions: string;
  readonly actionsNote: string;
  readonly undo: string;
  readonly undone: string;
  readonly leave: string;
  readonly leaveSays: string;
  readonly leaveSees: string;
  readonly icons: string;
}

export const DESIGN_WORDS: Readonly<Record<Language, DesignWords>> = {
  en: {
    title: 'Design',
    answer:
      'A control room in daylight: what matters is larger, not louder; nothing blinks; every number says where it is from.',
    colour: 'Colour',
    colourNote:
      'Neutral greys, and one ink-blue for what can be acted on. Both appearances are chosen. Nothing is coded by red against green.',
    colours: {
      neutral: 'Grounds, lines, text',
      accent: 'What can be acted on',
      loss: 'Loss: sand, amber, vermilion',
      protection: 'Protection and averted loss: teal',
      category: 'Categories: Okabe and Ito, then grey',
      tree: 'Parts of a whole, largest first',
    },
    tlp: 'Labels',
    tlpNote: 'Traffic Light Protocol 2.0 in its official colours on black, always with the word.',
    type: 'Type and space',
    typeNote:
      'Pretendard holds Latin and Hangul alike. Figures are tabular wherever they stand above each other.',
    sample: 'Loss 23.9 trillion won',
    space: 'Space, in pixels',
    grammar: 'One meaning, one form',
    grammarNote: 'The same in every chart, on the page and in reports.',
    forms: {
      direct: 'Direct: solid',
      indirect: 'Indirect: the same hue, lighter',
      secondary: 'Secondary: hatched',
      uncertain: 'Uncertain: transparent',
      transfer: 'Transfer: outlined',
      averted: 'Averted: teal',
    },
    models: 'Each model keeps its colour and its mark',
    numbers: 'Numbers and dates',
    numbersNote:
      'Three significant digits; the unit stands with the number; a zero that means “unknown” is a dash with its reason; never scientific notation.',
    format: 'What',
    english: 'English',
    korean: 'Korean',
    what: {
      trillion: 'A large amount',
      million: 'A small amount',
      small: 'Less than can be said',
      zero: 'Nothing',
      unknown: 'Unknown',
      range: 'A range',
      cross: 'A range over two scales',
      share: 'A share',
      jobs: 'Work',
      time: 'An instant',
    },
    unknownWhy: 'the table has no jobs',
    sentence: 'Sentences with numbers that move',
    sentenceNote:
      'The slider stands on the number; the distribution is drawn under it and can be dragged, moved by arrow keys, or typed.',
    sentenceParts: ['Of the car industry ', ' stops for ', '.'],
    share: 'Share that stops',
    days: 'How long',
    daysUnit: 'days',
    figure: 'Figures',
    figureNote:
      'A sentence as the title, unit and prices and source and model underneath, the switch to its table, downloads, and a line that reads the mark pointed at. The same mark is reached by the arrow keys.',
    figureTitle: 'Two fifths of an invented loss fall outside the hit industry.',
    figureDescription:
      'Five invented industries by their loss, largest first, the hit one solid and the others lighter.',
    industry: 'Industry',
    loss: 'Loss',
    figureUnit: 'trillion won of value added a year',
    figureSource: 'invented figures, to show the form',
    bars: ['Motor vehicles', 'Basic metals', 'Wholesale trade', 'Electronics', 'Other'],
    reportChart: 'The same figures as reports draw them',
    keys: 'Key figures',
    states: 'States',
    empty: 'Empty: what will stand here, why it is empty, the one next step',
    loading: 'Loading: the layout stays still',
    error: 'Error: what happened, what was kept, what to do',
    findings: 'Findings: each with the cell it was found in',
    actions: 'Doing and undoing',
    actionsNote:
      'Undo rather than “are you sure”. Only what leaves the house or cannot be taken back asks first, and shows what the other side will see.',
    undo: 'Do something',
    undone: 'Something was done.',
    leave: 'Send something',
    leaveSays: 'It goes to the organisations of the automotive sharing group and cannot be taken back.',
    leaveSees: '“Motor vehicles: a stop of 37 days costs 5.1 trillion won of value added.” TLP:AMBER',
    icons: 'Icons stand beside words, not instead of them',
  },
  ko: {
    title: '디자인',
    answer:
      '햇빛이 드는 상황실처럼, 중요한 것은 소리를 높이지 않고 크게 보이고, 아무것도 깜박이지 않으며, 모든 수치에 출처를 밝힙니다.',
    colour: '색',
    colourNote:
      '무채색 바탕에 누를 수 있는 것만 먹빛 파랑입니다. 밝은 화면과 어두운 화면을 따로 골랐으며, 빨강과 초록의 대비로 뜻을 나누지 않습니다.',
    colours: {
      neutral: '바탕, 선, 글자',
      accent: '누를 수 있는 것',
      loss: '손실: 모래색, 호박색, 주홍색',
      protection: '보호와 막은 손실: 청록색',
      category: '범주: 오카베·이토 배색, 그다음은 회색',
      tree: '전체의 부분, 큰 순서',
    },
    tlp: '공유 등급',
    tlpNote: 'TLP 2.0의 공식 색을 검은 바탕에, 언제나 글자와 함께 씁니다.',
    type: '글자와 간격',
    typeNote: 'Pretendard 하나로 라틴 문자와 한글을 함께 씁니다. 위아래로 늘어선 숫자는 너비가 같습니다.',
    sample: '손실 23.9조 원',
    space: '간격(픽셀)',
    grammar: '뜻 하나에 모양 하나',
    grammarNote: '페이지와 보고서의 모든 그림에서 같습니다.',
    forms: {
      direct: '직접: 채움',
      indirect: '간접: 같은 색, 옅게',
      secondary: '2차 피해: 빗금',
      uncertain: '불확실: 투명',
      transfer: '이전: 테두리만',
      averted: '막은 손실: 청록',
    },
    models: '모형마다 색과 표식이 정해져 있습니다',
    numbers: '숫자와 날짜',
    numbersNote:
      '유효숫자 세 자리, 단위는 숫자와 함께. 모른다는 뜻의 0은 이유를 붙인 줄표로 쓰고, 지수 표기는 쓰지 않습니다.',
    format: '무엇',
    english: '영어',
    korean: '한국어',
    what: {
      trillion: '큰 금액',
      million: '작은 금액',
      small: '말할 수 있는 것보다 작은 값',
      zero: '없음',
      unknown: '모름',
      range: '범위',
      cross: '두 단위에 걸친 범위',
      share: '비율',
      jobs: '일자리',
      time: '시각',
    },
    unknownWhy: '표에 취업자가 없음',
    sentence: '숫자를 움직이는 문장',
    sentenceNote:
      '숫자를 누르면 그 자리에 슬라이더가 열립니다. 아래에 그려진 분포는 끌거나 화살표 키로 옮기거나 직접 적을 수 있습니다.',
    sentenceParts: ['자동차 산업의 ', '가 ', ' 동안 멈춥니다.'],
    share: '멈추는 비중',
    days: '기간',
    daysUnit: '일',
    figure: '그림',
    figureNote:
      '제목은 문장으로, 아래에 단위·가격·자료·모형을, 표로 바꾸기와 내려받기를, 가리킨 표식을 읽어 주는 줄을 둡니다. 화살표 키로도 같은 표식에 닿습니다.',
    figureTitle: '꾸며 낸 손실의 5분의 2는 충격을 받은 산업 밖에서 생깁니다.',
    figureDescription:
      '꾸며 낸 다섯 산업의 손실을 큰 순서로, 충격을 받은 산업은 진하게 나머지는 옅게 나타냈습니다.',
    industry: '산업',
    loss: '손실',
    figureUnit: '연간 부가가치, 조 원',
    figureSource: '모양을 보이려고 꾸며 낸 수치',
    bars: ['자동차', '1차 금속', '도매', '전자', '그 밖'],
    reportChart: '같은 수치를 보고서가 그리는 대로',
    keys: '핵심 수치',
    states: '상태',
    empty: '비어 있음: 무엇이 놓일 곳인지, 왜 비었는지, 다음 한 걸음',
    loading: '불러오는 중: 배치는 움직이지 않습니다',
    error: '오류: 무슨 일이 있었고, 무엇이 남았고, 무엇을 할지',
    findings: '점검 결과: 발견된 칸과 함께',
    actions: '하기와 되돌리기',
    actionsNote:
      '“정말입니까” 대신 되돌리기를 둡니다. 밖으로 나가거나 되돌릴 수 없는 것만 먼저 묻고, 상대에게 보일 내용을 그대로 보여 줍니다.',
    undo: '무언가 하기',
    undone: '무언가를 했습니다.',
    leave: '무언가 보내기',
    leaveSays: '자동차 공유 그룹의 조직에 전달되며 되돌릴 수 없습니다.',
    leaveSees: '“자동차: 37일 중단 시 부가가치 5.1조 원 손실.” TLP:AMBER',
    icons: '아이콘은 말을 대신하지 않고 곁에 섭니다',
  },
};
