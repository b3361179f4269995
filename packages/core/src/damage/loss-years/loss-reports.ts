import { mergeMoments } from '../../random/index.ts';

/** Yearly means of what a source, or a group of a vendor's clients, does; uninsured is what is left of each. */
export interface SourceLoss {
  readonly id: string;
  /** The vendor whose clients these are, or null for a source. */
  readonly vendor: string | null;
  readonly industry: string;
  /** Events a year; of a group, clients hit a year. */
  readonly events: number;
  readonly direct: number;
  readonly spillover: number;
  readonly insuredDirect: number;
  readonly insuredSpillover: number;
}

/** The same `width` doubles of every block. */
export function partsOf(
  values: Float64Array,
  stride: number,
  at: number,
  width: number,
): readonly Float64Array[] {
  return Array.from({ length: values.length / stride }, (_, block) =>
    values.slice(block * stride + at, block * stride + at + width),
  );
}

/** Mean, standard deviation (n − 1), greatest year and greatest event out of those of the blocks. */
export function blockMoments(
  blocks: readonly Float64Array[],
  draws: number,
  size: number,
): { readonly mean: number; readonly sd: number; readonly greatest: number; readonly greatestEvent: number } {
  const [mean, squares] = mergeMoments(
    blocks.map(([own, ownSquares], k) => [Math.min(size, draws - k * size), own, ownSquares]),
  );
  const greatest = (slot: 2 | 3): number => blocks.reduce((most, block) => Math.max(most, block[slot]), 0);
  return {
    mean,
    sd: draws > 1 ? Math.sqrt(squares / (draws - 1)) : 0,
    greatest: greatest(2),
    greatestEvent: greatest(3),
  };
}

/** Means a year out of the sums of the blocks, in their order. */
export function sourceLosses(
  blocks: readonly Float64Array[],
  draws: number,
  whose: Pick<SourceLoss, 'id' | 'vendor' | 'industry'>,
): SourceLoss {
  const sums = [0, 0, 0, 0, 0];
  for (const block of blocks) for (let k = 0; k < 5; k++) sums[k] += block[k];
  const [events, direct, spillover, insuredDirect, insuredSpillover] = sums.map((sum) => sum / draws);
  return { ...whose, events, direct, spillover, insuredDirect, insuredSpillover };
}
