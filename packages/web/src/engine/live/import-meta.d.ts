/** What vite makes of files that are named by a pattern. */
interface ImportMeta {
  glob<T>(
    pattern: string,
    options: { readonly query: string; readonly import: 'default' },
  ): Readonly<Record<string, () => Promise<T>>>;
  glob<T>(
    pattern: string,
    options: { readonly query: string; readonly import: 'default'; readonly eager: true },
  ): Readonly<Record<string, T>>;
}
