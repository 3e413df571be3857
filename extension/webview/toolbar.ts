/** Which view, how large, and to a file. */

import { icon } from '../../language/browser/icons.ts';
import type { ViewInfo } from '../../language/server/protocol.ts';
import type { Say, TextKey } from './texts.ts';

export interface Actions {
  readonly choose: (view: string) => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly actualSize: () => void;
  readonly fit: () => void;
  readonly exportAs: (format: 'svg' | 'png') => void;
}

type Choice = Pick<ViewInfo, 'id' | 'title' | 'declared'>;

export class Toolbar {
  readonly element = document.createElement('div');
  readonly #select = document.createElement('select');
  readonly #scale: HTMLButtonElement;
  /** Every control with the text that names it, which follows the language. */
  readonly #named: (readonly [HTMLElement, TextKey])[] = [];
  #choices = '';

  constructor(actions: Actions) {
    this.element.className = 'toolbar';
    this.element.setAttribute('role', 'toolbar');
    this.#named.push([this.element, 'toolbar'], [this.#select, 'view']);
    this.#select.addEventListener('change', () => actions.choose(this.#select.value));
    this.#scale = this.#button('actual', actions.actualSize, '100 %');
    this.#scale.classList.add('scale');
    this.element.append(
      this.#select,
      group(
        '',
        this.#button('zoomOut', actions.zoomOut, icon('zoomOut')),
        this.#scale,
        this.#button('zoomIn', actions.zoomIn, icon('zoomIn')),
        this.#button('fit', actions.fit, icon('fit')),
      ),
      group(
        'export',
        icon('save'),
        this.#button('exportSvg', () => actions.exportAs('svg'), 'SVG'),
        this.#button('exportPng', () => actions.exportAs('png'), 'PNG'),
      ),
    );
  }

  /** Rebuilds the list only when it changed, so that one being read is not shut. */
  show(choices: readonly Choice[], chosen: string | undefined, say: Say): void {
    for (const [control, key] of this.#named) {
      control.setAttribute('aria-label', say(key));
      if (control !== this.element) control.title = say(key);
    }
    const key = JSON.stringify([choices, say('declared')]);
    if (key !== this.#choices) {
      this.#choices = key;
      const declared = choices.filter((choice) => choice.declared);
      const standard = choices.filter((choice) => !choice.declared);
      const both = declared.length > 0 && standard.length > 0;
      this.#select.replaceChildren(
        ...(both
          ? [optionGroup(say('declared'), declared), optionGroup(say('standard'), standard)]
          : choices.map(option)),
      );
    }
    if (chosen !== undefined) this.#select.value = chosen;
    this.#select.disabled = choices.length === 0;
  }

  showScale(scale: number): void {
    this.#scale.textContent = `${Math.round(scale * 100)} %`;
  }

  #button(key: TextKey, act: () => void, content: string | SVGSVGElement): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(content);
    button.addEventListener('click', act);
    this.#named.push([button, key]);
    return button;
  }
}

function group(name: string, ...content: readonly Element[]): HTMLElement {
  const element = document.createElement('div');
  element.className = `group ${name}`.trim();
  element.append(...content);
  return element;
}

function optionGroup(label: string, choices: readonly Choice[]): HTMLOptGroupElement {
  const element = document.createElement('optgroup');
  element.label = label;
  element.append(...choices.map(option));
  return element;
}

function option({ id, title }: Choice): HTMLOptionElement {
  return new Option(title, id);
}
