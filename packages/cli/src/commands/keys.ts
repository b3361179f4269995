import type { Command } from 'commander';
import { addKeysRotate } from './keys-rotate.ts';

export function addKeys(program: Command): void {
  const keys = program
    .command('keys')
    .summary('the centre’s keys: rotate')
    .description(
      'Keys lie in files for their owner alone, in `keys` of the home folder, or in the environment: `session` signs cookies and seals second factors, `signing` signs anchors, `webhook` what is sent to other servers.',
    );
  addKeysRotate(keys);
}
