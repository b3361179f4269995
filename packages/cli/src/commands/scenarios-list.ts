import { bothLanguages, type Language } from '@spillway/core/shared';
import { listScenarios } from '@spillway/node/files';
import type { Command } from 'commander';
import { formatOption, languageOption } from '../answer-options.ts';
import { writeAnswer } from '../output.ts';
import { readScenario } from '../read-scenario.ts';
import { terminalWidth } from '../terminal-width.ts';
import { economyShelf, startingIndustries } from '../told-scenario.ts';

export function addScenariosList(scenarios: Command): void {
  scenarios
    .command('list')
    .summary('the scenarios at hand, and where each starts')
    .description(
      'List the scenarios of the library: id, what happens, the industries it starts in, by economy.',
    )
    .addOption(formatOption('json', 'csv'))
    .addOption(languageOption())
    .action(async (flags: { format: 'text' | 'json' | 'csv'; lang: Language }) => {
      const tableOf = economyShelf();
      const rows = [];
      for (const { id, path } of await listScenarios()) {
        const { scenario } = await readScenario(path);
        const table = await tableOf(scenario.economy);
        rows.push({
          id,
          title: bothLanguages(scenario.title),
          economy: { id: table.id, title: { ...table.title } },
          industries: startingIndustries(scenario, table).map(({ code, name }) => ({
            code,
            name: { en: name.en, ko: name.ko },
          })),
        });
      }
      if (flags.format === 'json') {
        await writeAnswer(JSON.stringify(rows, null, 2), undefined);
        return;
      }
      const { renderScenarioList, renderScenarioListCsv } = await import('@spillway/report');
      await writeAnswer(
        flags.format === 'csv'
          ? renderScenarioListCsv(rows, flags.lang)
          : renderScenarioList(rows, flags.lang, terminalWidth()),
        undefined,
      );
    });
}
