import { numberGuard } from '../shared/index.ts';

/** @throws SpillwayError `forecast/invalid-input` if a number is not finite or leaves [least, most]. */
export const requireNumber = numberGuard('forecast/invalid-input');
