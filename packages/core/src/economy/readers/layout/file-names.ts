import type { SourceFile } from '../../../sheets/index.ts';

/** The names of some files as one text: the place of what is found about all of them together. */
export const namesOf = (files: readonly SourceFile[]): string => files.map(({ name }) => name).join(', ');
