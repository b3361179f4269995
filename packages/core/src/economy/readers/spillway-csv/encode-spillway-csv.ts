import type { IoTable } from '../../table.ts';

const cell = (text: string): string =>
  /[",\r\n;\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
const line = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\n`;
const figure = (value: number): string => (Object.is(value, -0) ? '-0' : String(value));
const figures = (values: ArrayLike<number>, from: number, count: number): string[] =>
  Array.from({ length: count }, (_, i) => figure(values[from + i]));
const blanks = (count: number): string[] => Array.from({ length: count }, () => '');

/**
 * A table as Spillway csv, line by line: reading it back gives the same table, to the last bit.
 *
 * @see docs/spillway-csv.md
 */
export function* encodeSpillwayCsv(table: IoTable): Generator<string> {
  const R = table.regions.length;
  const S = table.industries.length;
  const n = R * S;
  const F = table.finalDemand.length;
  yield* metadataLines(table);
  const id = (region: string, code: string): string => (R === 1 ? code : `${region}_${code}`);
  const cells = table.regions.flatMap((region) =>
    table.industries.map((industry) => ({ code: id(region.code, industry.code), name: industry.name.en })),
  );
  yield line([
    'kind',
    'code',
    'name',
    ...cells.map(({ code }) => code),
    ...table.finalDemand.map(({ region, code }) => id(region, code)),
    'OUTPUT',
  ]);
  for (const [i, { code, name }] of cells.entries()) {
    yield line([
      'domestic',
      code,
      name,
      ...figures(table.Z, i * n, n),
      ...figures(table.Y, i * F, F),
      figure(table.x[i]),
    ]);
  }
  if (table.imports !== null || table.importedY !== null) {
    for (const [s, industry] of table.industries.entries()) {
      yield line([
        'import',
        industry.code,
        industry.name.en,
        ...(table.imports === null ? blanks(n) : figures(table.imports, s * n, n)),
        ...(table.importedY === null ? blanks(F) : figures(table.importedY, s * F, F)),
        '',
      ]);
    }
  }
  for (const [p, row] of table.primaryInputs.entries()) {
    yield line([
      'primary',
      row.code,
      row.name.en,
      ...figures(table.V, p * n, n),
      ...(table.VY === null ? blanks(F) : figures(table.VY, p * F, F)),
      '',
    ]);
  }
  yield line(['output', 'OUTPUT', 'Gross output', ...figures(table.x, 0, n), ...blanks(F + 1)]);
  for (const satellite of table.satellites) {
    yield line([
      'satellite',
      satellite.code,
      satellite.name.en,
      ...satellite.values.map((value) => (value === null ? '' : figure(value))),
      ...blanks(F + 1),
    ]);
  }
}

function* metadataLines(table: IoTable): Generator<string> {
  const single: Readonly<Record<string, string | null>> = {
    spillway: 'table/1',
    id: table.id,
    title: table.title.en,
    'title.ko': table.title.ko,
    year: String(table.year),
    currency: table.unit.currency,
    unit: figure(table.unit.scale),
    'price-year': String(table.priceYear),
    'price-basis': table.priceBasis,
    classification: table.classification,
    symmetry: table.symmetry,
    flows: table.flows,
    publisher: table.source.publisher,
    'source-title': table.source.title,
    edition: table.source.edition,
    url: table.source.url,
    doi: table.source.doi,
    licence: table.source.licence,
    'rate-source': table.exchangeRateSource,
    'accepted-with-errors': table.acceptedWithErrors ? 'yes' : 'no',
  };
  for (const [key, text] of Object.entries(single)) if (text !== null) yield line([`# ${key}: ${text}`]);
  for (const [currency, rate] of Object.entries(table.exchangeRates))
    yield line([`# rate.${currency}: ${figure(rate)}`]);
  for (const { code, name } of table.regions) yield line([`# region: ${code}`, name.en, name.ko]);
  for (const { code, name } of table.industries) yield line([`# industry: ${code}`, name.en, name.ko]);
  for (const { code, kind, region, name } of table.finalDemand)
    yield line([`# use: ${code}`, kind, region, name.en, name.ko]);
  for (const { code, kind, inValueAdded, name } of table.primaryInputs)
    yield line([`# primary: ${code}`, kind, inValueAdded ? 'yes' : 'no', name.en, name.ko]);
  for (const { code, unit, scale, name, source } of table.satellites)
    yield line([`# satellite: ${code}`, unit, figure(scale), name.en, name.ko, source]);
  for (const { operation, note, parameters } of table.provenance) {
    const rest = parameters === undefined ? [] : [JSON.stringify(parameters)];
    yield line([`# provenance: ${operation}`, note, ...rest]);
  }
}
