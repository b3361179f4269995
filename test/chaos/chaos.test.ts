import { expect, it } from 'vitest';
import { runChaos } from './run-chaos.ts';

it('loses nothing that was acknowledged when server and database are killed, and starts again by itself', async () => {
  const moments = [0.9, 0, 0.5, 0.6, 0.4, 0.5, 0.9, 0.99, 0.5];
  let drawn = 0;
  const report = await runChaos({
    rounds: 3,
    victims: ['server', 'postgres', 'both'],
    servers: 1,
    workers: 0,
    writers: 20,
    milliseconds: 800,
    random: () => moments[drawn++ % moments.length],
    say: () => {},
  });
  expect(report.faults).toEqual([]);
  expect(report.kills).toBeGreaterThanOrEqual(3);
  expect(report.acknowledged).toBeGreaterThan(20);
  expect(report.checked).toBeGreaterThan(0);
  expect(report.links).toBeGreaterThan(report.acknowledged);
}, 180_000);
