import type { Classification } from './classification.ts';
import { ISIC4 } from './isic4.ts';

/** Titles that are worded in another way than those of ISIC. */
const OWN_TITLES: Readonly<Record<string, string>> = {
  '22': 'Manufacture of rubber and plastic products',
  '43': 'Specialised construction activities',
  '66': 'Activities auxiliary to financial services and insurance activities',
  '79': 'Travel agency, tour operator reservation service and related activities',
  '94': 'Activities of membership organisations',
  '99': 'Activities of extraterritorial organisations and bodies',
};

/** The 88 divisions of NACE Rev.2: the same codes and contents as those of ISIC Rev.4; only groups and classes differ. */
export const NACE2: Classification = {
  id: 'NACE2',
  name: { en: 'NACE Rev.2, divisions', ko: '유럽공동체 경제활동분류(NACE) 2차 개정 중분류' },
  source: {
    publisher: 'Eurostat',
    title: 'Statistical classification of economic activities in the European Community (NACE)',
    edition: 'Revision 2 (Regulation (EC) No 1893/2006)',
    note: 'Codes and English titles as published. Korean titles are those given to ISIC here.',
  },
  industries: ISIC4.industries.map((industry) => ({
    ...industry,
    name: { ...industry.name, en: OWN_TITLES[industry.code] ?? industry.name.en },
  })),
};
