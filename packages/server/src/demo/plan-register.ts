import type { Tlp } from '@spillway/core/access';
import { chooser } from './choose.ts';
import { INVENTED_ORGANISATIONS, type InventedOrganisation, NAME_MARK } from './invented-organisations.ts';
import { INVENTED_STORIES } from './invented-stories.ts';

const DAY_MS = 86_400_000;
/** How far back the register reaches. */
const DAYS = 150;
const MODELS = '[leontief, iim-demand, pinned, pinned-dynamic]';
/** Stories that take the engine long, and scenarios with a range: enough to be seen, few enough to be quick. */
const [SLOW, RANGED] = [2, 10];

/** A scenario of the register, each of its versions with an estimate. */
export interface PlannedScenario {
  readonly organisation: InventedOrganisation;
  /** Which of the organisation's two people made it. */
  readonly author: number;
  readonly sharing: Tlp | 'group';
  readonly versions: readonly { readonly at: Date; readonly document: string }[];
}

const GIVEN = [
  'Ina',
  'Jorun',
  'Seol',
  'Mirae',
  'Tavi',
  'Oden',
  'Haru',
  'Lenka',
  'Noam',
  'Yuna',
  'Pell',
  'Sorin',
];
const FAMILY = [
  'Vorsel',
  'Kandrim',
  'Bae-Orlan',
  'Dustrel',
  'Maroven',
  'Seok-Hald',
  'Ilmare',
  'Tovane',
  'Quill',
];

/** Two people of an organisation, who cannot sign in. Their addresses are under a domain that never exists (RFC 2606). */
export const peopleOf = ({ name }: InventedOrganisation): readonly { name: string; email: string }[] =>
  [0, 1].map((k) => {
    const choose = chooser('person', name, k);
    const [given, family] = [choose.of(GIVEN), choose.of(FAMILY)];
    const slug = name.toLowerCase().replaceAll(/[^a-z]+/g, '-');
    return {
      name: `${given} ${family} ${NAME_MARK}`,
      email: `${given}.${family}.${k + 1}@${slug}.invalid`.toLowerCase(),
    };
  });

const SHARING: readonly PlannedScenario['sharing'][] = [
  'group',
  'group',
  'group',
  'group',
  'GREEN',
  'GREEN',
  'GREEN',
  'CLEAR',
  'CLEAR',
  'AMBER',
  'AMBER',
  'AMBER+STRICT',
  'RED',
];

function documentOf(
  organisation: InventedOrganisation,
  story: (typeof INVENTED_STORIES)[number],
  words: string,
  harder: number,
  ranged: boolean,
): string {
  const shocks = story.shocks(chooser('shocks', words), organisation, harder);
  const lines = ranged
    ? shocks.map((line) =>
        line.replace(/days: (\d+), recovery/, (_, days: string) => {
          const mode = Number(days);
          return `days: { low: ${Math.max(1, Math.round(mode / 2))}, mode: ${mode}, high: ${mode * 2 + 1} }, recovery`;
        }),
      )
    : shocks;
  return [
    '# Invented: the organisation does not exist, and nothing of this has happened.',
    'spillway: scenario/1',
    'title:',
    `  en: "[Invented] ${organisation.name}: ${story.title.en}"`,
    `  ko: "[가상] ${organisation.name}: ${story.title.ko}"`,
    'story:',
    `  en: "Invented. ${story.story.en}"`,
    `  ko: "지어낸 이야기입니다. ${story.story.ko}"`,
    'economy: kor-2014',
    'shocks:',
    ...lines,
    `models: ${MODELS}`,
    ...(ranged ? ['uncertainty: { draws: 200, seed: 1 }'] : []),
    'report: { currency: KRW }',
    '',
  ].join('\n');
}

/** What the register is to hold, the oldest first; its days count back from `now`. */
export function planScenarios(now: Date): readonly PlannedScenario[] {
  let [slow, ranged] = [0, 0];
  const planned: PlannedScenario[] = [];
  for (const organisation of INVENTED_ORGANISATIONS) {
    const choose = chooser('scenarios', organisation.name);
    const stories = INVENTED_STORIES.filter(({ fits }) => fits(organisation.industry));
    const first = choose.below(stories.length);
    for (let k = 0; k < 3 + choose.below(3); k += 1) {
      const story = stories[(first + k) % stories.length];
      if (story.slow === true && slow++ >= SLOW) continue;
      const words = `${organisation.name} ${k}`;
      const began = now.getTime() - choose.between(2, DAYS, 0) * DAY_MS - choose.below(DAY_MS);
      const isRanged = story.slow !== true && choose.below(8) === 0 && ranged++ < RANGED;
      const count = isRanged || story.slow === true ? 1 : 1 + choose.below(2);
      planned.push({
        organisation,
        author: choose.below(2),
        sharing: choose.of(SHARING),
        versions: Array.from({ length: count }, (_, version) => ({
          at: new Date(Math.min(began + version * choose.between(1, 9, 1) * DAY_MS, now.getTime() - 60_000)),
          document: documentOf(organisation, story, words, 1 + version * 0.15, isRanged),
        })),
      });
    }
  }
  return planned.toSorted((a, b) => a.versions[0].at.getTime() - b.versions[0].at.getTime());
}
