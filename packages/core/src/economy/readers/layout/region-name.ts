import type { Region } from '../../table.ts';
import { areaOf } from './area-names.ts';

/** A region by the publisher's code and English name, with a Korean name where the code is a country we know. */
export function namedRegion(code: string, en: string): Region {
  const area = areaOf(code);
  // What a publisher calls the rest is its own: Eora's ROW are statistical discrepancies.
  const known = code !== 'ROW' && area.name.ko !== code;
  return { code, name: { en, ko: known ? area.name.ko : en } };
}
