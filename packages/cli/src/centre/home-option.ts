import { userFolder } from '@spillway/node/files';
import { Option } from 'commander';
import { join, resolve } from 'node:path';

/** `--home`, the folder whose database, keys and tables are meant. */
export const homeOption = (): Option =>
  new Option(
    '--home <folder>',
    'folder of the database and the keys (default: SPILLWAY_HOME, else .spillway in your home folder)',
  );

/** The home folder a command is about; tables imported on the command line lie there too. */
export function homeFolder(flags: { readonly home?: string }): string {
  if (flags.home !== undefined) process.env['SPILLWAY_HOME'] = resolve(flags.home);
  return userFolder();
}

/** The invented register has a folder of its own, so that it never stands among what is real. */
export const demoHome = (flags: { readonly home?: string }): string =>
  flags.home === undefined ? homeFolder({ home: join(userFolder(), 'demo') }) : homeFolder(flags);

export const keyFolder = (home: string): string => join(home, 'keys');
