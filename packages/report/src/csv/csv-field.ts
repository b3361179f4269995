import { plainDecimal } from '../format/index.ts';

/**
 * A text as a CSV field: quoted where RFC 4180 asks for it, and with an apostrophe before what a spreadsheet
 * would take for a formula.
 */
function textField(text: string): string {
  const safe = /^\s*[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Any value as a CSV field: numbers in full, without an exponent; what is unknown is empty. */
export function csvField(value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? plainDecimal(value) : '';
  return typeof value === 'boolean' ? String(value) : textField(value);
}
