import type { SourceFile } from '../../../sheets/index.ts';
import { firstBytes } from './first-bytes.ts';

const SHOWN_BYTES = 60;
const SHOWN_FILES = 3;

/** How a file begins, in words: `is empty`, `begins with "…"`, `holds no text`. */
async function howItBegins(file: SourceFile): Promise<string> {
  const bytes = await firstBytes(file, SHOWN_BYTES);
  if (bytes.length === 0) return 'is empty';
  try {
    // The last letter may be cut.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    const line = text.split(/[\r\n]/)[0];
    return /\p{Cc}/u.test(line.replaceAll('\t', ''))
      ? 'holds no text'
      : `begins with ${JSON.stringify(line)}`;
  } catch {
    return 'holds no text in UTF-8';
  }
}

/** How each of the first few files begins, for a message about files that nobody knows. */
export async function howFilesBegin(files: readonly SourceFile[]): Promise<string> {
  const told = await Promise.all(
    files.slice(0, SHOWN_FILES).map(async (file) => `${file.name} ${await howItBegins(file)}`),
  );
  return told.join(', ') + (files.length > SHOWN_FILES ? ` and ${files.length - SHOWN_FILES} more` : '');
}
