import { coefficients, type IoTable, openSystem } from '../economy/index.ts';
import { type LocalText, SpillwayError, type TaskOptions } from '../shared/index.ts';
import { type BudgetPlan, spreadBudget } from './budget.ts';
import { requireNumber } from './check-input.ts';
import { type IndustryRisk, industryRisks, type RiskAssumptions } from './industry-risk.ts';
import {
  type SecurityDemand,
  securityDemand,
  type SecurityEffect,
  securityEffect,
} from './security-industry.ts';
import type { SecurityInput } from './security-inputs.ts';

/** One percent of value added: an assumption (KIET 2014). Half averted today, β = 1: judgement. */
export const DEFAULT_RISK: RiskAssumptions = { lossShare: 0.01, effectiveness: 0.5, power: 1 };

/** Part of security budgets that is bought: 38 % is staff (IANS and Artico Search 2023, read in a summary). */
export const BOUGHT_SHARE = 0.62;

/**
 * Growth of security demand beyond GDP's: Korean sales of information and physical security grew 9.4 % a year from 2015
 * to 2023 (8.22 to 16.83 trillion won, KISIA surveys, read in press), GDP 3.8 %; rounded down, judgement.
 */
export const EXTRA_GROWTH = 0.05;

export interface ProtectionInputs {
  readonly security: readonly SecurityInput[];
  readonly assumptions?: Partial<RiskAssumptions>;
  readonly boughtShare?: number;
  /** Currency of the answer, and its units for one of the table's currency. */
  readonly currency: string;
  readonly rate: number;
  readonly rateSource: string | null;
  /** Money to spread on top of what is spent, single units of `currency`; null for none. */
  readonly budget?: number | null;
  /** The country's GDP in `currency`, to carry demand forward; null for none. */
  readonly gdp?: {
    readonly points: readonly { readonly year: number; readonly amount: number; readonly ahead: number }[];
    readonly source: string;
  } | null;
  readonly extraGrowth?: number;
}

type PlanIndustry = Omit<IndustryRisk, 'breach' | 'unprotected'> & {
  readonly name: LocalText;
  /** What it gets of the budget; null without one. */
  readonly budget: number | null;
  readonly marginalAfter: number | null;
};

/** What protection is worth, industry by industry, and the industry that sells it. Single units of `currency` a year. */
export interface ProtectionPlan {
  readonly spillway: 'protection/1';
  readonly economy: {
    readonly id: string;
    readonly title: LocalText;
    readonly country: string;
    readonly year: number;
    readonly classification: string;
    readonly source: string;
    readonly licence: string | null;
    readonly acceptedWithErrors: boolean;
  };
  readonly currency: string;
  readonly rate: number;
  readonly rateSource: string | null;
  readonly coefficients: 'domestic';
  readonly assumptions: RiskAssumptions & { readonly boughtShare: number; readonly extraGrowth: number };
  readonly totals: Pick<
    IndustryRisk,
    | 'valueAdded'
    | 'presentSpend'
    | 'ownLoss'
    | 'socialLoss'
    | 'averted'
    | 'privateOptimum'
    | 'socialOptimum'
    | 'gap'
  >;
  /** Largest gap first: the market to come. */
  readonly industries: readonly PlanIndustry[];
  readonly budget: (Omit<BudgetPlan, 'shares'> & { readonly amount: number }) | null;
  /** The security industry's own figures for what is bought today, and for what the gap would add. */
  readonly security: {
    readonly today: SecurityEffect;
    readonly toCome: SecurityEffect;
    /** Suppliers that the table has no output of: the others stand in for them, in proportion. */
    readonly absentSuppliers: readonly string[];
  };
  readonly demand: readonly (SecurityDemand & { readonly ahead: number })[] | null;
  readonly gdpSource: string | null;
}

/**
 * Where protection pays in one national economy, for whom, and what it makes for those who sell it.
 *
 * @throws SpillwayError `prevention/invalid-input` for a table of several regions, or an input out of range.
 * @throws SpillwayError `economy/no-domestic-flows` for a table without domestic flows.
 */
