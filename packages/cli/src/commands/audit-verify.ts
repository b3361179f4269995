import type { Finding } from '@spillway/core/shared';
import type { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { homeOption, keyFolder } from '../centre/home-option.ts';
import { verifyDatabase } from '../centre/verify-database.ts';
import { withCentre } from '../centre/with-database.ts';
import { findingsFailure, printFindings } from '../failure.ts';
import { writeAnswer } from '../output.ts';
import { interactiveTask } from '../progress.ts';

export function addAuditVerify(audit: Command): void {
  audit
    .command('verify')
    .summary('compute every hash of the trail again')
    .description(
      'Compute every hash of the trail again: an entry that was changed, left out, added or moved is found. That its end was cut off shows against an anchor only.',
    )
    .option('--anchors <file>', 'anchors written down earlier: one, an array, or one a line')
    .addOption(homeOption())
    .action(async (flags: { home?: string; anchors?: string }) => {
      const task = interactiveTask();
      const text = flags.anchors === undefined ? null : await readFile(flags.anchors, 'utf8');
      const { links, ends, anchors, findings } = await withCentre(
        flags,
        async (database, { home }) => {
          const { openKeys, readAnchors } = await import('@spillway/server');
          const given =
            text === null
              ? { anchors: [], findings: [] as readonly Finding[] }
              : readAnchors(
                  text,
                  flags.anchors!,
                  await openKeys({ folder: keyFolder(home), env: process.env }),
                );
          const trail = await verifyDatabase(database, given.anchors, task);
          return { ...trail, anchors: given.anchors, findings: [...given.findings, ...trail.findings] };
        },
        task.signal,
      ).finally(() => task.done());
      if (findings.some(({ severity }) => severity === 'error'))
        throw findingsFailure(`the trail of ${links} links does not verify`, findings);
      printFindings(findings);
      const counted = (count: number, name: string): string => `${count} ${name}${count === 1 ? '' : 's'}`;
      await writeAnswer(
        [
          `the trail verifies: ${counted(links, 'link')}, ${counted(ends.organisations.size, 'organisation')}, ${counted(anchors.length, 'anchor')}`,
          `it ends at ${ends.centre.position} with ${ends.centre.hash}`,
        ].join('\n'),
        undefined,
      );
    });
}
