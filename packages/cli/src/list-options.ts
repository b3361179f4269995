import { usageFailure } from './failure.ts';

/** `--year 2010,2011 --year 2012` */
export const yearList = (value: string, before: string[] | undefined): string[] => [
  ...(before ?? []),
  ...value.split(',').map((year) => year.trim()),
];

/** `--set key=value`, any number of times. */
export function keyValue(text: string, before: Record<string, string> | undefined): Record<string, string> {
  const at = text.indexOf('=');
  if (at < 1) throw usageFailure(`--set takes key=value, but got "${text}"`);
  return { ...before, [text.slice(0, at).trim()]: text.slice(at + 1).trim() };
}
