/** The field that one searches in: a combobox with a list of hits, by ARIA's pattern. */
import { icon } from '../icons.ts';
import { el } from './dom.ts';
import { type Found, finder, type Hit } from './find.ts';
import { kindIcon } from './kinds.ts';
import type { Project } from './project.ts';

const MOST = 40;

export class Search {
  readonly element: HTMLElement;
  readonly #project: Project;
  readonly #find: (query: string, most: number) => Found;
  readonly #input: HTMLInputElement;
  readonly #list: HTMLUListElement;
  readonly #status: HTMLElement;
  readonly #choose: (hit: Hit) => void;
  #hits: readonly Hit[] = [];
  #active = -1;

  constructor(project: Project, choose: (hit: Hit) => void) {
    this.#project = project;
    this.#choose = choose;
    this.#find = finder(project.data);
    const name = project.say('search');
    this.#input = el('input', {
      type: 'search',
      role: 'combobox',
      'aria-label': name,
      placeholder: name,
      'aria-expanded': 'false',
      'aria-controls': 'results',
      'aria-autocomplete': 'list',
      'aria-keyshortcuts': '/',
      autocomplete: 'off',
      spellcheck: 'false',
    });
    this.#list = el('ul', {
      id: 'results',
      class: 'results',
      role: 'listbox',
      'aria-label': project.say('results'),
    });
    this.#list.hidden = true;
    this.#status = el('p', { class: 'status', role: 'status' });
    this.element = el(
      'div',
      { class: 'search', role: 'search' },
      icon('search'),
      this.#input,
      el('kbd', { 'aria-hidden': 'true' }, '/'),
      this.#list,
      this.#status,
    );
    this.#input.addEventListener('input', () => this.#show());
    this.#input.addEventListener('focus', () => this.#show());
    this.#input.addEventListener('blur', () => this.#close());
    this.#input.addEventListener('keydown', (event) => {
      if (this.#act(event.key)) event.preventDefault();
    });
    // The field keeps the focus while the list is used by pointer.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#list.addEventListener('click', ({ target }) => {
      const option = target instanceof Element ? target.closest('li') : null;
      if (option) this.#take([...this.#list.children].indexOf(option));
    });
  }

  focus(): void {
    this.#input.focus();
    this.#input.select();
  }

  #show(): void {
    const { hits, count } = this.#find(this.#input.value, MOST);
    this.#hits = hits;
    this.#list.replaceChildren(...hits.map((hit, index) => this.#option(hit, index)));
    const asked = this.#input.value.trim() !== '';
    const none = asked && count === 0;
    this.#status.textContent = asked
      ? none
        ? this.#project.say('noResults')
        : this.#project.say('resultCount', count)
      : '';
    this.#status.classList.toggle('none', none);
    this.#list.hidden = hits.length === 0;
    this.#input.setAttribute('aria-expanded', String(hits.length > 0));
    this.#activate(hits.length > 0 ? 0 : -1);
  }

  #option(hit: Hit, index: number): HTMLLIElement {
    const { data } = this.#project;
    const option = el('li', { role: 'option', id: `result-${index}`, 'aria-selected': 'false' });
    if (hit.type === 'view') {
      const view = data.views[hit.index];
      option.append(
        icon('picture'),
        el('span', { class: 'name' }, view?.title),
        el('span', { class: 'kind' }, `${this.#project.say('viewWord')} · ${view?.group ?? ''}`),
      );
      return option;
    }
    const element = data.elements[hit.index];
    if (!element) return option;
    const kind = data.kinds[element.kind];
    const inside = element.parent === undefined ? undefined : this.#project.element(element.parent);
    option.append(
      kindIcon(kind),
      el('span', { class: 'name' }, element.title),
      el(
        'span',
        { class: 'kind' },
        [kind?.label, inside?.title].filter((text) => text !== undefined).join(' · '),
      ),
    );
    return option;
  }

  #act(key: string): boolean {
    switch (key) {
      case 'ArrowDown':
        this.#move(1);
        return true;
      case 'ArrowUp':
        this.#move(-1);
        return true;
      case 'Enter':
        this.#take(this.#active);
        return true;
      case 'Escape':
        if (this.#list.hidden && this.#input.value === '') this.#input.blur();
        this.#input.value = '';
        this.#show();
        return true;
      default:
        return false;
    }
  }

  #move(step: number): void {
    const { length } = this.#hits;
    if (length > 0) this.#activate((this.#active + step + length) % length);
  }

  #activate(index: number): void {
    this.#active = index;
    for (const [at, option] of [...this.#list.children].entries())
      option.setAttribute('aria-selected', String(at === index));
    const active = this.#list.children[index];
    if (active) {
      this.#input.setAttribute('aria-activedescendant', active.id);
      active.scrollIntoView({ block: 'nearest' });
    } else this.#input.removeAttribute('aria-activedescendant');
  }

  #take(index: number): void {
    const hit = this.#hits[index];
    if (!hit) return;
    this.#close();
    this.#choose(hit);
  }

  #close(): void {
    this.#list.hidden = true;
    this.#status.textContent = '';
    this.#status.classList.remove('none');
    this.#input.setAttribute('aria-expanded', 'false');
    this.#input.removeAttribute('aria-activedescendant');
  }
}
