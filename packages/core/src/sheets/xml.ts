import { SaxesParser } from 'saxes';
import { SpillwayError, type TaskOptions, throwIfCancelled } from '../shared/index.ts';
import type { SourceFile } from './source-file.ts';

/** What a reader of an XML stream hears. Names come without the prefix of the root element. */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
}

/** Characters between two marks of the XML; a cell has some ten thousand at most. */
const LONGEST_STRETCH = 2 ** 24;

/**
 * Reads a well-formed XML document piece by piece and calls `handler`; pauses after each piece.
 *
 * A document type is refused: workbooks have none, and entities declared there can unfold without bound.
 *
 * @param where what to call the document in messages.
 * @throws SpillwayError `sheets/unreadable` if it is not well-formed to its very end, or not UTF-8.
 */
export async function* parseXml(
  source: SourceFile,
  where: string,
  handler: XmlHandler,
  options: TaskOptions = {},
): AsyncGenerator<number> {
  const parser = new SaxesParser();
  let prefix: string | null = null;
  let stretch = 0;
  const local = (name: string): string => {
    prefix ??= name.slice(0, name.indexOf(':') + 1);
    return prefix !== '' && name.startsWith(prefix) ? name.slice(prefix.length) : name;
  };
  parser.on('opentagstart', () => {
    stretch = 0;
  });
  parser.on('opentag', (tag) => {
    handler.open(local(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag) => {
    stretch = 0;
    handler.close(local(tag.name));
  });
  parser.on('text', (text) => handler.text(text));
  parser.on('cdata', (text) => handler.text(text));
  parser.on('doctype', () => {
    throw new SpillwayError(
      'sheets/unreadable',
      `${where}: expected XML without a document type, but it has one`,
      { path: where },
    );
  });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const feed = (step: () => void): void => {
    try {
      step();
    } catch (cause) {
      if (cause instanceof SpillwayError) throw cause;
      throw new SpillwayError(
        'sheets/unreadable',
        `${where}: expected well-formed XML in UTF-8 to its end, but: ${cause instanceof Error ? cause.message : String(cause)}`,
        { path: where },
        cause,
      );
    }
  };
  let bytes = 0;
  for await (const chunk of source.open()) {
    throwIfCancelled(options.signal);
    for (let at = 0; at < chunk.length; at += 65_536) {
      const piece = chunk.subarray(at, at + 65_536);
      stretch += piece.length;
      if (stretch > LONGEST_STRETCH) {
        throw new SpillwayError(
          'sheets/too-large',
          `${where}: expected at most ${LONGEST_STRETCH} characters between two marks of the XML, but found more`,
          { path: where, limit: LONGEST_STRETCH },
        );
      }
      feed(() => parser.write(decoder.decode(piece, { stream: true })));
      bytes += piece.length;
      yield bytes;
    }
  }
  feed(() => {
    parser.write(decoder.decode());
    parser.close();
  });
  yield bytes;
}
