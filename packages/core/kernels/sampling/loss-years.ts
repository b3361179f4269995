import { countBins, moments } from './bins';
import { countAt, countYears, WAITING } from './counts';
import { DURATIONS, fillListed, fillRun, HITS, SEVERITIES } from './philox';
import { quantile, quantiles } from './quantile';

// Loss years: for every year the events of every source, what each costs, and of the year the sum and the greatest
// event. Years are worked on in batches that stay in cache, batches in blocks that report, and all that depends on
// an order of additions happens within a block.

const BATCH: i32 = 1024;
export const BLOCK: i32 = 16384;
/** Pairs of events that are drawn at once. */
const ROOM: i32 = 1024;
const CURVES: i32 = 4;

// Scratch of one worker, in bytes.
const UNIFORMS: usize = 0;
const COUNTS: usize = UNIFORMS + (<usize>BATCH << 3);
const LIST_YEARS: usize = COUNTS + (<usize>BATCH << 2);
const LIST_PAIRS: usize = LIST_YEARS + (<usize>(ROOM + 8) << 2);
const LENGTHS: usize = LIST_PAIRS + (<usize>(ROOM + 8) << 2);
const YEAR_OF: usize = LENGTHS + (<usize>(ROOM + 8) << 2);
const LOSSES: usize = YEAR_OF + (<usize>(2 * ROOM + 16) << 2);
const HOURS: usize = LOSSES + (<usize>(2 * ROOM + 16) << 3);
const SUMS: usize = HOURS + (<usize>(2 * ROOM + 16) << 3);
const STRIDE: usize = <usize>BATCH << 3;
const MAXES: usize = SUMS + STRIDE * <usize>CURVES;
const PAID: usize = MAXES + STRIDE * <usize>CURVES;
const ONE_EVENT: usize = PAID + (<usize>BATCH << 4);
const STATE: usize = ONE_EVENT + 128;
const CLUSTER: usize = STATE + 64;

/** Bytes of scratch a worker needs. */
export function scratchBytes(): i32 {
  return <i32>CLUSTER + 64 + (WAITING << 3);
}

// Program, in doubles: seed (two words), sources, their records at, vendors, their records at, curves, their codes.
// Record of a source or of a group of clients: counts at, stream, severity at, spillover (total/direct), hours at,
// loss an hour, terms of the direct loss at, of the spillover at, number of its report, spare.
const RECORD: usize = 80;
const VENDOR: usize = 32;
/** Doubles of a report: events, direct loss, spillover, insured of either. */
const REPORT: usize = 40;

// @ts-ignore: decorator
@inline
function address(record: usize, slot: usize): usize {
  return <usize>load<f64>(record + (slot << 3));
}

/** Takes the first free lane of scratch and histograms, of which there are as many as workers. */
function takeLane(locks: usize, lanes: i32): usize {
  if (ASC_FEATURE_THREADS) {
    for (let lane: usize = 0; ; lane = lane + 1 < <usize>lanes ? lane + 1 : 0) {
      if (atomic.cmpxchg<i32>(locks + (lane << 2), 0, 1) == 0) return lane;
    }
  }
  return 0;
}

function giveLane(locks: usize, lane: usize): void {
  if (ASC_FEATURE_THREADS) atomic.store<i32>(locks + (lane << 2), 0);
}

/**
 * Blocks [first, last) of `draws` years, in whichever lane is free: what is counted does not depend on it. `keep` is 0
 * or where yearly sums and maxima of each curve go.
 */
export function lossYears(
  program: usize,
  locks: usize,
  lanes: i32,
  scratches: usize,
  scratchBytes: i32,
  allHistograms: usize,
  histogramBytes: i32,
  results: usize,
  resultBytes: i32,
  keep: usize,
  draws: f64,
  first: i32,
  last: i32,
): void {
  const curves = <i32>load<f64>(program, 48);
  const lane = takeLane(locks, lanes);
  const scratch = scratches + lane * <usize>scratchBytes;
  const histograms = allHistograms + lane * <usize>(2 * curves * histogramBytes);
  for (let block = first; block < last; block++) {
    const report = results + <usize>block * <usize>resultBytes;
    memory.fill(report, 0, resultBytes);
    for (let k = 0; k < BLOCK; k += BATCH) {
      const year = <f64>block * <f64>BLOCK + <f64>k;
      if (year >= draws) break;
      const years = <i32>min<f64>(<f64>BATCH, draws - year);
      batch(program, scratch, report + (<usize>curves << 5), <u32>year, years);
      for (let c = 0; c < curves; c++) {
        const sums = scratch + SUMS + <usize>c * STRIDE;
        const maxes = scratch + MAXES + <usize>c * STRIDE;
        const histogram = histograms + <usize>c * 2 * <usize>histogramBytes;
        countBins(sums, years, histogram);
        countBins(maxes, years, histogram + <usize>histogramBytes);
        addMoments(report + (<usize>c << 5), k, sums, maxes, years, scratch + STATE);
        if (keep != 0) {
          const to = keep + ((<usize>c * 2 * <usize>draws + <usize>year) << 3);
          memory.copy(to, sums, <usize>years << 3);
          memory.copy(to + (<usize>draws << 3), maxes, <usize>years << 3);
        }
      }
    }
  }
  giveLane(locks, lane);
}

