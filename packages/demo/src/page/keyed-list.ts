/** A row that stands in a list and can be told anew. */
export interface Row<T> {
  readonly element: HTMLElement;
  readonly update: (item: T) => void;
}

/**
 * Keeps the children of an element in step with a list: rows stay the same elements while their key stays, so that focus
 * and what is opened outlive an answer.
 */
export function keyedList<T>(
  parent: HTMLElement,
  keyOf: (item: T) => string,
  create: (item: T) => Row<T>,
): (items: readonly T[]) => void {
  const rows = new Map<string, Row<T>>();
  return (items) => {
    const keys = new Set(items.map(keyOf));
    for (const [key, row] of rows) {
      if (keys.has(key)) continue;
      row.element.remove();
      rows.delete(key);
    }
    items.forEach((item, k) => {
      const key = keyOf(item);
      const row = rows.get(key) ?? create(item);
      rows.set(key, row);
      row.update(item);
      if (parent.children[k] !== row.element) parent.insertBefore(row.element, parent.children[k] ?? null);
    });
  };
}
