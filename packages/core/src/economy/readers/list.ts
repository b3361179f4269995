import { bankOfKorea } from './bank-of-korea/bank-of-korea.ts';
import { bea } from './bea/bea.ts';
import { eora26 } from './eora26/eora26.ts';
import { exiobase1 } from './exiobase/exiobase-1.ts';
import { exiobase3 } from './exiobase/exiobase-3.ts';
import { gloria } from './gloria/gloria.ts';
import { japanMic } from './japan-mic/japan-mic.ts';
import { oecdIcio } from './oecd/oecd-icio.ts';
import { oecdNational } from './oecd/oecd-national.ts';
import type { TableReader } from './reader.ts';
import { spillwayCsv } from './spillway-csv/spillway-csv.ts';
import { wiod2013World } from './wiod/wiod-2013-world.ts';
import { wiod2016National } from './wiod/wiod-2016-national.ts';

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
