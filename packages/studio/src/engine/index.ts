// What runs in a worker: the models, and the words and places of their answers.
export { answerAsks } from './answer-asks.ts';
export { type Engine, openEngine, type Question } from './engine.ts';
export { viewOf, type ViewOptions } from './view-of.ts';
export type { Ask, Extent, FromEngine, ToEngine } from './messages.ts';
