import type { Region } from '../../table.ts';
import { areaOf } from '../layout/area-names.ts';

/** The regions of both releases; `ROW` is the rest of the world. */
const CODES =
  'AUS AUT BEL BGR BRA CAN CHE CHN CYP CZE DEU DNK ESP EST FIN FRA GBR GRC HRV HUN IDN IND IRL ITA JPN KOR LTU LUX ' +
  'LVA MEX MLT NLD NOR POL PRT ROU RUS SVK SVN SWE TUR TWN USA ROW';

/** English names of the publisher where they are not those of other tables. */
const OWN_NAMES: Readonly<Record<string, string>> = { RUS: 'Russia', SVK: 'Slovakia', TWN: 'Taiwan' };

/** How else the publisher's files write a code or a name, misprints included. */
const OTHER_WRITINGS: Readonly<Record<string, readonly string[]>> = {
  CHN: ["China, People's Republic of"],
  CZE: ['Czech Republic'],
  EST: ['Estionia'],
  GBR: ['Great Britain'],
  KOR: ['Republic of Korea', 'Korea, Republic of', 'South Korea'],
  NLD: ['The Netherlands'],
  ROU: ['ROM'],
  TUR: ['Turkey'],
  USA: ['United States of America'],
  ROW: ['Rest of World'],
};

const BY_WRITING = new Map(
  CODES.split(' ').flatMap((code) => {
    const { name } = areaOf(code);
    const region: Region = { code, name: { en: OWN_NAMES[code] ?? name.en, ko: name.ko } };
    return [code, name.en, region.name.en, ...(OTHER_WRITINGS[code] ?? [])].map(
      (writing): [string, Region] => [writing.toLowerCase(), region],
    );
  }),
);

/** The region that a file of the World Input–Output Database calls so, by code or English name; null if unknown. */
export const wiodRegion = (writing: string): Region | null =>
  BY_WRITING.get(writing.trim().toLowerCase()) ?? null;
