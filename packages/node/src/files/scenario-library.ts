import { SpillwayError } from '@spillway/core/shared';
import { filesById } from './files-by-id.ts';
import { shippedData } from './shipped-data.ts';

/** A scenario of the library, named without being opened: its file is called by its id. */
export interface LibraryScenario {
  readonly id: string;
  readonly path: string;
}

/** The scenarios that come with Spillway, by id. The folder is the list. */
export const listScenarios = (): Promise<LibraryScenario[]> => filesById(shippedData('scenarios'), '.yaml');

/** Ids that share a word of three letters or more with what was asked: `ports` finds `port-terminal`. */
function alike(asked: string, ids: readonly string[]): readonly string[] {
  const words = (text: string): string[] =>
    text
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .filter((word) => word.length > 2);
  const wanted = words(asked);
  return ids.filter((id) =>
    words(id).some((word) => wanted.some((want) => word.startsWith(want) || want.startsWith(word))),
  );
}

/** @throws SpillwayError `scenarios/unknown-scenario` if the library has none of this id; the message names those that are near. */
export async function findScenario(id: string): Promise<LibraryScenario> {
  const all = await listScenarios();
  const found = all.find((scenario) => scenario.id === id);
  if (found !== undefined) return found;
  const near = alike(
    id,
    all.map((scenario) => scenario.id),
  );
  throw new SpillwayError(
    'scenarios/unknown-scenario',
    `the library has no scenario "${id}"; ${near.length > 0 ? `near are ${near.join(', ')}; ` : ''}\`spillway scenarios list\` shows all ${all.length}`,
    { id },
  );
}