/**
 * Mean and squared deviations of the sums of `before` years and of `years` more (Chan, Golub and LeVeque 1979),
 * greatest sum, greatest event.
 */
export function addMoments(at: usize, before: i32, sums: usize, maxes: usize, years: i32, scratch: usize): void {
  moments(sums, years, scratch);
  const difference = load<f64>(scratch) - load<f64>(at);
  const all = <f64>before + <f64>years;
  store<f64>(at, load<f64>(at) + (difference * <f64>years) / all);
  store<f64>(at, load<f64>(at, 8) + load<f64>(scratch, 8) + (difference * difference * <f64>before * <f64>years) / all, 8);
  store<f64>(at, greatest(sums, years, load<f64>(at, 16)), 16);
  store<f64>(at, greatest(maxes, years, load<f64>(at, 24)), 24);
}

export function greatest(values: usize, count: i32, least: f64): f64 {
  const end = values + (<usize>count << 3);
  for (; values < end; values += 8) {
    const value = load<f64>(values);
    least = select<f64>(value, least, value > least);
  }
  return least;
}

export function batch(program: usize, scratch: usize, reports: usize, year: u32, years: i32): void {
  memory.fill(scratch + SUMS, 0, <usize>load<f64>(program, 48) * STRIDE);
  memory.fill(scratch + MAXES, 0, <usize>load<f64>(program, 48) * STRIDE);
  const sources = <usize>load<f64>(program, 16);
  for (let s: usize = 0; s < sources; s++) {
    sourceYears(program, address(program, 3) + s * RECORD, scratch, reports, year, years);
  }
  const vendors = <usize>load<f64>(program, 32);
  for (let v: usize = 0; v < vendors; v++) {
    vendorYears(program, address(program, 5) + v * VENDOR, scratch, reports, year, years);
  }
}

export function sourceYears(
  program: usize,
  record: usize,
  scratch: usize,
  reports: usize,
  year: u32,
  years: i32,
): void {
  const seed0 = <u32>load<f64>(program);
  const seed1 = <u32>load<f64>(program, 8);
  const stream = <u32>load<f64>(record, 8);
  const failed = countYears(
    address(record, 0),
    seed0,
    seed1,
    stream,
    year,
    years,
    scratch + (load<f64>(address(record, 0)) == 1 ? CLUSTER : UNIFORMS),
    scratch + COUNTS,
  );
  if (failed) {
    store<f64>(program, 1, 120);
    return;
  }
  const hours = address(record, 4);
  const insured = address(record, 6) | address(record, 7);
  if (insured) memory.fill(scratch + PAID, 0, <usize>BATCH << 4);
  const state = scratch + STATE;
  store<i32>(state, 0);
  store<i32>(state, 0, 4);
  while (load<i32>(state) < years) {
    listEvents(scratch, year, years);
    const pairs = load<i32>(state, 8);
    if (pairs == 0) break;
    fillListed(seed0, seed1, stream, SEVERITIES, scratch + LIST_YEARS, scratch + LIST_PAIRS, pairs, scratch + LOSSES);
    closeUp(scratch + LENGTHS, pairs, scratch + LOSSES);
    if (hours && insured) {
      fillListed(seed0, seed1, stream, DURATIONS, scratch + LIST_YEARS, scratch + LIST_PAIRS, pairs, scratch + HOURS);
      closeUp(scratch + LENGTHS, pairs, scratch + HOURS);
    }
    applyEvents(program, record, load<i32>(state, 12), scratch, scratch + SUMS, scratch + MAXES, STRIDE, scratch + PAID, reports);
  }
}

/**
 * Lists events in pairs, from where the state says on, until years or room end: year and number of each pair, how
 * many of the two there are, and the place in the batch of the year of each event. State: year, pairs of it done,
 * pairs listed, events listed.
 */
