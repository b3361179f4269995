import type { Classification, ClassifiedIndustry } from '../../classifications/index.ts';
import { OECD36 } from '../../classifications/oecd36.ts';
import { OECD45 } from '../../classifications/oecd45.ts';
import { OECD50 } from '../../classifications/oecd50.ts';
import type { Industry } from '../../table.ts';

const LISTS = [OECD36, OECD45, OECD50] as const;

const EDITIONS: Readonly<Record<string, string>> = {
  OECD34: '2016',
  OECD36: '2018',
  OECD45: '2021 or 2023',
  OECD50: '2025',
};

/** The industries of a file of OECD, by the publisher's list where they are one. */
export interface OecdIndustries {
  /** `OECD36`, `OECD45`, `OECD50`, `OECD34` (2016 edition, ISIC Rev.3, no list here) or `unlisted`. */
  readonly classification: string;
  /** Of the publisher, as far as the list tells it. */
  readonly edition: string;
  /** In the file's order, with the codes of the list. */
  readonly industries: readonly Industry[];
}

/** The divisions an OECD code names, however the file writes it: `D17T18`, `17T18`, `C17_18`. */
export function divisionKey(code: string): string {
  return code.replace(/^[A-Z](?=\d)/, '').replace('_', 'T');
}

function keyOf({ code, isic4 }: ClassifiedIndustry): string {
  if (/\d/.test(code)) return divisionKey(code);
  return isic4.length === 1 ? isic4[0] : `${isic4[0]}T${isic4.at(-1)}`;
}

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^a-z]/g, '');

function match(list: Classification, codes: readonly string[], titles: readonly string[]): Industry[] | null {
  const byKey = new Map(
    list.industries.flatMap((item) => [[keyOf(item), item] as const, [item.code, item] as const]),
  );
  const byTitle = new Map(list.industries.map((item) => [plain(item.name.en), item]));
  const found = codes.map((code, i) => {
    // A packager's running numbers (01, 02, …) look like divisions: a title beside them decides.
    const item =
      titles.length > 0 ? byTitle.get(plain(titles[i])) : (byKey.get(divisionKey(code)) ?? byKey.get(code));
    return item === undefined ? null : { code: item.code, name: item.name };
  });
  return found.every((item) => item !== null) ? found : null;
}

/**
 * Names industries by the OECD list that holds them all.
 *
 * @param codes as the file has them, in its order.
 * @param titles as the file has them, or none.
 */
export function oecdIndustries(codes: readonly string[], titles: readonly string[] = []): OecdIndustries {
  const lists = [...LISTS].sort(
    (a, b) => Math.abs(a.industries.length - codes.length) - Math.abs(b.industries.length - codes.length),
  );
  for (const list of lists) {
    const industries = match(list, codes, titles);
    if (industries === null) continue;
    const classification = list.industries.length === codes.length ? list.id : 'unlisted';
    return { classification, edition: EDITIONS[classification] ?? 'unknown', industries };
  }
  const rev3 = codes.length === 34 && codes.every((code) => /^C\d\d/.test(code));
  const classification = rev3 ? 'OECD34' : 'unlisted';
  return {
    classification,
    edition: EDITIONS[classification] ?? 'unknown',
    industries: codes.map((code, i) => {
      const name = titles[i] ?? code;
      return { code, name: { en: name, ko: name } };
    }),
  };
}
