import type { Command } from 'commander';
import { addScenariosList } from './scenarios-list.ts';
import { addScenariosRun } from './scenarios-run.ts';
import { addScenariosShow } from './scenarios-show.ts';

export function addScenarios(program: Command): void {
  const scenarios = program
    .command('scenarios')
    .summary('the library of ready scenarios: list, show, run')
    .description(
      'Ready scenarios of convergence security, each with its story, its numbers and where they come from.',
    )
    .addHelpText(
      'after',
      `
Examples:
  spillway scenarios list
  spillway scenarios show port-terminal
  spillway scenarios run port-terminal hospital cloud-region`,
    );
  for (const add of [addScenariosList, addScenariosShow, addScenariosRun]) add(scenarios);
}
