import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { realData } from './real-data.ts';

/** One line of a tidy file: commas, quotes around text that holds one. */
const fields = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map((match) => match[1] ?? match[2]);

/** A tidy table of the real data, made by others from the same original: cells as text, without our readers. */
export interface TidyFile {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** @param name without folder and ending, for example `bok_2020_mid83`. */
export function readTidy(name: string): TidyFile {
  const text = gunzipSync(readFileSync(realData(`io/tidy/${name}.csv.gz`))).toString('utf8');
  const [header, ...rows] = text.trimEnd().split('\n').map(fields);
  return { header, rows };
}

/** Figures of the rows of one kind (`domestic`, `import`, `primary`, `output`), columns counted behind kind, code and name. */
export const tidyFigures = ({ rows }: TidyFile, kind: string, from: number, to: number): number[] =>
  rows.filter((row) => row[0] === kind).flatMap((row) => row.slice(3 + from, 3 + to).map(Number));