export async function protectionPlan(
  table: IoTable,
  inputs: ProtectionInputs,
  options: TaskOptions = {},
): Promise<ProtectionPlan> {
  if (table.regions.length !== 1)
    throw new SpillwayError(
      'prevention/invalid-input',
      `protection is reckoned for one country, but ${table.id} has ${table.regions.length} regions`,
      { table: table.id },
    );
  requireNumber('the exchange rate', inputs.rate, Number.MIN_VALUE);
  const assumptions = { ...DEFAULT_RISK, ...inputs.assumptions };
  const boughtShare = inputs.boughtShare ?? BOUGHT_SHARE;
  requireNumber('the share bought', boughtShare, 0, 1);
  const extraGrowth = inputs.extraGrowth ?? EXTRA_GROWTH;
  const money = table.unit.scale * inputs.rate;
  const system = openSystem(coefficients(table, 'domestic'), table.industries.length, {
    names: (i) => table.industries[i].code,
    ...options,
  });
  try {
    const risks = await industryRisks(table, system, inputs.security, assumptions, options);
    const sum = (of: (risk: IndustryRisk) => number): number =>
      risks.reduce((total, risk) => total + of(risk), 0) * money;
    const totals = {
      valueAdded: sum((risk) => risk.valueAdded),
      presentSpend: sum((risk) => risk.presentSpend),
      ownLoss: sum((risk) => risk.ownLoss),
      socialLoss: sum((risk) => risk.socialLoss),
      averted: sum((risk) => risk.averted),
      privateOptimum: sum((risk) => risk.privateOptimum),
      socialOptimum: sum((risk) => risk.socialOptimum),
      gap: sum((risk) => risk.gap),
    };
    const { suppliers, absent } = suppliersIn(table, inputs.security);
    const effectOf = async (spend: number): Promise<SecurityEffect> =>
      inMoney(await securityEffect(table, system, (spend / money) * boughtShare, suppliers, options), money);
    const budget = inputs.budget ?? null;
    const plan =
      budget === null
        ? null
        : spreadBudget(
            budget / money,
            risks.map(({ industry, breach, unprotected, multiplier, presentSpend }) => ({
              kind: 'breach' as const,
              id: industry,
              breach,
              loss: unprotected * multiplier,
              spent: presentSpend,
            })),
          );
    const shareOf = new Map(plan?.shares.map((share) => [share.id, share]));
    const names = new Map(table.industries.map(({ code, name }) => [code, name]));
    const today = await effectOf(totals.presentSpend);
    return {
      spillway: 'protection/1',
      economy: {
        id: table.id,
        title: table.title,
        country: table.regions[0].code,
        year: table.year,
        classification: table.classification,
        source: [table.source.publisher, table.source.title, table.source.edition].filter(Boolean).join(', '),
        licence: table.source.licence,
        acceptedWithErrors: table.acceptedWithErrors,
      },
      currency: inputs.currency,
      rate: inputs.rate,
      rateSource: inputs.rateSource,
      coefficients: 'domestic',
      assumptions: { ...assumptions, boughtShare, extraGrowth },
      totals,
      industries: risks
        .map((risk) => planIndustry(risk, names.get(risk.industry)!, shareOf.get(risk.industry), money))
        .sort((a, b) => b.gap - a.gap || b.marginal - a.marginal),
      budget:
        plan === null
          ? null
          : {
              amount: budget!,
              spent: plan.spent * money,
              left: plan.left * money,
              averted: plan.averted * money,
              marginal: plan.marginal,
            },
      security: { today, toCome: await effectOf(totals.gap), absentSuppliers: absent },
      demand: demandOf(inputs, table.year, today.bought, extraGrowth),
      gdpSource: inputs.gdp?.source ?? null,
    };
  } finally {
    system.close();
  }
}

/** Shares of the suppliers a table has, raised so that they sum to 1. */
function suppliersIn(
  table: IoTable,
  security: readonly SecurityInput[],
): { readonly suppliers: Readonly<Record<string, number>>; readonly absent: readonly string[] } {
  const making = new Set(table.industries.filter((_, i) => table.x[i] > 0).map(({ code }) => code));
  const wanted = security.filter(({ supplierShare }) => supplierShare > 0);
  const there = wanted.filter(({ industry }) => making.has(industry));
  const total = there.reduce((sum, { supplierShare }) => sum + supplierShare, 0);
  if (!(total > 0))
    throw new SpillwayError(
      'prevention/invalid-input',
      `${table.id} has none of the suppliers of security (${wanted.map(({ industry }) => industry).join(', ')})`,
      { table: table.id },
    );
  return {
    suppliers: Object.fromEntries(
      there.map(({ industry, supplierShare }) => [industry, supplierShare / total]),
    ),
    absent: wanted.filter(({ industry }) => !making.has(industry)).map(({ industry }) => industry),
  };
}

function planIndustry(
  risk: IndustryRisk,
  name: LocalText,
  share: BudgetPlan['shares'][number] | undefined,
  money: number,
): PlanIndustry {
  return {
    industry: risk.industry,
    name,
    multiplier: risk.multiplier,
    intensity: risk.intensity,
    source: risk.source,
    marginal: risk.marginal,
    output: risk.output * money,
    valueAdded: risk.valueAdded * money,
    presentSpend: risk.presentSpend * money,
    ownLoss: risk.ownLoss * money,
    socialLoss: risk.socialLoss * money,
    averted: risk.averted * money,
    privateOptimum: risk.privateOptimum * money,
    socialOptimum: risk.socialOptimum * money,
    gap: risk.gap * money,
    budget: share === undefined ? null : share.spend * money,
    marginalAfter: share?.marginal ?? null,
  };
}

const inMoney = (effect: SecurityEffect, money: number): SecurityEffect => ({
  bought: effect.bought * money,
  home: effect.home * money,
  importedAtOnce: effect.importedAtOnce * money,
  output: effect.output * money,
  valueAdded: effect.valueAdded * money,
  jobs: effect.jobs,
  importedInputs: effect.importedInputs * money,
  otherInputs: effect.otherInputs * money,
  suppliers: effect.suppliers.map((supplier) => ({
    ...supplier,
    bought: supplier.bought * money,
    output: supplier.output * money,
  })),
});

/** Demand from the table's year on, where the path of GDP has that year. */
function demandOf(
  { gdp }: ProtectionInputs,
  tableYear: number,
  bought: number,
  extraGrowth: number,
): ProtectionPlan['demand'] {
  const base = gdp?.points.find(({ year }) => year === tableYear);
  if (!gdp || base === undefined) return null;
  const points = gdp.points.filter(({ year }) => year >= tableYear);
  return securityDemand(bought / base.amount, tableYear, points, extraGrowth).map((demand, k) => ({
    ...demand,
    ahead: points[k].ahead,
  }));
}
