/** A scenario of so many draws that the centre makes a job of it, in models that are soon done. */
export const LARGE_SCENARIO = `spillway: scenario/1
title: Parts maker stopped
economy: kor-2014
shocks:
  - { kind: outage, industry: C29, share: { low: 0.1, mode: 0.2, high: 0.3 }, depth: 0.8, days: 10 }
models: [leontief, pinned, ghosh]
uncertainty: { draws: 1000000, seed: 7 }
`;
