// Writes a table of made-up numbers in the shape of OECD's inter-country csv (81 areas × 50 industries, some
// 4050 rows × 4500 columns, about 80 MB): the largest file the csv reader is measured with.
//
//   node bench/icio-csv.mjs [folder] [areas] [industries]      writes the file and prints its path
//   node bench/icio-csv.mjs --read <file>                      reads it, prints CPU time and peak memory
import { createReadStream, createWriteStream, mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';

const FINAL_USES = ['HFCE', 'NPISH', 'GGFC', 'GFCF', 'INVNT', 'DPABR'];

/** Mulberry32, public domain by its author. */
function numbers(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Rows `AAA_A01` …, then TLS, VA, OUT; a fourth of the cells is filled, with six decimals as the publisher prints.
 * Rows and columns are in balance: output is the row's sum, value added what the column leaves.
 *
 * @returns {Promise<string>} path of the file.
 */
export async function writeIcioCsv(
  folder = mkdtempSync(join(tmpdir(), 'icio-')),
  areas = 81,
  industries = 50,
  seed = 1,
) {
  const path = join(folder, 'icio.csv');
  const random = numbers(seed);
  const regions = Array.from({ length: areas }, (_, r) =>
    String.fromCharCode(65 + Math.floor(r / 26), 65 + (r % 26), 88),
  );
  const codes = Array.from({ length: industries }, (_, s) => `S${String(s + 1).padStart(2, '0')}`);
  const cells = regions.flatMap((region) => codes.map((code) => `${region}_${code}`));
  const uses = regions.flatMap((region) => FINAL_USES.map((use) => `${region}_${use}`));
  const n = cells.length;
  // In millionths, so that the sums are exact.
  const columns = new Float64Array(n + uses.length);
  const outputs = new Float64Array(n);
  const out = createWriteStream(path);
  const put = async (line) => {
    if (!out.write(`${line}\n`)) await once(out, 'drain');
  };
  const print = (millionths) => {
    const text = String(Math.abs(millionths)).padStart(7, '0');
    return `${millionths < 0 ? '-' : ''}${text.slice(0, -6)}.${text.slice(-6)}`;
  };
  await put(['V1', ...cells, ...uses, 'OUT'].join(','));
  for (let i = 0; i < n; i++) {
    const line = [cells[i]];
    for (let j = 0; j < n + uses.length; j++) {
      const value = random() < 0.72 ? 0 : Math.floor(10 ** (5 + 5 * random()));
      columns[j] += value;
      outputs[i] += value;
      line.push(value === 0 ? '0' : print(value));
    }
    line.push(print(outputs[i]));
    await put(line.join(','));
  }
  const rest = columns.map((sum, j) => (j < n ? outputs[j] - sum : 0));
  const total = columns.map((sum, j) => (j < n ? outputs[j] : sum));
  await put(['TLS', ...columns.map(() => '0'), '0'].join(','));
  await put(['VA', ...Array.from(rest, print), '0'].join(','));
  await put(['OUT', ...Array.from(total, print), '0'].join(','));
  out.end();
  await once(out, 'finish');
  return path;
}

async function measure(path) {
  const { readTables } = await import('@spillway/core/economy/readers');
  const file = { name: basename(path), size: statSync(path).size, open: () => createReadStream(path) };
  const before = process.cpuUsage();
  const began = performance.now();
  const result = await readTables([file]);
  const cpu = process.cpuUsage(before);
  const [table] = result.tables;
  console.log(
    JSON.stringify({
      megabytes: Math.round(file.size / 1e5) / 10,
      cells: table?.x.length ?? null,
      findings: result.findings.length,
      wallSeconds: Math.round(performance.now() - began) / 1e3,
      cpuSeconds: Math.round((cpu.user + cpu.system) / 1e3) / 1e3,
      peakMebibytes: Math.round(process.resourceUsage().maxRSS / 1024),
    }),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [first, second, third] = process.argv.slice(2);
  if (first === '--read') await measure(second);
  else
    console.log(
      await writeIcioCsv(
        first,
        second === undefined ? 81 : Number(second),
        third === undefined ? 50 : Number(third),
      ),
    );
}
