import { Argument, type Command } from 'commander';
import type { Database, KeyName } from '@spillway/server';
import { homeOption, keyFolder } from '../centre/home-option.ts';
import { withCentre } from '../centre/with-database.ts';
import { writeAnswer } from '../output.ts';

/** Seals second factors again with the new session key, and says what could not be opened. */
async function sealAnew(database: Database, folder: string): Promise<readonly string[]> {
  const { openAccounts, openKeys } = await import('@spillway/server');
  const keys = await openKeys({ folder, env: process.env });
  const accounts = openAccounts({
    pool: database.pool,
    baseUrl: 'http://localhost',
    secrets: keys.session,
    log: () => {},
  });
  const { resealed, unopened } = await accounts.resealSecrets();
  return [
    `sealed anew: ${resealed} second factors`,
    ...(unopened === 0
      ? []
      : [`${unopened} second factors are opened by no key at hand: their owners set them up again`]),
  ];
}

export function addKeysRotate(keys: Command): void {
  keys
    .command('rotate')
    .summary('put a new key in the place of one')
    .description(
      'Put a new key in the place of one. The old one is kept, to open what it has sealed and to check what it has signed; second factors are sealed anew. Start every `spillway serve` again afterwards. With --forget earlier keys go: cookies signed by them end, and so people sign in again.',
    )
    .addArgument(new Argument('<name>', 'which key').choices(['session', 'signing', 'webhook']))
    .option('--forget', 'let earlier keys go, instead of making a new one', false)
    .addOption(homeOption())
    .action(async (name: KeyName, flags: { home?: string; forget: boolean }) => {
      const lines = await withCentre(flags, async (database, { home }) => {
        const { forgetPreviousKeys, openKeys, rotateKey } = await import('@spillway/server');
        const place = { folder: keyFolder(home), env: process.env };
        await openKeys(place);
        if (!flags.forget) await rotateKey(place, name);
        const sealed = name === 'session' ? await sealAnew(database, place.folder) : [];
        const done = flags.forget
          ? `${await forgetPreviousKeys(place, name)} earlier ${name} keys are gone`
          : `there is a new ${name} key; start every \`spillway serve\` again`;
        return [done, ...sealed];
      });
      await writeAnswer(lines.join('\n'), undefined);
    });
}
