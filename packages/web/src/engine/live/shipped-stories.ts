/** The text of every story of the library, in one part of the pages that is fetched when it is first needed. */
export const STORIES: Readonly<Record<string, string>> = import.meta.glob<string>(
  '../../../../../data/scenarios/*.yaml',
  { query: '?raw', import: 'default', eager: true },
);
