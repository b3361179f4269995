type Prop = string | number | boolean | null | ((event: Event) => void);
type Child = Node | string | null;

function dress(element: Element, props: Readonly<Record<string, Prop>>, children: readonly Child[]): void {
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') element.addEventListener(name.replace(/^on/, ''), value);
    else setAttribute(element, name, value);
  }
  element.append(...children.filter((child) => child !== null));
}

/** Sets an attribute only where it differs; null and false take it away, true sets it empty. */
export function setAttribute(element: Element, name: string, value: string | number | boolean | null): void {
  const text = value === null || value === false ? null : value === true ? '' : String(value);
  if (element.getAttribute(name) === text) return;
  if (text === null) element.removeAttribute(name);
  else element.setAttribute(name, text);
}

/** An element; a property that begins with `on` is a listener. Text is text and never markup. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Readonly<Record<string, Prop>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  dress(element, props, children);
  return element;
}

export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  props: Readonly<Record<string, Prop>> = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[K] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  dress(element, props, children);
  return element;
}

/** Puts text into an element only where it differs, so that nothing is laid out anew for nothing. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
