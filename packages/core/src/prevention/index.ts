export { type BudgetPlan, type BudgetShare, type Response, spreadBudget } from './budget.ts';
export {
  combineControls,
  type CombinedEffect,
  type Control,
  type ControlEffect,
  controlResponse,
  type ControlReturn,
  lossAfterControls,
  protects,
  returnOnControl,
} from './controls.ts';
export {
  type BreachFunction,
  breachProbability,
  marginalBenefit,
  optimalSpend,
  type ProtectionGap,
  protectionGap,
  spendAtPrice,
  type SpendOptimum,
} from './gordon-loeb.ts';
export { type IndustryRisk, industryRisks, type RiskAssumptions } from './industry-risk.ts';
export {
  BOUGHT_SHARE,
  DEFAULT_RISK,
  EXTRA_GROWTH,
  type ProtectionInputs,
  type ProtectionPlan,
  protectionPlan,
} from './protection-plan.ts';
export { netPresentValue, returnOnSecurity } from './returns.ts';
export {
  type SecurityDemand,
  securityDemand,
  type SecurityEffect,
  securityEffect,
} from './security-industry.ts';
export { readSecurityInputs, type SecurityInput } from './security-inputs.ts';
export { WIOD56_SECURITY } from './wiod56-security.generated.ts';
