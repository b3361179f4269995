/** A change that was acknowledged: the scenario, its version then, and what its document said. */
interface Acknowledged {
  readonly version: number;
  readonly document: string;
}

/** What the writers were told is kept. */
export interface Ledger {
  readonly scenarios: ReadonlyMap<string, Acknowledged>;
  readonly acknowledged: () => number;
  /** Faults that were seen: two objects for one key, a version that went back, a document that is another. */
  readonly faults: string[];
  keep(id: string, version: number, document: string): void;
  /** An object that a key stood for. */
  made(key: string, id: string): void;
}

export function openLedger(): Ledger {
  const scenarios = new Map<string, Acknowledged>();
  const byKey = new Map<string, string>();
  const faults: string[] = [];
  let count = 0;
  return {
    scenarios,
    acknowledged: () => count,
    faults,
    keep(id, version, document) {
      count += 1;
      const before = scenarios.get(id);
      if (before !== undefined && before.version > version)
        faults.push(`scenario ${id} went back from version ${before.version} to ${version}`);
      scenarios.set(id, { version, document });
    },
    made(key, id) {
      const before = byKey.get(key);
      if (before !== undefined && before !== id) faults.push(`key ${key} made ${before} and ${id}`);
      byKey.set(key, id);
    },
  };
}
