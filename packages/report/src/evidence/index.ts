export { renderEvidenceCsv } from './render-evidence-csv.ts';
export { renderEvidenceHtml } from './render-evidence-html.ts';
export { renderEvidenceText } from './render-evidence-text.ts';
