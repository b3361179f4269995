import { exp, log } from './elementary';

/** ln Γ(x) for x > 0 by Stirling's series, after raising x to at least 12. */
export function logGamma(x: f64): f64 {
  if (!(x > 0)) return NaN;
  let factor: f64 = 1;
  let raised: f64 = 0;
  while (x < 12) {
    factor *= x;
    x += 1;
    raised = 1;
  }
  const r = 1 / x;
  const s = r * r;
  const series =
    r * (1 / 12.0 + s * (-1 / 360.0 + s * (1 / 1260.0 + s * (-1 / 1680.0 + s * (1 / 1188.0 + s * (-691 / 360360.0 + s / 156.0))))));
  const value = (x - 0.5) * log(x) - x + 0.9189385332046727418 + series;
  return raised ? value - log(factor) : value;
}

/** Continued fraction of the incomplete beta function (Lentz), good for x < (a + 1)/(a + b + 2). */
function betaFraction(a: f64, b: f64, x: f64): f64 {
  const tiny: f64 = 1e-300;
  let c: f64 = 1;
  let d = 1 - ((a + b) * x) / (a + 1);
  d = 1 / (abs(d) < tiny ? tiny : d);
  let h = d;
  for (let m: f64 = 1; m < 10000; m += 1) {
    let step = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 + step * d;
    d = 1 / (abs(d) < tiny ? tiny : d);
    c = 1 + step / c;
    if (abs(c) < tiny) c = tiny;
    h *= d * c;
    step = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 + step * d;
    d = 1 / (abs(d) < tiny ? tiny : d);
    c = 1 + step / c;
    if (abs(c) < tiny) c = tiny;
    const change = d * c;
    h *= change;
    if (abs(change - 1) < 2e-16) break;
  }
  return h;
}

/** I_x(a, b) for y = 1 − x, or with `upper` 1 − I_x(a, b), whichever is asked without cancelling. */
export function betaProbability(a: f64, b: f64, x: f64, y: f64, upper: i32): f64 {
  if (x <= 0) return upper ? 1 : 0;
  if (y <= 0) return upper ? 0 : 1;
  const front = exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * log(y));
  if (x < (a + 1) / (a + b + 2)) {
    const low = (front * betaFraction(a, b, x)) / a;
    return upper ? 1 - low : low;
  }
  const high = (front * betaFraction(b, a, y)) / b;
  return upper ? high : 1 - high;
}

/**
 * The x in [0, 1] with I_x(a, b) = p, q = 1 − p. Newton in ln x, safeguarded by a bracket, on whichever side of the
 * mean the answer lies, so that small x keep their digits.
 */
export function betaQuantile(a: f64, b: f64, p: f64, q: f64): f64 {
  if (p <= 0) return 0;
  if (q <= 0) return 1;
  const split = a / (a + b);
  const below = betaProbability(a, b, split, 1 - split, 0);
  return p <= below ? betaLower(a, b, p, q, split) : 1 - betaLower(b, a, q, p, 1 - split);
}

/** The quantile where it is at most `top`. */
export function betaLower(a: f64, b: f64, p: f64, q: f64, top: f64): f64 {
  const constant = logGamma(a + b) - logGamma(a) - logGamma(b);
  // Far out I_x ≈ x^a / (a B(a, b)).
  let high = log(top);
  let low: f64 = -745;
  let guess = min(high, max(low, (log(p) + log(a) - constant) / a));
  for (let k = 0; k < 200; k++) {
    const x = exp(guess);
    const miss = betaProbability(a, b, x, 1 - x, 0) - p;
    if (miss > 0) high = guess;
    else low = guess;
    const slope = exp(constant + a * guess + (b - 1) * log(1 - x));
    let next = guess - miss / slope;
    if (!(next >= low && next <= high)) next = 0.5 * (low + high);
    if (abs(next - guess) <= 2e-15 * max(1, abs(guess)) || low == high) return exp(next);
    guess = next;
  }
  return exp(guess);
}
