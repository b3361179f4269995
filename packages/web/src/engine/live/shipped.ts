import { parseScenario, type Scenario } from '@spillway/core/scenarios';
import type { LocalText } from '@spillway/core/shared';
import index from '../../../../../data/economies/index.json';

/** A table that comes with the pages. */
export interface ShippedEconomy {
  readonly id: string;
  readonly title: LocalText;
  readonly country: string;
  readonly year: number;
  readonly hasJobs: boolean;
}

export const SHIPPED_ECONOMIES: readonly ShippedEconomy[] = index.economies;

const TABLES = import.meta.glob<string>('../../../../../data/economies/*.spillway-table', {
  query: '?url',
  import: 'default',
});
/** So many documents are read before the page has its turn again. */
const AT_ONCE = 4;

const entryOf = <T>(files: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.entries(files).find(([path]) => path.endsWith(`/${name}`))?.[1];

/** The address of a table file that comes with the pages; null for others. */
export async function shippedTable(id: string): Promise<string | null> {
  const address = entryOf(TABLES, `${id}.spillway-table`);
  return address === undefined ? null : address();
}

export interface ShippedScenario {
  readonly id: string;
  readonly scenario: Scenario;
  readonly text: string;
}

const pageFirst = (): Promise<void> => new Promise((resume) => void setTimeout(resume, 0));

/** Every story of the library, in both languages, by id. They come with the pages and are there without a centre. */
export async function shippedScenarios(): Promise<readonly ShippedScenario[]> {
  const { STORIES } = await import('./shipped-stories.ts');
  const read: ShippedScenario[] = [];
  for (const [path, text] of Object.entries(STORIES)) {
    if (read.length % AT_ONCE === 0) await pageFirst();
    const name = path.split('/').at(-1)!;
    const { scenario, findings } = parseScenario(text, name);
    if (scenario === null) throw new Error(`${name}: ${findings[0]?.message ?? ''}`);
    read.push({ id: scenario.id ?? name.replace(/\.yaml$/, ''), scenario, text });
  }
  return read.toSorted((a, b) => a.id.localeCompare(b.id));
}
