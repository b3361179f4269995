import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { runCli } from '../run-cli.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const GUIDES = join(ROOT, 'docs/guides');

const blocks = (page: string, language: string): string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, text]) => text);

/** Words of a command line, with double quotes. */
const words = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain);

it.each(readdirSync(GUIDES))(
  'every command of %s works as written',
  (name) => {
    const folder = mkdtempSync(join(tmpdir(), 'spillway-guide-'));
    chmodSync(folder, 0o755); // for the embedded database's user, if we are root
    cpSync(join(ROOT, 'examples'), join(folder, 'examples'), { recursive: true });
    const page = readFileSync(join(GUIDES, name), 'utf8');
    // A guide has its reader save a scenario, or a table, of their own.
    for (const language of ['yaml', 'csv'])
      for (const own of blocks(page, language)) writeFileSync(join(folder, `mine.${language}`), own);
    const commands = blocks(page, 'sh').flatMap((block) => block.trim().split('\n'));
    expect(commands.length).toBeGreaterThan(5);
    for (const command of commands) {
      const [npx, program, ...args] = words(command);
      expect([npx, program]).toEqual(['npx', 'spillway']);
      const { status, stderr } = runCli(args, { home: join(folder, 'home'), cwd: folder });
      expect(status, `${command}\n${stderr}`).toBe(0);
    }
  },
  180_000,
);
