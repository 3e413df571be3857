/** Elements of the page. Text is only ever set as text. */

type Child = Node | string | undefined;

/** An element with attributes and children. */
export function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** A button that is called what its tip says. */
export function button(name: string, content: Node | string, act: () => void): HTMLButtonElement {
  const made = el('button', { type: 'button', 'aria-label': name, title: name }, content);
  made.addEventListener('click', act);
  return made;
}
