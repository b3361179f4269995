/** Rounds to significant digits; 0 stays 0. */
export const toSignificant = (value: number, digits = 3): number =>
  value === 0 ? 0 : Number(value.toPrecision(digits));

/**
 * The shortest decimal text that reads back as the same number, without an exponent: 1e21 is
 * `1000000000000000000000`, 2.5e-7 is `0.00000025`.
 */
export function plainDecimal(value: number): string {
  const text = String(value);
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (match === null) return text;
  const [, sign, lead, fraction = '', exponent] = match as unknown as [
    string,
    string,
    string,
    string?,
    string?,
  ];
  const digits = lead + fraction;
  const point = 1 + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return `${sign}${digits}${'0'.repeat(point - digits.length)}`;
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** Puts a comma between thousands and a true minus before a negative number. */
export function groupThousands(decimal: string): string {
  const [whole = '', fraction] = decimal.replace(/^-/, '').split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return `${decimal.startsWith('-') ? '\u2212' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}
