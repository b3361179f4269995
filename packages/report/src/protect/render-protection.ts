import type { ProtectionPlan } from '@spillway/core/prevention';
import type { Language } from '@spillway/core/shared';
import {
  currencyName,
  formatMoney,
  formatNumber,
  formatPercent,
  moneyUnit,
  tableScale,
} from '../format/index.ts';
import { plainText } from '../text/plain-text.ts';
import { type TextPage, textPage } from '../text/text-page.ts';
import type { TextColumn } from '../text/text-table.ts';
import { inLanguage } from '../view/labels.ts';
import { cells } from './cells.ts';
import { PROTECTION_WORDS } from './protection-words.ts';
import { demandSection, securitySection } from './security-sections.ts';

interface RenderOptions {
  readonly language: Language;
  readonly width?: number;
  readonly colour?: boolean;
}

/** Industries a page names; csv and json have all. */
const SHOWN = 20;
const BUDGET_SHOWN = 12;

/** A protection plan as text: the answer, industries by gap, a budget, the security industry, demand, assumptions. */
export function renderProtection(plan: ProtectionPlan, options: RenderOptions): string {
  const { language, width = 100, colour = false } = options;
  const page = textPage(language, width, colour, plainText);
  const words = PROTECTION_WORDS[language];
  page.title(words.title(inLanguage(plan.economy.title, language)));
  const rate =
    plan.rate === 1
      ? null
      : `1 USD = ${formatNumber(plan.rate, language, 6)} ${currencyName(plan.currency, language)}`;
  page.quiet(words.basis(plan.economy.year, plan.rate === 1 ? null : rate));
  if (plan.economy.acceptedWithErrors) page.paragraph(words.accepted, true);
  const money = (value: number): string => formatMoney(value, plan.currency, language);
  const { totals, assumptions } = plan;
  page.paragraph(
    words.answer({
      own: money(totals.ownLoss),
      social: money(totals.socialLoss),
      share: formatPercent(assumptions.lossShare, language),
      spend: money(totals.presentSpend),
      forOwn: money(totals.privateOptimum),
      forAll: money(totals.socialOptimum),
      gap: money(totals.gap),
      valueAdded: money(totals.valueAdded),
      beyondOwn: totals.presentSpend > totals.privateOptimum && totals.presentSpend < totals.socialOptimum,
    }),
  );
  industriesSection(page, plan);
  budgetSection(page, plan);
  securitySection(page, plan);
  demandSection(page, plan);
  page.heading(words.assumptions);
  for (const text of words.assumed({
    share: formatPercent(assumptions.lossShare, language),
    effectiveness: formatPercent(assumptions.effectiveness, language),
    power: formatNumber(assumptions.power, language),
    bought: formatPercent(assumptions.boughtShare, language),
  }))
    page.item(text);
  page.heading(words.sources);
  const { economy } = plan;
  page.item(
    `${economy.source}${economy.licence === null ? '' : ` (${words.licence}: ${economy.licence})`} · ${economy.id}`,
  );
  if (plan.rateSource !== null && plan.rate !== 1) page.item(plan.rateSource);
  if (plan.gdpSource !== null) page.item(`GDP: ${plan.gdpSource}`);
  page.item(words.inputsNote);
  return page.text();
}

function industriesSection(page: TextPage, plan: ProtectionPlan): void {
  const { language } = page;
  const words = PROTECTION_WORDS[language];
  const shown = plan.industries.slice(0, SHOWN);
  const others = plan.industries.slice(SHOWN);
  const keys = ['ownLoss', 'socialLoss', 'presentSpend', 'privateOptimum', 'socialOptimum', 'gap'] as const;
  const scale = tableScale([plan.totals.socialLoss], language);
  const column = Object.fromEntries(
    keys.map((key) => [
      key,
      cells(
        [
          ...shown.map((industry) => industry[key]),
          others.reduce((sum, industry) => sum + industry[key], 0),
          plan.totals[key],
        ],
        scale,
      ),
    ]),
  ) as Record<(typeof keys)[number], string[]>;
  const row = (k: number, code: string, name: string, multiplier: string, marginal: string): string[] => [
    code,
    name,
    column.ownLoss[k],
    multiplier,
    column.socialLoss[k],
    column.presentSpend[k],
    column.privateOptimum[k],
    column.socialOptimum[k],
    column.gap[k],
    marginal,
  ];
  const { heads } = words;
  page.heading(words.industries(moneyUnit(scale, plan.currency, language)));
  page.table(
    [
      { head: '', align: 'left' },
      { head: heads.industry[0], align: 'left', gives: true },
      ...(['own', 'multiplier', 'social', 'spend', 'private', 'optimum', 'gap', 'marginal'] as const).map(
        (key): TextColumn => ({ head: heads[key][0], unit: heads[key][1], align: 'right' }),
      ),
    ],
    [
      ...shown.map((industry, k) =>
        row(
          k,
          industry.industry,
          inLanguage(industry.name, language),
          industry.multiplier.toFixed(2),
          industry.marginal.toFixed(2),
        ),
      ),
      ...(others.length > 0 ? [row(shown.length, '', words.rest(others.length), '', '')] : []),
      row(shown.length + 1, '', words.total, (plan.totals.socialLoss / plan.totals.ownLoss).toFixed(2), ''),
    ],
    1,
  );
  page.quiet(words.reading);
}

function budgetSection(page: TextPage, plan: ProtectionPlan): void {
  const { language } = page;
  const words = PROTECTION_WORDS[language];
  const { budget } = plan;
  if (budget === null) {
    page.quiet(words.noBudget);
    return;
  }
  const money = (value: number): string => formatMoney(value, plan.currency, language);
  const paid = plan.industries
    .filter((industry) => (industry.budget ?? 0) > 0)
    .toSorted((a, b) => b.budget! - a.budget!);
  const shown = paid.slice(0, BUDGET_SHOWN);
  const others = paid.slice(BUDGET_SHOWN);
  const amounts = [
    ...shown.map((industry) => industry.budget!),
    ...(others.length > 0 ? [others.reduce((sum, industry) => sum + industry.budget!, 0)] : []),
  ];
  const scale = tableScale([plan.totals.socialLoss], language);
  const column = cells(amounts, scale);
  page.heading(words.budget(money(budget.amount)));
  if (shown.length > 0) {
    page.table(
      [
        { head: '', align: 'left' },
        { head: words.budgetHeads[0], align: 'left', gives: true },
        { head: words.budgetHeads[1], unit: moneyUnit(scale, plan.currency, language), align: 'right' },
        { head: words.budgetHeads[2], align: 'right' },
        { head: words.budgetHeads[3], align: 'right' },
      ],
      [
        ...shown.map((industry, k) => [
          industry.industry,
          inLanguage(industry.name, language),
          column[k],
          industry.marginal.toFixed(2),
          industry.marginalAfter!.toFixed(2),
        ]),
        ...(others.length > 0 ? [['', words.rest(others.length), column.at(-1)!, '', '']] : []),
      ],
    );
  }
  page.paragraph(
    words.budgetAnswer(money(budget.spent), money(budget.averted), budget.marginal.toFixed(2)),
    true,
  );
  if (budget.left > budget.amount * 1e-9) page.paragraph(words.budgetLeft(money(budget.left)), true);
}
