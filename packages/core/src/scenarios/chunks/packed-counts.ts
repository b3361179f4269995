/** Steps between bins that hold something, and what each holds, in seven bits a byte: most take two or three bytes. */
export function packCounts(bins: Int32Array, counts: Uint32Array): Uint8Array {
  const bytes = new Uint8Array(10 * bins.length + 5);
  let at = 0;
  const put = (value: number): void => {
    while (value >= 0x80) {
      bytes[at] = (value & 0x7f) | 0x80;
      at += 1;
      value >>>= 7;
    }
    bytes[at] = value;
    at += 1;
  };
  put(bins.length);
  // The first step may come from below 0: it is written from the least bin there can be.
  bins.forEach((bin, k) => {
    put(bin - (k === 0 ? LEAST_BIN : bins[k - 1]));
    put(counts[k]);
  });
  return bytes.slice(0, at);
}

const LEAST_BIN = -(2 ** 22);

/** What was packed. */
export function unpackCounts(bytes: Uint8Array): { readonly bins: Int32Array; readonly counts: Uint32Array } {
  let at = 0;
  const take = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at];
      at += 1;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  };
  const used = take();
  const bins = new Int32Array(used);
  const counts = new Uint32Array(used);
  let bin = LEAST_BIN;
  for (let k = 0; k < used; k++) {
    bin += take();
    bins[k] = bin;
    counts[k] = take();
  }
  return { bins, counts };
}