export function listEvents(scratch: usize, firstYear: u32, years: i32): void {
  const state = scratch + STATE;
  const counts = scratch + COUNTS;
  let y = load<i32>(state);
  let done = load<i32>(state, 4);
  let pairs: usize = 0;
  let events: usize = 0;
  while (y < years && pairs < <usize>ROOM) {
    let left = load<i32>(counts + (<usize>y << 2)) - 2 * done;
    const both = <u64>y | (<u64>y << 32);
    store<i32>(scratch + LIST_YEARS + (pairs << 2), firstYear + y);
    store<i32>(scratch + LIST_PAIRS + (pairs << 2), done);
    store<i32>(scratch + LENGTHS + (pairs << 2), select<i32>(left, 2, left < 2));
    store<u64>(scratch + YEAR_OF + (events << 2), both);
    if (left > 2) {
      pairs++;
      events += 2;
      done++;
    } else {
      pairs += <usize>(left > 0);
      events += <usize>left;
      done = 0;
      y++;
    }
  }
  store<i32>(state, y);
  store<i32>(state, done, 4);
  store<i32>(state, <i32>pairs, 8);
  store<i32>(state, <i32>events, 12);
}

/** Keeps of each pair of numbers as many as there are events. */
export function closeUp(lengths: usize, pairs: i32, at: usize): void {
  let to = at;
  const end = lengths + (<usize>pairs << 2);
  for (; lengths < end; lengths += 4) {
    v128.store(to, v128.load(at));
    at += 16;
    to += <usize>load<i32>(lengths) << 3;
  }
}

/** Turns probabilities into severities. Record: body at, scale of its probability, where the tail begins, tail at, cap, zeta. */
export function severities(record: usize, at: usize, count: i32): void {
  const body = address(record, 0);
  const tail = address(record, 3);
  if (tail == 0) quantiles(body, at, count);
  else {
    const scale = load<f64>(record, 8);
    const begins = load<f64>(record, 16);
    const zeta = load<f64>(record, 40);
    for (let k: usize = 0; k < <usize>count; k++) {
      const u = load<f64>(at + (k << 3));
      const q = (1 - u) / zeta;
      const value = u > begins ? quantile(tail, 1 - q, q) : quantile(body, u * scale, 1 - u * scale);
      store<f64>(at + (k << 3), value);
    }
  }
  const cap = load<f64>(record, 32);
  if (cap == Infinity) return;
  for (let k: usize = 0; k < <usize>count; k++) {
    const value = load<f64>(at + (k << 3));
    store<f64>(at + (k << 3), value < cap ? value : cap);
  }
}

/** Adds `count` events, whose numbers lie in LOSSES and HOURS, to sums and maxima, and to the report of the record. */
export function applyEvents(
  program: usize,
  record: usize,
  count: i32,
  scratch: usize,
  sums: usize,
  maxes: usize,
  stride: usize,
  paid: usize,
  reports: usize,
): void {
  const losses = scratch + LOSSES;
  const report = reports + address(record, 8) * REPORT;
  severities(address(record, 2), losses, count);
  store<f64>(report, load<f64>(report) + <f64>count);
  const direct = total(losses, count);
  store<f64>(report, load<f64>(report, 8) + direct, 8);
  store<f64>(report, load<f64>(report, 16) + direct * (load<f64>(record, 24) - 1), 16);
  if (address(record, 6) | address(record, 7)) {
    applyInsured(program, record, count, scratch, sums, maxes, stride, paid, report);
    return;
  }
  const curves = <usize>load<f64>(program, 48);
  for (let c: usize = 0; c < curves; c++) {
    const code = <i32>load<f64>(program + (c << 3), 56);
    if (code == 3) continue;
    const factor = code == 0 ? 1 : load<f64>(record, 24);
    accumulate(losses, scratch + YEAR_OF, count, factor, sums + c * stride, maxes + c * stride);
  }
}

export function total(values: usize, count: i32): f64 {
  let sum: f64 = 0;
  const end = values + (<usize>count << 3);
  for (; values < end; values += 8) sum += load<f64>(values);
  return sum;
}

export function accumulate(losses: usize, yearOf: usize, count: i32, factor: f64, sums: usize, maxes: usize): void {
  const end = losses + (<usize>count << 3);
  for (; losses < end; losses += 8) {
    const y = <usize>load<u32>(yearOf) << 3;
    const value = factor * load<f64>(losses);
    store<f64>(sums + y, load<f64>(sums + y) + value);
    const most = load<f64>(maxes + y);
    store<f64>(maxes + y, select<f64>(value, most, value > most));
    yearOf += 4;
  }
}

/** What insurance pays of a loss. Terms: waiting hours, deductible, limit, share, most of a year. */
export function payout(terms: usize, loss: f64, hours: f64, paid: usize): f64 {
  const waiting = load<f64>(terms);
  const covered = waiting > 0 ? loss * max(0, 1 - waiting / hours) : loss;
  const due = load<f64>(terms, 24) * min(load<f64>(terms, 16), max(0, covered - load<f64>(terms, 8)));
  const left = max(0, min(due, load<f64>(terms, 32) - load<f64>(paid)));
  store<f64>(paid, load<f64>(paid) + left);
  return left;
}

