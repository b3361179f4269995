import { SpillwayError, type TaskOptions } from '../shared/index.ts';
import type { SheetLimits } from './limits.ts';
import type { SourceFile } from './source-file.ts';
import { parseXml } from './xml.ts';

/** Characters that all shared strings of one workbook may have together. */
const MOST_CHARACTERS = 2 ** 28;

/**
 * Undoes the escape of characters that XML cannot hold: `_x000D_` is a carriage return.
 *
 * @see ECMA-376 part 1, 22.9.2.19 (ST_Xstring)
 */
export const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

/**
 * The strings that cells of type `s` point to, in order. The runs of a rich text are joined; phonetic
 * guides (furigana) are not part of the text.
 *
 * @throws SpillwayError `sheets/unreadable`, `sheets/too-large`
 */
export async function readSharedStrings(
  source: SourceFile,
  where: string,
  limits: SheetLimits,
  options: TaskOptions,
): Promise<string[]> {
  const strings: string[] = [];
  let characters = 0;
  let text = '';
  let inText = false;
  let phonetic = 0;
  const handler = {
    open(name: string): void {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic++;
      else if (name === 't') inText = phonetic === 0;
    },
    close(name: string): void {
      if (name === 't') inText = false;
      else if (name === 'rPh') phonetic--;
      else if (name === 'si') {
        strings.push(unescapeText(text));
        characters += text.length + 8;
        if (characters > MOST_CHARACTERS || text.length > limits.cellLength) {
          throw new SpillwayError(
            'sheets/too-large',
            `${where}: expected strings of at most ${limits.cellLength} characters, ${MOST_CHARACTERS} in all, ` +
              `but string ${strings.length} has ${text.length} and all before it ${characters}`,
            { path: where, limit: limits.cellLength, found: text.length },
          );
        }
      }
    },
    text(piece: string): void {
      if (inText) text += piece;
    },
  };
  for await (const _ of parseXml(source, where, handler, options));
  return strings;
}
