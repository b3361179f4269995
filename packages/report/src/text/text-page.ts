import type { Language } from '@spillway/core/shared';
import { type TextColumn, textTable } from './text-table.ts';
import { wrap } from './wrap.ts';

/** A page of text that grows from the top. What it is given is made fit for a terminal by `clean`. */
export interface TextPage {
  readonly language: Language;
  /** Columns of a line. */
  readonly width: number;
  title(text: string): void;
  heading(text: string): void;
  /** A heading of second rank, inside a section. */
  subheading(text: string): void;
  paragraph(text: string, strong?: boolean): void;
  quiet(text: string): void;
  item(text: string, strong?: boolean): void;
  /** What belongs to the item above, under its text. */
  detail(text: string): void;
  /** An empty line, between tables that stand under each other. */
  space(): void;
  /** @param totals how many rows at the end are sums. */
  table(columns: readonly TextColumn[], rows: readonly (readonly string[])[], totals?: number): void;
  text(): string;
}

const INDENT = 2;
const SGR = { bold: '1', dim: '2', heading: '1;34' } as const;

export function textPage(
  language: Language,
  width: number,
  colour: boolean,
  clean: (text: string) => string,
): TextPage {
  const lines: string[] = [];
  const paint = (text: string, style: keyof typeof SGR): string =>
    colour && text !== '' ? `\u001b[${SGR[style]}m${text}\u001b[0m` : text;
  const put = (text: string, indent: number, style: keyof typeof SGR | null, mark = ''): void => {
    const hang = indent + mark.length;
    for (const [k, line] of wrap(clean(text), width - hang).entries()) {
      const lead = k === 0 ? ' '.repeat(indent) + mark : ' '.repeat(hang);
      lines.push(lead + (style === null ? line : paint(line, style)));
    }
  };
  return {
    language,
    width,
    title(text) {
      put(text, 0, 'bold');
    },
    heading(text) {
      lines.push('');
      put(text, 0, 'heading');
    },
    subheading(text) {
      if (lines.at(-1) !== '' && lines.length > 0) lines.push('');
      put(text, INDENT, 'bold');
    },
    paragraph(text, strong = false) {
      put(text, INDENT, strong ? 'bold' : null);
    },
    quiet(text) {
      put(text, lines.length === 1 ? 0 : INDENT, 'dim');
    },
    space() {
      lines.push('');
    },
    item(text, strong = false) {
      put(text, INDENT, strong ? 'bold' : null, '· ');
    },
    detail(text) {
      put(text, INDENT + 2, 'dim');
    },
    table(columns, rows, totals = 0) {
      const { head, body } = textTable(
        columns.map((column) => ({ ...column, head: clean(column.head) })),
        rows.map((row) => row.map(clean)),
        width,
        INDENT,
        totals,
      );
      lines.push(...head.map((line) => paint(line, 'dim')), ...body);
    },
    text: () => `${lines.join('\n')}\n`,
  };
}
