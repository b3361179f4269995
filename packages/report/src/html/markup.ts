import { withoutControls } from '../text/plain-text.ts';

/** Text that is HTML already. Only `html` and the drawing of charts make it; all else is escaped. */
export interface Markup {
  readonly markup: string;
}

type Part = string | number | Markup | null | false | readonly (string | Markup)[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text from outside as it may stand between tags or in a quoted attribute; control characters are taken out. */
export const escapeHtml = (text: string): string =>
  withoutControls(text).replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

function partMarkup(part: Part): string {
  if (part === null || part === false) return '';
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return escapeHtml(part);
  if ('markup' in part) return part.markup;
  return part.map(partMarkup).join('');
}

/**
 * HTML from a template: what is put in is escaped unless it is markup itself, so that no name from outside can become
 * a tag. Put values between tags or in quoted attributes only.
 */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({
  markup: strings.map((text, k) => text + (k < parts.length ? partMarkup(parts[k]) : '')).join(''),
});

export const NOTHING: Markup = { markup: '' };
