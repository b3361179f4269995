import type { Command } from 'commander';
import { homeOption } from '../centre/home-option.ts';
import { withCentre } from '../centre/with-database.ts';
import { findingsFailure, printFindings } from '../failure.ts';
import { writeAnswer } from '../output.ts';
import { interactiveTask } from '../progress.ts';

export function addCentreImport(program: Command): void {
  program
    .command('import')
    .summary('bring an export into the centre')
    .description(
      'Bring an export into the centre. All of it is looked at first, and every finding told; then all of it goes in, or nothing. Ids stay where they are free; organisations are joined with those of the same id or name. What is there already is left as it is. People come without a way to sign in: their administrator makes them a link.',
    )
    .argument('<folder>', 'the export, a folder or a .tar.gz')
    .option('--dry-run', 'look only, and say what would be done', false)
    .addOption(homeOption())
    .action(async (path: string, flags: { home?: string; dryRun: boolean }) => {
      const task = interactiveTask();
      const { done, plan } = await withCentre(
        flags,
        async (database) => {
          const { importExport } = await import('@spillway/server');
          return importExport(database, path, { ...task, dryRun: flags.dryRun });
        },
        task.signal,
      ).finally(() => task.done());
      const counts = [
        [plan.newOrganisations.length, 'organisations'],
        [plan.newPersons.length, 'people'],
        [plan.newGroups.length, 'groups'],
        [plan.economies.length, 'economies'],
        [plan.scenarios.length, 'scenarios'],
        [plan.estimates.length, 'estimates'],
      ] as const;
      const told = counts.map(([count, name]) => `${count} ${name}`).join(', ');
      if (!done && !flags.dryRun)
        throw findingsFailure('nothing was imported: the export has errors', plan.findings);
      if (!done && plan.findings.some(({ severity }) => severity === 'error'))
        throw findingsFailure('nothing would be imported: the export has errors', plan.findings);
      printFindings(plan.findings);
      await writeAnswer(done ? `imported: ${told}` : `would be imported: ${told}`, undefined);
    });
}
