/** Light or dark: as the system has it, until the reader says otherwise. */
import { icon } from '../icons.ts';
import { button } from './dom.ts';

const KEY = 'ea-theme';
const system = matchMedia('(prefers-color-scheme: dark)');

export function themeSwitch(name: string): HTMLButtonElement {
  const root = document.documentElement;
  const isDark = (): boolean => (root.dataset['theme'] ?? (system.matches ? 'dark' : 'light')) === 'dark';
  const show = (): void => made.setAttribute('aria-pressed', String(isDark()));
  const made = button(name, icon('theme'), () => {
    const wanted = isDark() ? 'light' : 'dark';
    root.dataset['theme'] = wanted;
    keep(wanted);
    show();
  });
  const kept = recall();
  if (kept === 'light' || kept === 'dark') root.dataset['theme'] = kept;
  system.addEventListener('change', show);
  show();
  return made;
}

/** Some browsers keep nothing for a file on disk, and say so by an error. */
function keep(theme: string): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Then it is asked for again next time.
  }
}

function recall(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
