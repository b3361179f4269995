export {
  type Assessment,
  type AssessmentCase,
  AssessmentSchema,
  type Check,
  type DirectLoss,
  type IndustryLoss,
  type Measures,
  type ModelId,
  type ModelResult,
  type Trade,
} from './assessment.ts';
export { type UncertainNumber, UncertainNumberSchema } from './uncertain-number.ts';
