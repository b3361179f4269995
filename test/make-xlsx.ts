import type { Cell } from '@spillway/core/sheets';
import { makeZip } from './make-zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The parts of a workbook, from the XML of each sheet's data (`<row>…</row>`) and of its shared strings (`<si>…</si>`). */
export function workbookParts(
  sheets: Readonly<Record<string, string>>,
  strings = '',
): Record<string, Uint8Array> {
  const names = Object.keys(sheets);
  const xml = (text: string): Uint8Array => new TextEncoder().encode(DECLARATION + text);
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  return {
    '[Content_Types].xml': xml(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="${PACKAGE}">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="${PACKAGE}">` +
        names.map((_, i) => relation(i + 1, 'worksheet', `worksheets/sheet${i + 1}.xml`)).join('') +
        relation(names.length + 1, 'sharedStrings', '/xl/sharedStrings.xml') +
        '</Relationships>',
    ),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>` +
        names
          .map((name, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
          .join('') +
        '</sheets></workbook>',
    ),
    'xl/sharedStrings.xml': xml(`<sst xmlns="${MAIN}">${strings}</sst>`),
    ...Object.fromEntries(
      names.map((name, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        xml(`<worksheet xmlns="${MAIN}"><sheetData>${sheets[name]}</sheetData></worksheet>`),
      ]),
    ),
  };
}

/** The bytes of a workbook with these cells, all texts as inline strings. */
export function makeXlsx(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): Uint8Array {
  const cellXml = (cell: Cell): string => {
    if (cell === null) return '<c/>';
    if (typeof cell === 'number') return `<c><v>${cell}</v></c>`;
    if (typeof cell === 'boolean') return `<c t="b"><v>${cell ? 1 : 0}</v></c>`;
    return `<c t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
  };
  const data = Object.entries(sheets).map(([name, rows]) => [
    name,
    rows.map((cells, i) => `<row r="${i + 1}">${cells.map(cellXml).join('')}</row>`).join(''),
  ]);
  return makeZip(workbookParts(Object.fromEntries(data)));
}
