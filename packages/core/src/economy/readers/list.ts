import { bankOfKorea } from './bank-of-korea.ts';
import { bea } from './bea.ts';
import { eora26 } from './eora26.ts';
import { exiobase1 } from './exiobase-1.ts';
import { exiobase3 } from './exiobase-3.ts';
import { gloria } from './gloria.ts';
import { japanMic } from './japan-mic.ts';
import { oecdIcio } from './oecd-icio.ts';
import { oecdNational } from './oecd-national.ts';
import type { TableReader } from './reader.ts';
import { spillwayCsv } from './spillway-csv.ts';
import { wiod2013World } from './wiod-2013-world.ts';
import { wiod2016National } from './wiod-2016-national.ts';

/** Every layout that is read, in the order in which they are tried; the last ones have no labels of their own. */
export const READERS: readonly TableReader[] = [
  spillwayCsv,
  oecdNational,
  oecdIcio,
  wiod2016National,
  wiod2013World,
  bankOfKorea,
  japanMic,
  bea,
  exiobase3,
  exiobase1,
  eora26,
  gloria,
];
