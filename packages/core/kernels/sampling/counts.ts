import { log } from './elementary';
import { CLUSTERS, fillByIndex, fillRun } from './philox';

// A distribution of counts is a record of doubles: kind (0 table, 1 Hawkes), first count, entries, cumulative
// probabilities at, guide at. The guide has 1024 entries: the first entry of the table that reaches k/1024.

export const GUIDE: i32 = 1024;

/** The count whose cumulative probability first reaches u. */
export function countAt(record: usize, u: f64): i32 {
  const cumulative = <usize>load<f64>(record, 24);
  const guide = <usize>load<f64>(record, 32);
  let k = load<i32>(guide + (<usize>(u * <f64>GUIDE) << 2));
  while (load<f64>(cumulative + (<usize>k << 3)) < u) k++;
  return <i32>load<f64>(record, 8) + k;
}

/** Counts of `years` years from 8 · group on, of which `wanted` count; the rest of the last eight are zero. */
export function countYears(
  record: usize,
  seed0: u32,
  seed1: u32,
  stream: u32,
  firstYear: u32,
  wanted: i32,
  scratch: usize,
  to: usize,
): i32 {
  const groups = (wanted + 7) >> 3;
  if (load<f64>(record) == 1) {
    for (let y = 0; y < wanted; y++) {
      const found = hawkesYear(record, seed0, seed1, stream, firstYear + y, scratch);
      if (found < 0) return 1;
      store<i32>(to + (<usize>y << 2), found);
    }
  } else {
    fillByIndex(seed0, seed1, stream, <f64>(firstYear >> 3), groups, scratch);
    countAll(record, wanted, scratch, to);
  }
  return 0;
}

export function countAll(record: usize, count: i32, u: usize, to: usize): void {
  const first = <i32>load<f64>(record, 8);
  const cumulative = <usize>load<f64>(record, 24);
  const guide = <usize>load<f64>(record, 32);
  for (let y: usize = 0; y < <usize>count; y++) {
    const p = load<f64>(u + (y << 3));
    let k = load<i32>(guide + (<usize>(p * <f64>GUIDE) << 2));
    while (load<f64>(cumulative + (<usize>k << 3)) < p) k++;
    store<i32>(to + (y << 2), first + k);
  }
}

/** Room for events of clusters that wait for their offspring. */
export const WAITING: i32 = 4096;

/**
 * Events of a year of a Hawkes process with an exponential kernel, as clusters: immigrants arrive from `before`
 * years before the year until its end, every event has a Poisson number of offspring with mean n, each after an
 * exponential time of rate beta. Record: 1, 0, entries, cumulative, guide (both of the number of immigrants),
 * before, e^−n, beta, n. −1 if there is no room for a cluster.
 */
export function hawkesYear(record: usize, seed0: u32, seed1: u32, stream: u32, year: u32, scratch: usize): i32 {
  const before = load<f64>(record, 40);
  const none = load<f64>(record, 48);
  const beta = load<f64>(record, 56);
  const n = load<f64>(record, 64);
  const waiting = scratch + 64;
  let drawn: u32 = 0;
  let events = 0;
  fillRun(seed0, seed1, stream, CLUSTERS, year, 0, scratch);
  let immigrants = countAt(record, load<f64>(scratch));
  drawn = 1;
  for (; immigrants > 0; immigrants--) {
    if ((drawn & 7) == 0) fillRun(seed0, seed1, stream, CLUSTERS, year, drawn >> 1, scratch);
    store<f64>(waiting, (1 + before) * load<f64>(scratch + (<usize>(drawn & 7) << 3)) - before);
    drawn++;
    let top = 1;
    while (top > 0) {
      top--;
      const time = load<f64>(waiting + (<usize>top << 3));
      if (time >= 0) events++;
      if ((drawn & 7) == 0) fillRun(seed0, seed1, stream, CLUSTERS, year, drawn >> 1, scratch);
      const u = load<f64>(scratch + (<usize>(drawn & 7) << 3));
      drawn++;
      let probability = none;
      let reached = none;
      for (let k: f64 = 1; u > reached && probability > 0; k += 1) {
        probability *= n / k;
        reached += probability;
        if ((drawn & 7) == 0) fillRun(seed0, seed1, stream, CLUSTERS, year, drawn >> 1, scratch);
        const later = time - log(load<f64>(scratch + (<usize>(drawn & 7) << 3))) / beta;
        drawn++;
        if (later < 1) {
          if (top >= WAITING) return -1;
          store<f64>(waiting + (<usize>top << 3), later);
          top++;
        }
      }
    }
  }
  return events;
}
