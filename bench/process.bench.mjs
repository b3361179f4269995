// Whole commands, from a cold start to the end of the process, as a user waits for them.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeIcioCsv } from './icio-csv.mjs';
import { median } from './measure.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PROGRAM = fileURLToPath(new URL('../packages/cli/bin/spillway.js', import.meta.url));
/** Makes the measured process tell what it used, as its last line on stderr. */
const TELL = `data:text/javascript,process.on('exit',()=>{const u=process.resourceUsage();process.stderr.write('\\nUSED '+JSON.stringify([u.userCPUTime+u.systemCPUTime,u.maxRSS]))})`;

function once(args) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', TELL, PROGRAM, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const wall = (performance.now() - start) / 1e3;
  const used = /USED (\[.*\])$/.exec(stderr)?.[1];
  if (status !== 0 || used === undefined)
    throw new Error(`spillway ${args.join(' ')} ended with ${status}: ${stderr}`);
  const [microseconds, kibibytes] = JSON.parse(used);
  return { wall, cpu: microseconds / 1e6, mebibytes: kibibytes / 1024 };
}

function command(what, args, aim) {
  once(args);
  const runs = Array.from({ length: 5 }, () => once(args));
  const of = (key) => median(runs.map((run) => run[key]));
  return { what, cpu: of('cpu'), wall: of('wall'), mebibytes: of('mebibytes'), aim };
}

export async function processMeasures() {
  const file = await writeIcioCsv();
  try {
    return [
      command('assess examples/kiet-car.yaml', ['assess', 'examples/kiet-car.yaml'], 'wall 0.6 s'),
      command(
        'assess … --format html',
        ['assess', 'examples/kiet-car.yaml', '--format', 'html', '--out', '/dev/null'],
        '',
      ),
      command('economy check, 80 MB ICIO-shaped csv', ['economy', 'check', file], 'CPU 1.5 s, 500 MiB'),
    ];
  } finally {
    rmSync(dirname(file), { recursive: true, force: true });
  }
}
