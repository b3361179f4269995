import type { YearsPart } from '../../damage/index.ts';
import type { Sampled } from '../assessment/assessment-range.ts';
import type { CountedDraws } from '../sampling/counted-draws.ts';
import type { DrawnPart } from '../sampling/drawn-part.ts';
import type { ModelRuns, RunsPart } from '../sampling/sample-runs.ts';
import { packCounts, unpackCounts } from './packed-counts.ts';
import { decodePart, encodePart } from './part-bytes.ts';

// Parts of an estimate as bytes and back. A part that no linear model answered is null.

export function encodeDraws(part: DrawnPart | null): Uint8Array {
  if (part === null) return encodePart(null);
  const { first, end, kept, counted, insured } = part;
  const lists = (counted ?? []).flatMap(({ moments, least, greatest, bins, counts }) => [
    moments,
    Float64Array.of(least, greatest),
    packCounts(bins, counts),
  ]);
  return encodePart(
    { first, end, kept, directions: counted?.length ?? null, insured: insured !== null },
    insured === null ? lists : [...lists, insured],
  );
}

export function decodeDraws(bytes: Uint8Array): DrawnPart | null {
  const { value, lists } = decodePart(bytes);
  if (value === null) return null;
  const { first, end, kept, directions, insured } = value as {
    first: number;
    end: number;
    kept: readonly Sampled[] | null;
    directions: number | null;
    insured: boolean;
  };
  const counted = (k: number): CountedDraws => {
    const [moments, ends, packed] = lists.slice(3 * k) as [Float64Array, Float64Array, Uint8Array];
    return { moments, least: ends[0], greatest: ends[1], ...unpackCounts(packed) };
  };
  return {
    first,
    end,
    kept,
    counted: directions === null ? null : Array.from({ length: directions }, (_, k) => counted(k)),
    insured: insured ? (lists.at(-1) as Float64Array) : null,
  };
}

export function encodePaths(part: RunsPart | null): Uint8Array {
  if (part === null) return encodePart(null);
  const { models, ...range } = part;
  return encodePart(
    { ...range, models: models.map(({ model, coefficients }) => ({ model, coefficients })) },
    models.map(({ figures }) => figures),
  );
}

export function decodePaths(bytes: Uint8Array): RunsPart | null {
  const { value, lists } = decodePart(bytes);
  if (value === null) return null;
  const { models, ...range } = value as Omit<RunsPart, 'models'> & {
    models: readonly Omit<ModelRuns, 'figures'>[];
  };
  return { ...range, models: models.map((model, k) => ({ ...model, figures: lists[k] as Float64Array })) };
}

export function encodeYears(part: YearsPart | null): Uint8Array {
  if (part === null) return encodePart(null);
  const { first, end, blocks, kept, counts } = part;
  return encodePart({ first, end, kept: kept !== null }, [
    blocks,
    ...(kept === null ? [] : [kept]),
    ...(counts ?? []),
  ]);
}

export function decodeYears(bytes: Uint8Array): YearsPart | null {
  const { value, lists } = decodePart(bytes);
  if (value === null) return null;
  const { first, end, kept } = value as { first: number; end: number; kept: boolean };
  return {
    first,
    end,
    blocks: lists[0] as Float64Array,
    kept: kept ? (lists[1] as Float64Array) : null,
    counts: kept ? null : (lists.slice(1) as Uint32Array[]),
  };
}
