import { cellCount, exportsOf, type IoTable, valueAdded } from '../../economy/index.ts';
import type { Trade } from '../assessment/assessment.ts';
import { labelOf } from '../resolving/industry-cells.ts';

/**
 * Who sells to the hit cells and who buys from them in a year without a shock, largest first; flows between
 * hit cells stay out.
 *
 * @param scale from the table's unit to the unit of the assessment.
 */
export function tradeOf(table: IoTable, hit: ReadonlySet<number>, scale: number): Trade {
  const n = cellCount(table);
  const F = table.finalDemand.length;
  const sells = new Float64Array(n);
  const buys = new Float64Array(n);
  let imports = 0;
  let exports = 0;
  let home = 0;
  let output = 0;
  let added = 0;
  const v = valueAdded(table);
  for (const h of hit) {
    for (let i = 0; i < n; i++) {
      if (hit.has(i)) continue;
      sells[i] += table.Z[i * n + h];
      buys[i] += table.Z[h * n + i];
    }
    for (let s = 0; table.imports !== null && s < table.industries.length; s++)
      imports += table.imports[s * n + h];
    const abroad = exportsOf(table, h);
    exports += abroad;
    home -= abroad;
    table.finalDemand.forEach((category, f) => {
      if (category.kind !== 'import') home += table.Y[h * F + f];
    });
    output += table.x[h];
    added += v[h];
  }
  const partners = (flows: Float64Array): Trade['suppliers'] =>
    Array.from(flows, (flow, i) => ({ flow, i }))
      .filter(({ flow }) => flow > 0)
      .sort((a, b) => b.flow - a.flow)
      .map(({ flow, i }) => ({ ...labelOf(table, i), flow: flow * scale }));
  return {
    suppliers: partners(sells),
    customers: partners(buys),
    imports: table.imports === null ? null : imports * scale,
    valueAdded: added * scale,
    domesticFinalDemand: home * scale,
    exports:
      table.regions.length > 1 || table.finalDemand.some((category) => category.kind === 'export')
        ? exports * scale
        : null,
    output: output * scale,
  };
}
