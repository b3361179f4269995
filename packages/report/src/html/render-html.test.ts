import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { PALETTE } from '../charts/palette.ts';
import { type FixtureOptions, fixtureAssessment } from '../fixture.ts';
import { PAGE_STYLE } from './page-style.ts';
import { renderHtml } from './render-html.ts';

const VOID = new Set(['meta', 'br']);

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Reads a page as XML, where only void elements are closed for the reader: anything unescaped breaks it. */
function elementsOf(page: string): { elements: Element[]; text: string } {
  const xml = page
    .replace(/^<!doctype html>\n/, '')
    .replaceAll(/<(meta|br)\b([^>]*)>/g, (_, name: string, rest: string) => `<${name}${rest}/>`);
  const elements: Element[] = [];
  let text = '';
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => elements.push({ name, attributes: { ...attributes } }));
  parser.on('text', (part) => {
    text += part;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  expect(VOID.size).toBe(2);
  return { elements, text };
}

const HOSTILE = '<img src=x onerror=alert(1)>"\'&amp;{b}{a|x}]]></svg></style><script>alert(2)</script>';

/** Every text an assessment can carry from outside, made hostile. */
function hostile(): ReturnType<typeof fixtureAssessment> {
  const spoil = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((each) => spoil(each, key));
    if (value !== null && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, spoil(each, name)]));
    const fixed = [
      'model',
      'models',
      'coefficients',
      'direction',
      'status',
      'severity',
      'case',
      'unit',
      'spillway',
      'kind',
      'meaning',
      'exports',
      'shape',
      'priceBasis',
      'method',
      'measure',
      'driversOf',
    ];
    return typeof value === 'string' && !fixed.includes(key) ? `${value}${HOSTILE}` : value;
  };
  return spoil(fixtureAssessment({ cases: true, extended: true }), '') as ReturnType<
    typeof fixtureAssessment
  >;
}

const CASES: readonly FixtureOptions[] = [
  {},
  { cases: true },
  { factor: -1, cases: true },
  { factor: 1e-9 },
  { jobs: false, multiRegional: true },
  { answering: [] },
  { extended: true, cases: true },
  { extended: true, factor: -1 },
  { extended: true, factor: 1e-9, multiRegional: true },
  { extended: true, answering: [] },
  { answering: ['ghosh', 'pinned', 'extraction', 'iim-supply'] },
];

