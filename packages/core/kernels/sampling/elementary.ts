// exp, log and pow of AssemblyScript's standard library, which are those of FreeBSD's msun: compiled into the kernels
// they give the same bits in every engine, where `Math` may not. Their forms without tables are chosen by the shrink
// level this folder is compiled with; the others would keep tables in memory that belongs to the caller.
//
// Errors stay under 1 unit in the last place.

export function exp(x: f64): f64 {
  return NativeMath.exp(x);
}

export function log(x: f64): f64 {
  return NativeMath.log(x);
}

export function pow(x: f64, y: f64): f64 {
  return NativeMath.pow(x, y);
}
