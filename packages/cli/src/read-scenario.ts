import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parseScenario, type Scenario } from '@spillway/core/scenarios';
import { SpillwayError } from '@spillway/core/shared';
import { findScenario } from '@spillway/node/files';
import { findingsFailure, usageFailure } from './failure.ts';

async function readBytes(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error) Object.assign(error, { path: file });
    throw error;
  }
}

function decodeUtf8(bytes: Buffer, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw findingsFailure('the scenario has errors', [
      {
        code: 'scenarios/not-utf8',
        severity: 'error',
        path: file,
        message: 'a scenario must be saved as UTF-8, but holds bytes of another encoding (EUC-KR, UTF-16?)',
      },
    ]);
  }
}

/** A scenario with its text and a way to say where a part of it stands there. */
export interface ReadScenario {
  readonly scenario: Scenario;
  readonly text: string;
  readonly locate: (pointer: string) => string;
}

/** The file that is meant: a name without folder and ending that is no file is an id of the library. */
async function fileOf(asked: string): Promise<string> {
  if (/[\\/.]/.test(asked) || existsSync(asked)) return asked;
  try {
    return (await findScenario(asked)).path;
  } catch (error) {
    if (!(error instanceof SpillwayError)) throw error;
    throw usageFailure(`there is no file "${asked}", and ${error.message}`);
  }
}

/**
 * The scenario a person means: a file, `-` for standard input, or an id of the library where there is no such file.
 *
 * @throws CommandFailure with findings if it is no scenario.
 * @throws CommandFailure if neither file nor library has it.
 */
export async function readScenario(asked: string): Promise<ReadScenario> {
  const chunks: Buffer[] = [];
  if (asked === '-') for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  const file = asked === '-' ? 'stdin' : await fileOf(asked);
  const text = decodeUtf8(asked === '-' ? Buffer.concat(chunks) : await readBytes(file), file);
  const { scenario, findings, locate } = parseScenario(text, file);
  if (scenario === null) throw findingsFailure('the scenario has errors', findings);
  return { scenario, text, locate };
}
