import type { Language } from '@spillway/core/shared';
import { findScenario } from '@spillway/node/files';
import type { Command } from 'commander';
import { formatOption, languageOption } from '../answer-options.ts';
import { writeAnswer } from '../output.ts';
import { readScenario } from '../read-scenario.ts';
import { terminalWidth } from '../terminal-width.ts';
import { economyShelf, industriesOf } from '../told-scenario.ts';

export function addScenariosShow(scenarios: Command): void {
  scenarios
    .command('show')
    .summary('one scenario: story, shocks, sources, or the file itself')
    .description(
      'Tell a scenario of the library: its story, its shocks in sentences with every number and its source, how often, insurance. --format yaml gives the file, to change and assess as your own.',
    )
    .argument('<id>', 'an id of `spillway scenarios list`')
    .addOption(formatOption('yaml'))
    .addOption(languageOption())
    .option('-o, --out <file>', 'write the answer to a file')
    .action(async (id: string, flags: { format: 'text' | 'yaml'; out?: string; lang: Language }) => {
      const { path } = await findScenario(id);
      const { scenario, text } = await readScenario(path);
      if (flags.format === 'yaml') {
        await writeAnswer(text, flags.out);
        return;
      }
      const table = await economyShelf()(scenario.economy);
      const { renderScenario } = await import('@spillway/report');
      const told = {
        id,
        scenario,
        economy: {
          id: table.id,
          title: { ...table.title },
          country: table.regions.length === 1 ? table.regions[0].code : null,
        },
        shocks: scenario.shocks.map((shock) => ({ shock, industries: [...industriesOf(shock, table)] })),
      };
      const colour = flags.out === undefined && process.stdout.isTTY && !process.env['NO_COLOR'];
      await writeAnswer(
        renderScenario(told, { language: flags.lang, width: terminalWidth(), colour }),
        flags.out,
      );
    });
}
