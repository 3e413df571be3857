/** The panel that tells what is stated of the element that is chosen. */
import type { Address } from '../../formats/html/address.ts';
import { writeAddress } from '../../formats/html/address.ts';
import type {
  PageArrow,
  PageElement,
  PageFact,
  PageFinding,
  PagePlace,
  PageText,
} from '../../formats/html/data.ts';
import { icon } from '../icons.ts';
import { button, el } from './dom.ts';
import { kindIcon } from './kinds.ts';
import type { Chosen, Project } from './project.ts';

/** Longer lists are folded. */
const MANY = 12;

export class Details {
  readonly element: HTMLElement;
  readonly #project: Project;
  readonly #close: HTMLButtonElement;
  #address: Address = {};

  constructor(project: Project, close: () => void) {
    this.#project = project;
    this.#close = button(project.say('close'), icon('close'), close);
    this.#close.classList.add('close');
    this.element = el('aside', { id: 'details', 'aria-label': project.say('details') });
    this.element.hidden = true;
  }

  show(chosen: Chosen | undefined, address: Address): void {
    const focused = this.element.contains(document.activeElement);
    this.#address = address;
    this.element.hidden = chosen === undefined;
    if (!chosen) {
      this.element.replaceChildren();
      return;
    }
    const content =
      chosen.type === 'element' ? this.#ofElement(chosen.element, chosen.index) : this.#ofPart(chosen.part);
    this.element.replaceChildren(this.#close, ...content.filter((part) => part !== undefined));
    this.element.scrollTop = 0;
    if (focused) this.focus();
  }

  focus(): void {
    this.element.querySelector('h2')?.focus();
  }

  #ofElement(element: PageElement, index: number): readonly (Node | undefined)[] {
    const { data } = this.#project;
    const kind = data.kinds[element.kind];
    const say = (...args: Parameters<Project['say']>) => this.#project.say(...args);
    const path = this.#pathTo(element);
    const children = this.#project
      .childrenOf(index)
      .map((child) => ({ text: data.elements[child]?.title ?? '', element: child }));
    const views = this.#project.viewsWith(index);
    return [
      el('p', { class: 'kind' }, kindIcon(kind), kind?.label ?? element.kind),
      heading(element.title),
      element.id === element.title ? undefined : el('p', { class: 'id' }, element.id),
      path.length > 0
        ? el(
            'p',
            { class: 'path' },
            `${say('inside')} `,
            ...separated(
              path.map((it) => this.#text(it)),
              ' › ',
            ),
          )
        : undefined,
      element.from === undefined ? undefined : el('p', {}, say('fromProject', element.from)),
      element.facts ? this.#part('properties', this.#facts(element.facts)) : undefined,
      element.roles ? this.#part('roles', this.#facts(element.roles)) : undefined,
      element.findings
        ? this.#part(
            'findings',
            el('ul', { class: 'findings' }, ...element.findings.map((it) => this.#finding(it))),
          )
        : undefined,
      this.#arrows('outgoing', this.#project.outgoing(index), 'target'),
      this.#arrows('incoming', this.#project.incoming(index), 'source'),
      this.#list(
        'contains',
        children.map((child) => this.#text(child)),
      ),
      element.tags
        ? this.#part('tags', el('p', {}, element.tags.map((tag) => `#${tag}`).join(' ')))
        : undefined,
      views.length > 0
        ? this.#list(
            'shownIn',
            views.map(({ id, title }) =>
              id === this.#address.view
                ? el('strong', {}, title)
                : el('a', { href: `#${writeAddress({ view: id, element: element.id })}` }, title),
            ),
          )
        : this.#part('shownIn', el('p', { class: 'quiet' }, say('notShown'))),
      element.place ? this.#part('declared', this.#place(element.place)) : undefined,
    ];
  }

  /** A box or a line that is no element of its own: what it says, and what it is about. */
  #ofPart(part: Extract<Chosen, { readonly type: 'part' }>['part']): readonly (Node | undefined)[] {
    const [title = '', ...lines] = part.description.split('\n');
    const { say, data } = { say: this.#project.say.bind(this.#project), data: this.#project.data };
    const about = (part.about ?? []).map((element) => ({
      text: data.elements[element]?.title ?? '',
      element,
    }));
    return [
      'points' in part ? el('p', { class: 'kind' }, icon('picture'), say('relation')) : undefined,
      heading(title),
      ...lines.map((line) => el('p', {}, line)),
      this.#list(
        'about',
        about.map((it) => this.#text(it)),
      ),
      part.place ? this.#part('declared', this.#place(part.place)) : undefined,
    ];
  }

  #pathTo({ parent }: PageElement): readonly PageText[] {
    const path: PageText[] = [];
    for (let at = parent; at !== undefined; ) {
      const element = this.#project.element(at);
      if (!element || path.length > 50) break;
      path.unshift({ text: element.title, element: at });
      at = element.parent;
    }
    return path;
  }

