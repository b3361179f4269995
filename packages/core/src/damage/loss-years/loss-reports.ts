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

/** Mean, standard deviation (n − 1), greatest year and greatest event out of those of the blocks (Chan, Golub and LeVeque 1979). */
export function blockMoments(
  blocks: readonly Float64Array[],
  draws: number,
  size: number,
): { readonly mean: number; readonly sd: number; readonly greatest: number; readonly greatestEvent: number } {
  let mean = 0;
  let squares = 0;
  let greatest = 0;
  let greatestEvent = 0;
  blocks.forEach(([blockMean, blockSquares, sum, event], k) => {
    const before = k * size;
    const years = Math.min(size, draws - before);
    const difference = blockMean - mean;
    mean += (difference * years) / (before + years);
    squares += blockSquares + (difference * difference * before * years) / (before + years);
    greatest = Math.max(greatest, sum);
    greatestEvent = Math.max(greatestEvent, event);
  });
  return { mean, sd: draws > 1 ? Math.sqrt(squares / (draws - 1)) : 0, greatest, greatestEvent };
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
