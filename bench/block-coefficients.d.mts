export function blockCoefficients(regions: number, industries: number, seed: number): Float64Array;
export function rightHandSides(count: number, n: number, seed: number): Float64Array;
