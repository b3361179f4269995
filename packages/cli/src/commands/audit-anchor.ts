import type { Command } from 'commander';
import { homeOption, keyFolder } from '../centre/home-option.ts';
import { withCentre } from '../centre/with-database.ts';
import { writeAnswer } from '../output.ts';

export function addAuditAnchor(audit: Command): void {
  audit
    .command('anchor')
    .summary('write down, signed, where the trail ends')
    .description(
      'Write down, signed, where the trail ends just now. Keep it where those who run the database cannot change it: with an auditor, in a letter, on paper.',
    )
    .option('-o, --out <file>', 'write to a file')
    .option('--organisation <id>', 'the trail of one organisation instead of the whole')
    .addOption(homeOption())
    .action(async (flags: { home?: string; out?: string; organisation?: string }) => {
      const anchor = await withCentre(flags, async (database, { home }) => {
        const { anchorTrail, openKeys } = await import('@spillway/server');
        const keys = await openKeys({ folder: keyFolder(home), env: process.env });
        return anchorTrail(database, keys, flags.organisation ?? null);
      });
      await writeAnswer(JSON.stringify(anchor), flags.out);
    });
}