describe('renderHtml', () => {
  it.each(CASES)('is a whole page that needs nothing from outside and runs nothing: %o', (options) => {
    for (const language of ['en', 'ko'] as const) {
      const page = renderHtml(fixtureAssessment(options), { language });
      const { elements, text } = elementsOf(page);
      expect(elements[0]).toMatchObject({ name: 'html', attributes: { lang: language } });
      const names = new Set(elements.map(({ name }) => name));
      for (const name of [
        'script',
        'link',
        'img',
        'image',
        'iframe',
        'object',
        'foreignObject',
        'use',
        'base',
      ])
        expect(names).not.toContain(name);
      for (const { name, attributes } of elements) {
        for (const attribute of Object.keys(attributes)) expect(attribute).not.toMatch(/^on|^src|^xlink/);
        if ('href' in attributes) {
          expect(name).toBe('a');
          expect(attributes['href']).toMatch(/^https:\/\/(doi\.org|statistics\.example)\//);
        }
      }
      expect(page).not.toMatch(/@import|url\(/);
      expect(text).not.toMatch(/undefined|\bnull\b|NaN|\d[eE][+-]\d|\[object/);
    }
  });

  it.each(CASES)('has headings in order, unique ids, and charts with words: %o', (options) => {
    const { elements } = elementsOf(renderHtml(fixtureAssessment(options), { language: 'en' }));
    const levels = elements.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, k) => {
      expect(level - (levels[k - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
    const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attributes } of elements.filter(({ name }) => name === 'svg')) {
      expect(attributes['role']).toBe('img');
      for (const id of attributes['aria-labelledby'].split(' ')) expect(ids).toContain(id);
    }
    const heads = elements.filter(({ name }) => name === 'th');
    expect(heads.every(({ attributes }) => ['col', 'row'].includes(attributes['scope']))).toBe(true);
    const count = (wanted: string): number => elements.filter(({ name }) => name === wanted).length;
    expect(count('caption')).toBe(count('table'));
  });

  it('keeps hostile text as text, in the page and in the charts', () => {
    for (const language of ['en', 'ko'] as const) {
      const plain = elementsOf(renderHtml(fixtureAssessment({ cases: true, extended: true }), { language }));
      const spoiled = elementsOf(renderHtml(hostile(), { language }));
      const kinds = ({ elements }: typeof plain): string[] =>
        [...new Set(elements.map(({ name }) => name))].toSorted();
      expect(kinds(spoiled)).toEqual(kinds(plain));
      expect(spoiled.text).toContain('<script>alert(2)</script>');
      for (const { attributes } of spoiled.elements)
        expect(Object.keys(attributes).some((name) => name.startsWith('on'))).toBe(false);
    }
  });

  it('has a section, a figure and a table for all that goes beyond results', () => {
    for (const [language, headings] of [
      [
        'en',
        {
          range: 'How uncertain the loss is',
          path: 'The loss day by day',
          annual: 'Loss a year',
          insurance: 'What insurance pays',
          secondary: 'Secondary damage',
          transfers: 'Money that only changes hands',
          harm: 'Physical harm',
        },
      ],
      [
        'ko',
        {
          range: '손실의 불확실성',
          path: '날짜별 손실',
          annual: '연간 손실',
          insurance: '보험으로 보상되는 몫',
          secondary: '2차 피해',
          transfers: '주인만 바뀌는 돈',
          harm: '인명 피해',
        },
      ],
    ] as const) {
      const page = renderHtml(fixtureAssessment({ extended: true }), { language });
      for (const [id, heading] of Object.entries(headings)) {
        expect(page).toContain(`<h2 id="${id}">${heading}</h2>`);
        const own = page.slice(page.indexOf(`<section aria-labelledby="${id}">`)).split('</section>')[0];
        expect(own).toContain('<table ');
        // Harm is told in a table alone.
        expect(own.includes('<svg ')).toBe(id !== 'harm');
      }
      const plain = renderHtml(fixtureAssessment(), { language });
      for (const id of Object.keys(headings)) expect(plain).not.toContain(`id="${id}"`);
    }
  });

  it('shows a run that stopped with its reason and nowhere with figures', () => {
    const assessment = fixtureAssessment({ extended: true });
    assessment.path!.models[2].coefficients = 'total';
    assessment.range!.models[5].coefficients = 'total';
    const page = renderHtml(assessment, { language: 'en' });
    expect(page).toContain('<h3>Stopped, without figures</h3>');
    expect(page).toContain('ARIO: stocks and orders (total coefficients): from day 41 on rope');
    expect(page).not.toContain('ARIO (total)');
    const ko = renderHtml(assessment, { language: 'ko' });
    expect(ko).toContain('<h3>계산이 멈추어 수치가 없는 모형</h3>');
  });

  it('opens with the band of the headline’s model where it was drawn', () => {
    const header = (language: 'en' | 'ko') => {
      const page = renderHtml(fixtureAssessment({ extended: true }), { language });
      return page.slice(page.indexOf('<header>'), page.indexOf('</header>'));
    };
    // 23.6 trillion × 0.33 of value added, from 1 − 1.5 × 0.22 to 1 + 1.8 × 0.22 of it.
    expect(header('en')).toContain(
      'the national damage lies between 5.22 and 10.9 trillion won (5 to 95 in 100).',
    );
    expect(header('ko')).toContain('국가 피해액은 5.22조~10.9조 원 사이(5~95백분위)입니다.');
  });

  it('says loudly that a downgrade is supposed, and only then', () => {
    const assessment = fixtureAssessment({ extended: true });
    expect(renderHtml(assessment, { language: 'en' })).toContain(
      '<p class="warnings"><strong>Hypothetical.</strong> No sovereign has been downgraded for a cyber event.',
    );
    assessment.secondary![1].money!.mode = 0;
    expect(renderHtml(assessment, { language: 'en' })).not.toContain('Hypothetical.');
  });

  it('draws secondary damage hatched, transfers outlined, and says of a log axis that it is one', () => {
    const page = renderHtml(fixtureAssessment({ extended: true }), { language: 'en' });
    const chart = (id: string) => page.slice(page.indexOf(`id="${id}-w-t"`)).split('</svg>')[0];
    // Many short lines of the colour of the loss, on the colour of the page.
    expect(chart('secondary-bars').split(`stroke="${PALETTE.direct.light}"`).length).toBeGreaterThan(30);
    expect(chart('secondary-bars')).not.toContain(`fill="${PALETTE.direct.light}"`);
    expect(chart('transfer-bars')).not.toContain(`fill="${PALETTE.grey.light}"`);
    expect(chart('transfer-bars')).toContain(`stroke="${PALETTE.grey.light}"`);
    expect(chart('exceedance')).toContain('once in … years (log axis)');
    expect(chart('path-lines')).toContain('million won a day');
  });

  it('names steps in the reader’s language, with the English note as detail', () => {
    const page = renderHtml(fixtureAssessment(), { language: 'ko' });
    expect(page).toContain(
      '<dd>파일에서 읽음<div class="detail" lang="en">Read from one workbook, 14 industries.</div></dd>',
    );
    expect(page).toContain('2031년 기초가격');
  });

  it('tells regions apart only where there are several', () => {
    const page = (multiRegional: boolean) =>
      renderHtml(fixtureAssessment({ multiRegional }), { language: 'en' });
    expect(page(true)).toContain('<h2 id="regions">Loss by region</h2>');
    expect(page(false)).not.toContain('id="regions"');
  });

  it('makes no link of an address that is not one of the web', () => {
    const assessment = fixtureAssessment();
    assessment.provenance.table.url = 'javascript:alert(1)';
    assessment.provenance.table.doi = null;
    const { elements } = elementsOf(renderHtml(assessment, { language: 'en' }));
    expect(elements.some(({ name }) => name === 'a')).toBe(false);
  });

  it('gives the same bytes for the same assessment', () => {
    const page = () => renderHtml(fixtureAssessment({ cases: true }), { language: 'ko' });
    expect(page()).toBe(page());
  });

  it('shows warnings and broken identities under the answer', () => {
    const assessment = fixtureAssessment();
    assessment.results[0].checks[0] = { name: 'residual', ok: false, value: 0.02 };
    const page = renderHtml(assessment, { language: 'en' });
    const header = page.slice(page.indexOf('<header>'), page.indexOf('</header>'));
    expect(header).toContain('Broken: The equation is solved: x = A x + y, missed by 2 %.');
    expect(header).toContain('its loss was cut back');
  });
});

/** Contrast of two colours by WCAG 2.2. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string): number => {
    const [r, g, b] = [1, 3, 5].map((at) => {
      const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe('colours', () => {
  it.each(['light', 'dark'] as const)('read on their ground: %s', (scheme) => {
    const { ink, quiet, paper, indirect, direct } = PALETTE;
    expect(contrast(ink[scheme], paper[scheme])).toBeGreaterThanOrEqual(7);
    expect(contrast(quiet[scheme], paper[scheme])).toBeGreaterThanOrEqual(7);
    expect(contrast(ink[scheme], indirect[scheme])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(paper[scheme], direct[scheme])).toBeGreaterThanOrEqual(4.5);
  });

  it('are the ones of the style sheet, and distinct, so that each has its dark form', () => {
    for (const { light, dark } of [PALETTE.ink, PALETTE.quiet]) {
      expect(PAGE_STYLE).toContain(light);
      expect(PAGE_STYLE).toContain(dark);
    }
    const lights = Object.values(PALETTE).map(({ light }) => light);
    expect(new Set(lights).size).toBe(lights.length);
  });
});
