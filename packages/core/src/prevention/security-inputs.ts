import { type CellRow, type Finding, readNamedColumns } from '../shared/index.ts';

/** What is taken to be so of one industry. */
export interface SecurityInput {
  /** Code in the table's classification. */
  readonly industry: string;
  /** Spending on security, staff of its own included, over gross output. */
  readonly intensity: number;
  /** Weight of its value added in the national loss before protection: 1 is the average. */
  readonly exposure: number;
  /** Its share of what is bought of security from outside; all sum to 1. */
  readonly supplierShare: number;
  readonly source: string;
}

const NUMBERS = ['intensity', 'exposure', 'supplier_share'] as const;
/** An exposure is a weight; the others are shares. */
const MOST = { intensity: 1, exposure: 1000, supplier_share: 1 } as const;
const ROUNDING = 1e-6;

/**
 * Someone's own inputs from rows with the columns industry, intensity, exposure, supplier_share, source.
 *
 * @returns the inputs, or null with findings that say why.
 */
export async function readSecurityInputs(
  source: AsyncIterable<CellRow>,
  file: string,
): Promise<{ readonly inputs: readonly SecurityInput[] | null; readonly findings: readonly Finding[] }> {
  const { rows, findings, wrong } = await readNamedColumns(
    source,
    ['industry', ...NUMBERS, 'source'],
    file,
    'prevention/input-row',
  );
  const inputs = new Map<string, SecurityInput>();
  for (const { row, texts } of rows) {
    const { industry } = texts;
    if (industry === '') wrong(row, 'industry', 'a row needs the code of an industry');
    if (inputs.has(industry)) wrong(row, 'industry', `the industry ${industry} stands twice`, industry);
    const [intensity, exposure, supplierShare] = NUMBERS.map((name) => {
      const value = Number(texts[name]);
      if (texts[name] === '' || !Number.isFinite(value) || value < 0 || value > MOST[name])
        wrong(row, name, `${name} is a number from 0 to ${MOST[name]}, but is "${texts[name]}"`, texts[name]);
      return value;
    });
    if (texts.source === '') wrong(row, 'source', 'every figure needs its source; `judgement` is one');
    inputs.set(industry, { industry, intensity, exposure, supplierShare, source: texts.source });
  }
  const shares = [...inputs.values()].reduce((sum, { supplierShare }) => sum + supplierShare, 0);
  if (findings.length === 0 && Math.abs(shares - 1) > ROUNDING)
    wrong(1, 'supplier_share', `supplier shares must sum to 1, but sum to ${shares}`);
  return { inputs: findings.length > 0 ? null : [...inputs.values()], findings };
}
