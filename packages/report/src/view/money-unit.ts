/** All money of an assessment is in millions of its currency. */
export const MILLION = 1e6;
