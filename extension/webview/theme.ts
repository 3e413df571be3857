/** The picture's colours in the theme of the editor, which VS Code tells by classes and variables of the page. */
import { DARK, LIGHT, type Theme, type Tone } from '../../language/drawing/theme.ts';

/** The same colours as an exported picture has, on the editor's own background. */
export function pictureTheme(): Theme {
  const { classList } = document.body;
  // The light high contrast theme carries the class of the dark one as well.
  const lightContrast = classList.contains('vscode-high-contrast-light');
  const contrast = lightContrast || classList.contains('vscode-high-contrast');
  const dark = classList.contains('vscode-dark') || (contrast && !lightContrast);
  const base = dark ? DARK : LIGHT;
  const paper = colour('--vscode-editor-background') ?? base.paper;
  return contrast ? contrasted(base, paper, colour('--vscode-foreground') ?? base.ink) : { ...base, paper };
}

export function onThemeChange(changed: () => void): void {
  // The class tells light from dark; between two dark themes only the variables change.
  const observer = new MutationObserver(changed);
  observer.observe(document.body, { attributes: true, attributeFilter: ['class', 'data-vscode-theme-id'] });
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] });
}

/** Lines and letters as strong as the text; what a box is, its border and icon still say by colour. */
function contrasted(base: Theme, paper: string, ink: string): Theme {
  const strong = (tone: Tone): Tone => ({ ...tone, fill: paper, soft: paper, stroke: tone.accent });
  const { people, steering, business, application, information, technology, neutral } = base.tones;
  return {
    ...base,
    paper,
    ink,
    muted: ink,
    rule: ink,
    edge: ink,
    frameFill: paper,
    frameStroke: ink,
    alarmFill: paper,
    tones: {
      people: strong(people),
      steering: strong(steering),
      business: strong(business),
      application: strong(application),
      information: strong(information),
      technology: strong(technology),
      neutral: strong(neutral),
    },
  };
}

/** The value goes into the picture's text, so it has to be a colour and nothing else. */
function colour(variable: string): string | undefined {
  const value = getComputedStyle(document.documentElement).getPropertyValue(variable).trim();
  return /^#[0-9a-f]{6}$/i.test(value) ? value : undefined;
}
