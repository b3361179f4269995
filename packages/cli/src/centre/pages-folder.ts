import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built pages, found upwards from the program wherever it was bundled to; null where they are not built. */
export function pagesFolder(): string | null {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const pages = join(folder, 'packages/web/dist');
    if (existsSync(join(pages, 'index.html'))) return pages;
    if (folder === dirname(folder)) return null;
  }
}