  #part(word: Parameters<Project['say']>[0], ...content: readonly Node[]): HTMLElement {
    return el('section', {}, el('h3', {}, this.#project.say(word)), ...content);
  }

  #facts(facts: readonly PageFact[]): HTMLElement {
    return el(
      'dl',
      {},
      ...facts.flatMap(({ label, values }) => [
        el('dt', {}, label),
        ...values.map((value) =>
          el(
            'dd',
            {},
            this.#text(value),
            value.note === undefined ? undefined : el('span', { class: 'note' }, value.note),
          ),
        ),
      ]),
    );
  }

  #arrows(
    word: 'outgoing' | 'incoming',
    arrows: readonly PageArrow[],
    end: 'source' | 'target',
  ): HTMLElement | undefined {
    return this.#list(
      word,
      arrows.map((arrow) => {
        const other = { text: this.#project.element(arrow[end])?.title ?? '', element: arrow[end] };
        const payload = separated(
          (arrow.payload ?? []).map((it) => this.#text(it)),
          ', ',
        );
        const facts = (arrow.facts ?? []).map(
          ({ label, values }) => `${label}: ${values.map(({ text }) => text).join(', ')}`,
        );
        return el(
          'div',
          {},
          this.#text(other),
          el('span', { class: 'verb' }, ` ${arrow.verb}`, payload.length > 0 ? ' ' : undefined, ...payload),
          ...facts.map((fact) => el('span', { class: 'note' }, fact)),
        );
      }),
    );
  }

  /** Nothing where there is nothing; folded where it is long. */
  #list(word: Parameters<Project['say']>[0], items: readonly Node[]): HTMLElement | undefined {
    if (items.length === 0) return undefined;
    const list = el('ul', {}, ...items.map((item) => el('li', {}, item)));
    if (items.length <= MANY) return this.#part(word, list);
    const title = `${this.#project.say(word)} (${items.length})`;
    return el('section', {}, el('details', {}, el('summary', {}, el('h3', {}, title)), list));
  }

  #finding({ severity, rule, message, place }: PageFinding): HTMLElement {
    return el(
      'li',
      { class: severity },
      el('span', { class: 'severity' }, this.#project.say(severity)),
      ' ',
      message,
      el('span', { class: 'note' }, place ? `${rule} · ` : rule, place ? this.#place(place) : undefined),
    );
  }

  #place({ file, line }: PagePlace): HTMLElement {
    return el('span', { class: 'place' }, `${file}, ${this.#project.say('line')} ${line}`);
  }

  #text({ text, element }: PageText): Node {
    if (element === undefined) return document.createTextNode(text);
    return el('a', { href: this.#project.addressOf(element, this.#address) }, text);
  }
}

function heading(title: string): HTMLElement {
  return el('h2', { tabindex: '-1' }, title);
}

function separated(nodes: readonly Node[], by: string): readonly (Node | string)[] {
  return nodes.flatMap((node, index) => (index === 0 ? [node] : [by, node]));
}
