import { numberGuard } from '../shared/index.ts';

/** @throws SpillwayError `prevention/invalid-input` if a number is not finite or leaves [least, most]. */
export const requireNumber = numberGuard('prevention/invalid-input');
