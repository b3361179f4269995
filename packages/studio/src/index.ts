// What a page needs that shows a live answer and lets its numbers move; the models themselves stand in `./worker`.
export type { EnginePort } from './engine/lane.ts';
export { type EngineEvents, type EngineSource, startEngine, type Wanted } from './engine/live-engine.ts';
export type { Ask, Extent, FromEngine, ToEngine } from './engine/messages.ts';
export type {
  BarView,
  CompositionPart,
  DriverView,
  KeyFigure,
  ModelGroup,
  ModelRow,
  PathLine,
  PathView,
  SentencePart,
  ShockView,
  SideView,
  View,
} from './engine/view.ts';
export { type Measure, MEASURE_IDS } from './measure.ts';
export type { NumberKind } from './numbers/number-kinds.ts';
export { numberWords } from './numbers/number-words.ts';
export {
  atTheirModes,
  hasMoreToSay,
  hasUncertain,
  type MovableNumber,
  movableNumbers,
  numberLabel,
  withNumbers,
} from './numbers/scenario-numbers.ts';
export { niceAbove, type SliderScale, sliderScale } from './numbers/slider-scale.ts';
export { isRange, moved, numberOf, opened, signOf, type Sizes, sizesOf } from './numbers/spread.ts';
export { type TypedUnit, typedUnit } from './numbers/typed-unit.ts';
export { readDocumentLink, writeDocumentLink } from './document/document-link.ts';
export { edited, type History, openHistory, redone, rested, undone } from './document/history.ts';
export { type Draft, pointerTo, valueIn, withValue } from './document/pointer.ts';
export { emptyDraft, newShock, SHOCK_KINDS, type ShockKind } from './document/starting-points.ts';
export { fieldHint, fieldLabel, KIND_WORDS, optionWords } from './forms/field-words.ts';
export { fieldStart } from './forms/field-starts.ts';
export { ALTERNATIVES, type Field, fieldsOf } from './forms/shock-fields.ts';
export { type Curve, densityOf } from './numbers/density.ts';
export {
  type Form,
  FORMS,
  formOf,
  formWords,
  type Handle,
  handlesOf,
  inForm,
  shifted,
  turned,
  withHandle,
} from './numbers/distribution-forms.ts';
export { numberKind } from './numbers/number-kinds.ts';
export { ANSWER_WORDS, type AnswerWords } from './words/answer-words.ts';
