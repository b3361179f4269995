/** A table of a report, as text. */
export interface PaperTable {
  readonly caption: string;
  readonly heads: readonly { readonly head: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

/** A figure of a report: its drawing in both sizes, and the table that stands behind it. */
export interface PaperFigure {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly foot: string;
  readonly wide: string;
  readonly narrow: string;
  readonly table: PaperTable | null;
}

export interface PaperSection {
  readonly id: string;
  readonly heading: string;
  readonly lead: string;
  readonly figures: readonly PaperFigure[];
  /** Tables that stand for themselves. */
  readonly tables: readonly PaperTable[];
  /** What is said beside figures and tables. */
  readonly texts: readonly string[];
}

const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

function tableOf(table: Element): PaperTable {
  const heads = [...table.querySelectorAll('thead th')];
  return {
    caption: textOf(table.querySelector('caption')),
    heads: heads.map((head) => ({ head: textOf(head), numeric: head.classList.contains('n') })),
    rows: [...table.querySelectorAll('tbody tr')].map((row) => [...row.children].map(textOf)),
  };
}

/** The next table behind a figure, before any other figure. */
function tableBehind(figure: Element): Element | null {
  for (let next = figure.nextElementSibling; next !== null; next = next.nextElementSibling) {
    if (next.matches('table')) return next;
    if (next.matches('figure.chart, h3')) return null;
  }
  return null;
}

function figureOf(figure: Element, behind: Element | null): PaperFigure {
  const svg = figure.querySelector('.wide svg');
  return {
    id: svg?.getAttribute('aria-labelledby')?.split('-w-')[0] ?? '',
    title: textOf(svg?.querySelector('title')),
    description: textOf(svg?.querySelector('desc')),
    foot: textOf(figure.querySelector('figcaption')),
    wide: svg?.outerHTML ?? '',
    narrow: figure.querySelector('.narrow svg')?.outerHTML ?? '',
    table: behind === null ? null : tableOf(behind),
  };
}

function sectionOf(section: Element): PaperSection {
  const figures = [...section.querySelectorAll('figure.chart')];
  const behind = new Map(figures.map((figure) => [figure, tableBehind(figure)]));
  const used = new Set([...behind.values()].filter((table) => table !== null));
  return {
    id: section.getAttribute('aria-labelledby') ?? '',
    heading: textOf(section.querySelector('h2')),
    lead: textOf(section.querySelector('h2 + .lead')),
    figures: figures.map((figure) => figureOf(figure, behind.get(figure) ?? null)),
    tables: [...section.querySelectorAll('table')].filter((table) => !used.has(table)).map(tableOf),
    texts: [...section.querySelectorAll('.body > p, .body > ul > li')]
      .map(textOf)
      .filter((text) => text !== ''),
  };
}

/** The sections of a report page, as what a page of its own can show. Nothing of it is run: it is read as a document. */
export function readPaper(html: string): readonly PaperSection[] {
  // Its style is for a page of its own; this page's policy lets none in.
  const page = new DOMParser().parseFromString(html.replace(/<style>[\s\S]*?<\/style>/, ''), 'text/html');
  return [...page.querySelectorAll('main > section')].map(sectionOf);
}
