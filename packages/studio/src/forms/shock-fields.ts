import { SHOCK_SCHEMAS } from '@spillway/core/scenarios';
import type { ShockKind } from '../document/starting-points.ts';

/** What a person is given to fill a field in. */
type Control =
  | 'industries'
  | 'service'
  | 'region'
  | 'number'
  | 'amount'
  | 'choice'
  | 'switch'
  | 'whole'
  | 'moment'
  | 'duration'
  | 'recovery'
  | 'recapture'
  | 'importance'
  | 'calendar'
  | 'text'
  | 'line';

export interface Field {
  /** The key in the shock; of a duration the first of its three. */
  readonly key: string;
  readonly control: Control;
  readonly required: boolean;
  /** Of a choice: the values the schema allows. */
  readonly options: readonly string[];
}

/** What of a schema tells its control. */
interface Shape {
  readonly type?: string;
  readonly const?: unknown;
  readonly anyOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
}

/** Keys that need a control of their own, whatever their schema. */
const BY_KEY: Readonly<Record<string, Control>> = {
  industry: 'industries',
  on: 'service',
  region: 'region',
  start: 'moment',
  recovery: 'recovery',
  recapture: 'recapture',
  importance: 'importance',
  calendar: 'calendar',
};

const DURATION = ['days', 'hours', 'until'];

/** @throws Error for a key that nobody has made a control for. */
function controlOf(key: string, shape: Shape): Control {
  if (BY_KEY[key] !== undefined) return BY_KEY[key];
  const { type, anyOf, properties } = shape;
  if (anyOf?.every((each) => each.const !== undefined)) return 'choice';
  if (type === 'boolean') return 'switch';
  if (type === 'integer') return 'whole';
  if (type === 'string') return 'line';
  if (properties?.['currency'] !== undefined) return 'amount';
  if (anyOf?.[0]?.type === 'number') return 'number';
  if (anyOf?.[0]?.type === 'string') return 'text';
  throw new Error(`no control for the key ${key}`);
}

/** The fields of a kind of shock, as its schema has them and in its order. */
export function fieldsOf(kind: ShockKind): readonly Field[] {
  const { properties = {}, required = [] } = SHOCK_SCHEMAS[kind] as Shape;
  return Object.entries(properties).flatMap(([key, shape]): Field[] => {
    if (key === 'kind' || (DURATION.includes(key) && key !== DURATION[0])) return [];
    if (key === DURATION[0]) {
      const needed = kind === 'outage' || kind === 'dependency';
      return [{ key, control: 'duration', required: needed, options: [] }];
    }
    const control = controlOf(key, shape);
    const options = control === 'choice' ? (shape.anyOf ?? []).map((option) => String(option.const)) : [];
    return [{ key, control, required: required.includes(key), options }];
  });
}

/** Fields of which one says what the other would: giving one takes the other away. */
export const ALTERNATIVES: Readonly<Partial<Record<ShockKind, readonly (readonly [string, string])[]>>> = {
  demand: [['change', 'amount']],
  rating: [['growthPerNotch', 'basisPointsPerNotch']],
};
