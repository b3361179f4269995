import type { Ledger } from './ledger.ts';

/** Whether everything acknowledged is there as it was told, read from a server that runs. */
export async function checkKept(
  origin: string,
  cookie: string,
  ledger: Ledger,
  ids: Iterable<string> = ledger.scenarios.keys(),
): Promise<number> {
  let checked = 0;
  const wanted = [...ids];
  const next = async (): Promise<void> => {
    for (let id = wanted.pop(); id !== undefined; id = wanted.pop()) {
      const { version, document } = ledger.scenarios.get(id)!;
      const response = await fetch(`${origin}/api/v1/scenarios/${id}`, { headers: { cookie } });
      const text = await response.text();
      checked += 1;
      if (!response.ok) {
        ledger.faults.push(`scenario ${id}, acknowledged at version ${version}: ${response.status} ${text}`);
        continue;
      }
      const found = JSON.parse(text) as { version: number; document: string };
      if (found.version !== version || found.document !== document)
        ledger.faults.push(
          `scenario ${id} is at version ${found.version}, acknowledged at ${version}, or says another thing`,
        );
    }
  };
  await Promise.all(Array.from({ length: 8 }, next));
  return checked;
}
