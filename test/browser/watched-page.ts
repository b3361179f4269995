import type { Browser, BrowserContext, Page } from 'playwright-core';

/** Someone who is signed in. */
export interface Someone {
  readonly cookies: readonly { readonly name: string; readonly value: string }[];
}

export interface ContextOptions {
  readonly language?: 'en' | 'ko';
  readonly width?: number;
  readonly dark?: boolean;
  /** Who is signed in. */
  readonly someone?: Someone;
}

/** A browser of one person, with nothing of another's. */
export async function newContext(
  browser: Browser,
  origin: string,
  options: ContextOptions = {},
): Promise<BrowserContext> {
  const { language = 'en', width = 1440, dark = false, someone } = options;
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width, height: width < 500 ? 844 : 900 },
    locale: language === 'ko' ? 'ko-KR' : 'en-GB',
    timezoneId: 'Asia/Seoul',
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(20_000);
  if (someone !== undefined)
    await context.addCookies(someone.cookies.map((cookie) => ({ ...cookie, url: origin })));
  return context;
}

/**
 * Everything a page complains of: what its console says, errors nobody caught, requests that failed or were refused.
 * What a test brings about on purpose it takes out of the list by {@link takeRefusal}.
 */
export function watch(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    // A refused request is told with its address below.
    if (/Failed to load resource/.test(message.text())) return;
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${new URL(response.url()).pathname}`);
  });
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // What a page asked for is dropped when it is left.
    if (why !== 'net::ERR_ABORTED') complaints.push(`${why} ${request.url()}`);
  });
  return complaints;
}

/** Takes an expected refusal out of the complaints. @throws where there was none. */
export function takeRefusal(complaints: string[], refusal: string): void {
  const at = complaints.indexOf(refusal);
  if (at < 0) throw new Error(`expected the refusal ${refusal}, there is ${JSON.stringify(complaints)}`);
  complaints.splice(at, 1);
}

/** Until a page stands: its heading is there, nothing is on its way but what is shown as an example, fonts are there. */
export async function settled(page: Page, heading: string): Promise<void> {
  const title = page.getByRole('heading', { level: 1, ...(heading === '' ? {} : { name: heading }) });
  await title.waitFor();
  await page.locator('main:not(:has([aria-busy="true"]:not([data-example] *)))').waitFor({ timeout: 40_000 });
  await page.evaluate('document.fonts.ready');
}
