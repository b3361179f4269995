import type { Language } from '@spillway/core/shared';
import { html, type Markup } from './markup.ts';
import { PAGE_STYLE } from './page-style.ts';

/** One document around its content: it asks for nothing from outside and runs no script. */
export const wholePage = (language: Language, title: string, content: Markup): Markup =>
  html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${{ markup: PAGE_STYLE }}</style>
</head>
<body>
<div class="page">
${content}
</div>
</body>
</html>
`;
