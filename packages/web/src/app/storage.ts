/** What this browser remembers for its reader. A browser that stores nothing is no fault. */
export function remembered(key: string): string | null {
  try {
    return localStorage.getItem(`spillway:${key}`);
  } catch {
    return null;
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`spillway:${key}`, value);
  } catch {
    // A private window: the choice lasts as long as the page.
  }
}
