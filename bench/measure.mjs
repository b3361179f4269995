import { availableParallelism, cpus } from 'node:os';

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/**
 * Median CPU and wall seconds of five runs after one that is not counted. CPU seconds are those of the whole
 * process, workers included, and hardly depend on what else the machine does; wall seconds do.
 */
export async function measure(run, { times = 5, warm = true } = {}) {
  if (warm) await run();
  const cpu = [];
  const wall = [];
  let outcome;
  for (let k = 0; k < times; k++) {
    const before = process.cpuUsage();
    const start = performance.now();
    outcome = await run();
    wall.push((performance.now() - start) / 1e3);
    const { user, system } = process.cpuUsage(before);
    cpu.push((user + system) / 1e6);
  }
  return { cpu: median(cpu), wall: median(wall), outcome };
}

/** What the machine can do at this moment, in the same run: every other figure is to be read beside these. */
export async function yardsticks() {
  const from = new Float64Array(12_500_000).fill(1);
  const to = new Float64Array(from.length);
  const copy = await measure(() => to.set(from));
  const turns = 200_000_000;
  const loop = await measure(() => multiplyAdd(turns));
  return {
    processor: cpus()[0]?.model ?? 'unknown',
    processors: availableParallelism(),
    node: process.version,
    copyGBs: 0.1 / copy.cpu,
    multiplyAddGflops: (2 * turns) / loop.cpu / 1e9,
  };
}

function multiplyAdd(turns) {
  let sum = 0.5;
  for (let k = 0; k < turns; k++) sum = sum * 0.999999 + 0.25;
  return sum;
}