export function applyInsured(
  program: usize,
  record: usize,
  count: i32,
  scratch: usize,
  sums: usize,
  maxes: usize,
  stride: usize,
  paid: usize,
  report: usize,
): void {
  const curves = <usize>load<f64>(program, 48);
  const rest = load<f64>(record, 24) - 1;
  const rate = load<f64>(record, 40);
  const forDirect = address(record, 6);
  const forRest = address(record, 7);
  const hoursOf = address(record, 4);
  if (hoursOf) quantiles(hoursOf, scratch + HOURS, count);
  for (let k: usize = 0; k < <usize>count; k++) {
    const y = <usize>load<u32>(scratch + YEAR_OF + (k << 2));
    const direct = load<f64>(scratch + LOSSES + (k << 3));
    const hours = hoursOf ? load<f64>(scratch + HOURS + (k << 3)) : direct / rate;
    const insured = forDirect ? payout(forDirect, direct, hours, paid + (y << 4)) : 0;
    const insuredRest = forRest ? payout(forRest, direct * rest, hours, paid + (y << 4) + 8) : 0;
    store<f64>(report, load<f64>(report, 24) + insured, 24);
    store<f64>(report, load<f64>(report, 32) + insuredRest, 32);
    for (let c: usize = 0; c < curves; c++) {
      const code = <i32>load<f64>(program + (c << 3), 56);
      let value = direct;
      if (code == 1) value = direct * (1 + rest);
      else if (code == 2) value = max(0, direct * (1 + rest) - (insured + insuredRest));
      else if (code == 3) value = insured + insuredRest;
      const sum = sums + c * stride + (y << 3);
      const most = maxes + c * stride + (y << 3);
      store<f64>(sum, load<f64>(sum) + value);
      store<f64>(most, max(load<f64>(most), value));
    }
  }
}

/** Events of a vendor, each of which hits each of its clients or not. Vendor: counts at, stream, groups, groups at. */
export function vendorYears(
  program: usize,
  vendor: usize,
  scratch: usize,
  reports: usize,
  year: u32,
  years: i32,
): void {
  const seed0 = <u32>load<f64>(program);
  const seed1 = <u32>load<f64>(program, 8);
  const counts = scratch + COUNTS;
  const failed = countYears(
    address(vendor, 0),
    seed0,
    seed1,
    <u32>load<f64>(vendor, 8),
    year,
    years,
    scratch + (load<f64>(address(vendor, 0)) == 1 ? CLUSTER : UNIFORMS),
    counts,
  );
  if (failed) {
    store<f64>(program, 1, 120);
    return;
  }
  memory.fill(scratch + YEAR_OF, 0, <usize>(2 * ROOM + 16) << 2);
  const curves = <usize>load<f64>(program, 48);
  const groups = <usize>load<f64>(vendor, 16);
  for (let y = 0; y < years; y++) {
    const events = load<i32>(counts + (<usize>y << 2));
    if (events > 0) memory.fill(scratch + PAID, 0, groups << 4);
    for (let e = 0; e < events; e++) {
      memory.fill(scratch + ONE_EVENT, 0, 128);
      for (let g: usize = 0; g < groups; g++) {
        groupHits(program, address(vendor, 3) + g * RECORD, scratch, reports, year + y, e, scratch + PAID + (g << 4));
      }
      for (let c: usize = 0; c < curves; c++) {
        const value = load<f64>(scratch + ONE_EVENT + (c << 3));
        const sum = scratch + SUMS + c * STRIDE + (<usize>y << 3);
        const most = scratch + MAXES + c * STRIDE + (<usize>y << 3);
        store<f64>(sum, load<f64>(sum) + value);
        store<f64>(most, max(load<f64>(most), value));
      }
    }
  }
}

/** Clients of one group that the vendor's event `e` of a year hits, and what it costs them. */
export function groupHits(
  program: usize,
  record: usize,
  scratch: usize,
  reports: usize,
  year: u32,
  e: u32,
  paid: usize,
): void {
  const seed0 = <u32>load<f64>(program);
  const seed1 = <u32>load<f64>(program, 8);
  const stream = <u32>load<f64>(record, 8);
  fillRun(seed0, seed1, stream, HITS, year, e, scratch + LOSSES);
  const hits = countAt(address(record, 0), load<f64>(scratch + LOSSES));
  for (let done = 0; done < hits; done += 2 * ROOM) {
    const count = min(hits - done, 2 * ROOM);
    for (let k = 0; k < count; k += 8) {
      const to = <usize>k << 3;
      const pair = (done + k) >> 1;
      fillRun(seed0, seed1, stream, SEVERITIES + 8 * e, year, pair, scratch + LOSSES + to);
      fillRun(seed0, seed1, stream, DURATIONS + 8 * e, year, pair, scratch + HOURS + to);
    }
    applyEvents(program, record, count, scratch, scratch + ONE_EVENT, scratch + ONE_EVENT + 64, 8, paid, reports);
  }
}
