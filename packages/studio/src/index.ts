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
