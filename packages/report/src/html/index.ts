export { type RenderHtmlOptions, renderHtml } from './render-html.ts';
