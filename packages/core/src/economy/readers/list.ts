import type { TableReader } from './reader.ts';
import { wiod2013World } from './wiod-2013-world.ts';
import { wiod2016National } from './wiod-2016-national.ts';

/** Every layout that is read, in the order in which they are tried: the quickest to tell apart first. */
export const READERS: readonly TableReader[] = [wiod2016National, wiod2013World];
