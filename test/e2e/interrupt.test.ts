import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';

const PROGRAM = resolve(import.meta.dirname, '../../packages/cli/bin/spillway.js');

it('ends at once on Ctrl-C while it draws, with nothing half-written', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'spillway-interrupt-'));
  writeFileSync(
    join(folder, 'long.yaml'),
    `spillway: scenario/1
title: Long
economy: kor-2014
shocks:
  - { kind: outage, industry: C29, share: { uniform: [0.1, 0.3] }, days: 10 }
uncertainty: { pathDraws: 10000 }
`,
  );
  const out = join(folder, 'out.txt');
  const run = spawn(process.execPath, [PROGRAM, 'assess', 'long.yaml', '--out', out], { cwd: folder });
  const ended = once(run, 'exit');
  await setTimeout(2_000);
  const asked = performance.now();
  run.kill('SIGINT');
  const [status, signal] = (await ended) as [number | null, string | null];
  expect(status === 130 || signal === 'SIGINT').toBe(true);
  expect(performance.now() - asked).toBeLessThan(3_000);
  expect(existsSync(out)).toBe(false);
  expect(readdirSync(folder)).toEqual(['long.yaml']);
});
