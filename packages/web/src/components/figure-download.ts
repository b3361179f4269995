import { csvField } from '@spillway/report/parts';
import type { Column } from './data-table.tsx';

export type DownloadFormat = 'csv' | 'svg' | 'png';

interface FigureContent<Row> {
  readonly title: string;
  readonly foot: string;
  readonly fileName: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly drawing: HTMLElement | null;
}

const SVG = 'http://www.w3.org/2000/svg';
/** Room for the title above and the foot below, in pixels. */
const HEAD = 40;
const FOOT = 32;
/** A picture has so many pixels for one of the page. */
const DENSITY = 2;
/** What a drawing needs of its computed style to look the same outside the page. */
const KEPT = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-variant-numeric',
  'text-anchor',
  'dominant-baseline',
  'visibility',
] as const;

/** Saves a figure as a file: its table as CSV, or what is drawn with its title and foot. */
export async function downloadFigure<Row>(
  format: DownloadFormat,
  content: FigureContent<Row>,
): Promise<void> {
  const name = `${content.fileName}.${format}`;
  if (format === 'csv') return save(new Blob([csvOf(content)], { type: 'text/csv;charset=utf-8' }), name);
  const svg = wholeDrawing(content);
  if (svg === null) return;
  const text = new XMLSerializer().serializeToString(svg);
  const blob = new Blob([text], { type: 'image/svg+xml' });
  return save(format === 'svg' ? blob : await pictureOf(blob, svg), name);
}

function csvOf<Row>({ columns, rows, title, foot }: FigureContent<Row>): string {
  const lines = [
    columns.map(({ head, unit }) => csvField(unit === undefined ? head : `${head} (${unit})`)),
    ...rows.map((row) => columns.map(({ value }) => csvField(value(row)))),
    [],
    [csvField(title)],
    [csvField(foot)],
  ];
  return `\uFEFF${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;
}

function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The chart's own drawing between its title and its foot, with its styles written into it. */
function wholeDrawing<Row>({ drawing, title, foot }: FigureContent<Row>): SVGSVGElement | null {
  const inner = drawing?.querySelector('svg, canvas') ?? null;
  if (drawing === null || inner === null) return null;
  const { width, height } = inner.getBoundingClientRect();
  const style = getComputedStyle(drawing);
  const paper = getComputedStyle(document.body).getPropertyValue('--sw-paper') || '#ffffff';
  const svg = element('svg', {
    xmlns: SVG,
    width: String(width),
    height: String(height + HEAD + FOOT),
    viewBox: `0 0 ${width} ${height + HEAD + FOOT}`,
  }) as SVGSVGElement;
  svg.append(element('rect', { width: '100%', height: '100%', fill: paper }));
  svg.append(words(title, 24, 15, '600', style));
  const copy =
    inner instanceof SVGSVGElement ? styledCopy(inner) : imageOf(inner as HTMLCanvasElement, width, height);
  copy.setAttribute('x', '0');
  copy.setAttribute('y', String(HEAD));
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  svg.append(copy, words(foot, height + HEAD + 22, 11, '400', style));
  return svg;
}

function element(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function words(
  text: string,
  y: number,
  size: number,
  weight: string,
  style: CSSStyleDeclaration,
): SVGElement {
  const made = element('text', {
    x: '0',
    y: String(y),
    'font-family': style.fontFamily,
    'font-size': String(size),
    'font-weight': weight,
    fill: style.color,
  });
  made.textContent = text;
  return made;
}

function imageOf(canvas: HTMLCanvasElement, width: number, height: number): SVGElement {
  return element('image', {
    href: canvas.toDataURL('image/png'),
    width: String(width),
    height: String(height),
  });
}

function styledCopy(svg: SVGSVGElement): SVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  originals.forEach((original, k) => {
    const computed = getComputedStyle(original);
    for (const name of KEPT) {
      const value = computed.getPropertyValue(name);
      if (value !== '') copies[k].setAttribute(name, value);
    }
    copies[k].removeAttribute('class');
    copies[k].removeAttribute('style');
  });
  for (const hidden of copy.querySelectorAll('[data-cursor]')) hidden.remove();
  return copy;
}

async function pictureOf(blob: Blob, svg: SVGSVGElement): Promise<Blob> {
  const address = URL.createObjectURL(blob);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Number(svg.getAttribute('width')) * DENSITY;
    canvas.height = Number(svg.getAttribute('height')) * DENSITY;
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob(
        (made) => (made === null ? reject(new Error('no picture could be made')) : resolve(made)),
        'image/png',
      );
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
