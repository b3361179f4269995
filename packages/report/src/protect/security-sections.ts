import type { ProtectionPlan } from '@spillway/core/prevention';
import {
  currencyName,
  formatMoney,
  formatNumber,
  formatPercent,
  moneyUnit,
  tableScale,
} from '../format/index.ts';
import type { TextPage } from '../text/text-page.ts';
import type { TextColumn } from '../text/text-table.ts';
import { inLanguage } from '../view/labels.ts';
import { cells } from './cells.ts';
import { PROTECTION_WORDS } from './protection-words.ts';

/** The industry that supplies security: what today's spending sets in motion, and what the market to come would. */
export function securitySection(page: TextPage, plan: ProtectionPlan): void {
  const { language } = page;
  const words = PROTECTION_WORDS[language];
  const { today, toCome } = plan.security;
  const scale = tableScale([today.output, toCome.output], language);
  const keys = [
    'bought',
    'importedAtOnce',
    'home',
    'output',
    'valueAdded',
    'importedInputs',
    'otherInputs',
  ] as const;
  const columns = [today, toCome].map((effect) =>
    cells(
      keys.map((key) => effect[key]),
      scale,
    ),
  );
  const jobs = [today.jobs, toCome.jobs].map((count) =>
    count === null ? '—' : formatNumber(Math.round(count), language),
  );
  page.heading(`${words.security} (${moneyUnit(scale, plan.currency, language)})`);
  page.table(
    [
      { head: '', align: 'left' },
      { head: words.today, align: 'right' },
      { head: words.toCome, align: 'right' },
    ],
    [
      ...keys.map((key, k) => [words.effect[key], columns[0][k], columns[1][k]]),
      [today.jobs === null ? words.noJobs : words.effect.jobs, ...jobs],
    ],
  );
  page.quiet(words.effectNote);
  page.paragraph(
    words.beside(
      formatMoney(plan.totals.averted, plan.currency, language),
      formatMoney(today.valueAdded, plan.currency, language),
    ),
    true,
  );
  const names = new Map(plan.industries.map(({ industry, name }) => [industry, name]));
  const suppliers = today.suppliers.toSorted((a, b) => b.bought - a.bought);
  const bought = cells(
    suppliers.map((supplier) => supplier.bought),
    scale,
  );
  const output = cells(
    suppliers.map((supplier) => supplier.output),
    scale,
  );
  page.subheading(words.suppliers(moneyUnit(scale, plan.currency, language)));
  page.table(
    [
      { head: '', align: 'left' },
      { head: words.supplierHeads[0], align: 'left', gives: true },
      ...words.supplierHeads.slice(1).map((head): TextColumn => ({ head, align: 'right' })),
    ],
    suppliers.map(({ industry, importShare }, k) => [
      industry,
      inLanguage(names.get(industry) ?? { en: industry, ko: industry }, language),
      bought[k],
      formatPercent(importShare, language, 2),
      output[k],
    ]),
  );
  const { absentSuppliers } = plan.security;
  if (absentSuppliers.length > 0) page.quiet(words.absentSuppliers(absentSuppliers.join(', ')));
}

/** Demand for security by year. */
export function demandSection(page: TextPage, plan: ProtectionPlan): void {
  const { language } = page;
  const words = PROTECTION_WORDS[language];
  const { demand } = plan;
  if (demand === null) {
    page.heading(words.demand(currencyName(plan.currency, language)));
    page.paragraph(words.noDemand);
    return;
  }
  const lastFigure = demand.findLast(({ ahead }) => ahead === 0);
  const shown = demand.filter(
    (point, k) => k === 0 || k === demand.length - 1 || point === lastFigure || point.year % 5 === 0,
  );
  const scale = tableScale(
    shown.map(({ amount }) => amount),
    language,
  );
  const amounts = cells(
    shown.map(({ amount }) => amount),
    scale,
  );
  page.heading(words.demand(moneyUnit(scale, plan.currency, language)));
  page.table(
    [
      { head: words.demandHeads[0], align: 'left' },
      { head: words.demandHeads[1], align: 'right' },
      { head: words.demandHeads[2], align: 'right' },
    ],
    shown.map(({ year, ahead, share }, k) => [
      `${year}${ahead > 0 ? ' *' : ''}`,
      amounts[k],
      formatPercent(share, language),
    ]),
  );
  page.quiet(
    words.demandNote(
      formatPercent(plan.assumptions.extraGrowth, language),
      shown.some(({ ahead }) => ahead > 0),
    ),
  );
}
