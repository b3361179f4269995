import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Serious and critical faults that axe finds on what a page shows now. */
export async function seriousFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<{
    violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[];
  }>('axe.run({ resultTypes: ["violations"] })');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 200)} ${nodes[0]?.failureSummary.replaceAll('\n', ' ').slice(0, 200)}`,
    );
}

/** Names that stay as they are in Korean: of products, models, institutions, formats, people and places of the tests. */
const NAMES =
  /\b(?:Spillway|TLP|AMBER|STRICT|GREEN|CLEAR|RED|KIET|WIOD|NIOT|ISIC|OECD|Leontief|Ghosh|ARIO|Monte Carlo|Sobol|Apache|YAML|JSON|CSV|HTML|SVG|PNG|Ctrl|Shift|Ed25519|SHA|UTC|KRW|USD|EUR|GBP|JPY|CNY|English|World Input-Output Database)\b/g;

/** Texts on a page that hold four English words or more on end, without those a test allows. */
export async function untranslated(page: Page, allowed: readonly RegExp[] = []): Promise<readonly string[]> {
  const texts = await page.evaluate<string[]>(`(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      if (parentElement.closest('script, style, code, pre, textarea, [lang=en]') || !parentElement.checkVisibility()) continue;
      texts.push(textContent.trim());
    }
    for (const each of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) texts.push(each.getAttribute(name) ?? '');
    return texts;
  })()`);
  return [...new Set(texts)].filter(
    (text) =>
      /(?:\b[A-Za-z][a-z’']+\b[ ,;:–-]*){4}/.test(text.replaceAll(NAMES, '·')) &&
      !allowed.some((name) => name.test(text)),
  );
}

/** How far a page goes beyond its window sideways, and what does. */
export async function sideways(page: Page): Promise<readonly string[]> {
  return page.evaluate<string[]>(`(() => {
    const wide = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= wide) return [];
    return [...document.querySelectorAll('body *')]
      .filter((each) => each.getBoundingClientRect().right > wide + 1)
      .slice(0, 5)
      .map((each) => each.outerHTML.slice(0, 160));
  })()`);
}

/** Whether a slider, whose thumb no style sheet tells of, looks different with the focus than without. */
async function sliderShows(page: Page): Promise<boolean> {
  const slider = page.locator('input[type=range]:focus');
  const handle = (await slider.elementHandle())!;
  const { x, y, width, height } = (await handle.boundingBox())!;
  const clip = { x: x - 8, y: y - 8, width: width + 16, height: height + 16 };
  const focused = await page.screenshot({ clip });
  await handle.evaluate((input) => (input as unknown as { blur(): void }).blur());
  const blurred = await page.screenshot({ clip });
  await handle.focus();
  return !focused.equals(blurred);
}

/** Whether what has the focus shows it: by an outline of its own or of the frame it fills, or by a shadow of its own. */
export async function focusShows(page: Page): Promise<boolean> {
  if ((await page.locator('input[type=range]:focus').count()) > 0) return sliderShows(page);
  return page.evaluate<boolean>(`(() => {
    const outlined = (each) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(each);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
    };
    const each = document.activeElement;
    if (getComputedStyle(each).boxShadow !== 'none') return true;
    for (let frame = each, k = 0; frame !== null && k < 3; frame = frame.parentElement, k++)
      if (outlined(frame)) return true;
    return false;
  })()`);
}
