/** Which of VS Code's themes the page is shown in; VS Code writes it as a class of the body and changes it live. */
export type Theme = 'light' | 'dark';

export function theme(): Theme {
  const { classList } = document.body;
  return classList.contains('vscode-dark') || isDarkContrast(classList) ? 'dark' : 'light';
}

export function onThemeChange(changed: () => void): void {
  let last = document.body.className;
  const observer = new MutationObserver(() => {
    if (document.body.className === last) return;
    last = document.body.className;
    changed();
  });
  observer.observe(document.body, { attributes: true, attributeFilter: ['class'] });
}

/** The light high contrast theme carries the class of the dark one as well. */
function isDarkContrast(classes: DOMTokenList): boolean {
  return classes.contains('vscode-high-contrast') && !classes.contains('vscode-high-contrast-light');
}
