import { decodeTable, type IoTable } from '@spillway/core/economy';
import { API, requestBytes } from '../../data/http.ts';
import { shippedTable } from './shipped.ts';

const files = new Map<string, Promise<Uint8Array>>();
const tables = new Map<string, Promise<IoTable>>();

async function fetchTable(id: string): Promise<Uint8Array> {
  const address = await shippedTable(id);
  const response = address === null ? null : await fetch(address).catch(() => null);
  // A server that lacks the file may answer with its page.
  const here = response?.ok === true && response.headers.get('content-type')?.includes('text/html') !== true;
  return here
    ? new Uint8Array(await response.arrayBuffer())
    : requestBytes(`${API}/economies/${encodeURIComponent(id)}/table`);
}

/** Keeps what has come; what failed is asked for again. */
function kept<T>(store: Map<string, Promise<T>>, id: string, make: () => Promise<T>): Promise<T> {
  const known = store.get(id);
  if (known !== undefined) return known;
  const made = make();
  store.set(id, made);
  made.catch(() => store.delete(id));
  return made;
}

/** The file of a table: one that comes with the pages, or the centre's. */
export const tableFile = (id: string): Promise<Uint8Array> => kept(files, id, () => fetchTable(id));

/** The table itself, for names of industries and for what a scenario needs of it. */
export const readTable = (id: string): Promise<IoTable> =>
  kept(tables, id, async () => decodeTable(await tableFile(id)));
