/** What may be written at the cursor. */

import type { Position, Range } from '../model/location.ts';
import {
  ARROW_PROPERTIES,
  ASSIGNMENT_PROPERTIES,
  CLAUSES,
  KEYWORDS,
  type Keyword,
  KINDS,
  keywordOf,
  kind,
  propertiesOf,
  property,
  STATES,
  STRUCTURE,
  UNITS,
  type ValueType,
  valueTypeOf,
  type Word,
} from '../model/metamodel/index.ts';
import { type Element, isOwn, type Model, tagsOf } from '../model/model.ts';
import { aliasesOf, spokenName } from '../model/names.ts';
import { PARTS_OF_ARROWS } from '../model/selector.ts';
import { OWN, ownPropertiesOf, profileOf, specialisedKind } from '../model/specialisation.ts';
import type { Language } from '../model/text.ts';
import { quoteName } from '../model/tree.ts';
import { ENDS, HOLDERS, PAYLOAD } from '../model/uses.ts';
import { writtenName } from '../syntax/names.ts';
import { cardOf } from './card.ts';
import { type Cursor, cursorAt, type Place } from './cursor.ts';
import { keywordText } from './hover.ts';
import { distanceFrom, pathTo } from './names.ts';
import { fold, rankOf, rankOfElement, UNFIT } from './project-symbols.ts';
import type { Source } from './source.ts';

export type CompletionSort =
  | 'keyword'
  | 'property'
  | 'value'
  | 'unit'
  | 'element'
  | 'verb'
  | 'role'
  | 'tag'
  | 'operator';

export interface CompletionItem {
  readonly label: string;
  readonly sort: CompletionSort;
  readonly detail: string;
  /** Markdown; empty when there is nothing to say. */
  readonly documentation: string;
  /** What the editor compares the typed letters with. */
  readonly filter: string;
  readonly newText: string;
  readonly range: Range;
}

export interface Completion {
  readonly items: readonly CompletionItem[];
  /** There are more; ask again after the next letter. */
  readonly incomplete: boolean;
}

/** More than anyone reads in a list. */
export const MOST_ITEMS = 200;

/** The best items first. */
export function complete(source: Source, position: Position): Completion {
  const cursor = cursorAt(source, position);
  if (cursor.place.type === 'nothing' || cursor.place.type === 'name')
    return { items: [], incomplete: false };
  return new Completer(source, cursor).complete();
}

/** The spelling that most keywords of the file have; the client's language where neither leads. */
export function languageOfFile({ words, language }: Source): Language {
  let lead = 0;
  for (const { type, image } of words.tokens) {
    if (!['KIND', 'KEY', 'STATE', 'CLAUSE'].includes(type)) continue;
    const spelling = keywordOf(image)?.spelling;
    if (!spelling || spelling.sv === spelling.en) continue;
    lead += image === spelling.sv ? 1 : -1;
  }
  return lead > 0 ? 'sv' : lead < 0 ? 'en' : language;
}

/** An item before it is known whether it will be shown; what is costly is made for the shown ones only. */
interface Candidate {
  readonly rank: number;
  readonly item: () => CompletionItem | undefined;
}

class Completer {
  readonly #source: Source;
  readonly #model: Model;
  readonly #cursor: Cursor;
  readonly #written: Language;
  readonly #scope: string | undefined;
  /** Kind of the element around; what `utöka` extends counts as that. */
  readonly #kind: string;
  readonly #candidates: Candidate[] = [];

  constructor(source: Source, cursor: Cursor) {
    this.#source = source;
    this.#model = source.model;
    this.#cursor = cursor;
    this.#written = languageOfFile(source);
    const around = this.#model.elementOf(source.uri, cursor.inside.declaration);
    this.#scope = around?.id;
    this.#kind = cursor.inside.type === 'extend' ? (around?.kind ?? 'extend') : cursor.inside.kind;
  }

  complete(): Completion {
    if (this.#cursor.qualifier.length > 0) this.#members();
    else this.#offer(this.#cursor.place);
    const ranked = this.#candidates.sort((a, b) => a.rank - b.rank);
    const shown = ranked.slice(0, MOST_ITEMS).flatMap((it) => it.item() ?? []);
    return { items: shown, incomplete: ranked.length > MOST_ITEMS };
  }

  #offer(place: Place): void {
    switch (place.type) {
      case 'statement':
        if (place.path) {
          this.#operator('->', { sv: 'är beroende av', en: 'depends on' });
          return;
        }
        this.#statement();
        return;
      case 'base':
        this.#elements([place.kind, 'profile']);
        return;
      case 'head':
        this.#clauses(place.kind);
        return;
      case 'value':
        this.#values(place.property, place.kind === 'extend' ? this.#kind : place.kind);
        return;
      case 'after-value': {
        const type = property(place.property)?.value;
        if (place.number) {
          this.#units(type);
          return;
        }
        if (type?.type === 'reference' || type?.type === 'open') this.#structure(['from', 'till'], 0);
        this.#statement();
        return;
      }
      case 'target':
        this.#elements(ENDS);
        return;
      case 'verb':
        this.#elements(['verb'], 'verb');
        return;
      case 'payload':
        this.#elements(PAYLOAD);
        return;
      case 'after-arrow':
        this.#structure(['as'], 0);
        this.#statement();
        return;
      case 'role':
        this.#elements(['role'], 'role');
        return;
      case 'holder':
        this.#elements(HOLDERS);
        this.#words(STATES, 'value', 1);
        return;
      case 'after-holder':
        this.#properties(ASSIGNMENT_PROPERTIES, 0);
        return;
      case 'extend':
        this.#elements(['*']);
        return;
      case 'selector':
        this.#keywords(
          KINDS.map(({ id }) => keywordById('KIND', id)),
          0,
        );
        this.#structure(['below', 'not'], 1);
        this.#elements(['*']);
        this.#tags('#');
        return;
      case 'after-selector':
        this.#structure(place.next, 0);
        this.#structure(['and', 'or'], 1);
        return;
      case 'conditions':
        this.#operator('[', { sv: 'villkor', en: 'condition' });
        return;
      case 'condition-key':
        if (place.of === 'arrow') {
          this.#keywords(
            PARTS_OF_ARROWS.map((id) => keywordById('KIND', id)),
            0,
          );
          this.#keywords(
            ARROW_PROPERTIES.map((id) => keywordById('KEY', id)),
            0,
          );
          return;
        }
        this.#keywords(
          KEYWORDS.filter((it) => it.class === 'KEY'),
          0,
        );
        this.#elements(['role'], 'role', 1);
        return;
      case 'condition-test':
        this.#structure(['exists'], 0);
        this.#words(STATES, 'value', 0);
        for (const sign of ['=', '!=', '<', '<=', '>', '>='])
          this.#operator(sign, { sv: 'jämför', en: 'compares' });
        return;
      case 'condition-value':
        this.#conditionValues(place.property);
        return;
      case 'tag':
        this.#tags('');
        return;
      default:
    }
  }

  /** Properties and kinds that fit in the block, and the words of the grammar that do. */
  #statement(): void {
    const { type } = this.#cursor.inside;
    if (type === 'arrow') {
      this.#properties(ARROW_PROPERTIES, 0);
      return;
    }
    if (type === 'assignment' || type === 'roles') {
      this.#properties(ASSIGNMENT_PROPERTIES, 0);
      return;
    }
    const own = kind(this.#kind)?.properties ?? [];
    this.#properties(own, 0);
    this.#specialised();
    this.#properties(
      propertiesOf(this.#kind).filter((id) => kind(this.#kind) && !own.includes(id)),
      2,
    );
    this.#keywords(
      KINDS.filter(({ within }) => within.includes(this.#kind)).map(({ id }) => keywordById('KIND', id)),
      1,
    );
    if (this.#kind === 'object' || this.#kind === 'family') this.#structure(['roles'], 1);
    if (this.#kind === 'view') this.#structure(['show', 'hide'], 0);
    if (this.#kind === 'rule') this.#structure(['forbid', 'require'], 0);
    if (this.#kind === 'file') this.#structure(['extend'], 3);
    if (ENDS.includes(this.#kind)) this.#operator('->', { sv: 'är beroende av', en: 'depends on' });
    // A name at the start of a statement begins an arrow.
    if (this.#cursor.prefix !== '') this.#elements(ENDS, 'element', 4);
  }

  /** What a profile gives its elements, and what it may itself say of them by default. */
  #specialised(): void {
    const around = this.#scope === undefined ? undefined : this.#model.element(this.#scope);
    if (!around) return;
    for (const key of ownPropertiesOf(this.#model, around.id)) {
      if (around.kind === 'profile') break;
      const name = key.slice(OWN.length);
      this.#add([name], 0, () => ({
        label: name,
        sort: 'property',
        detail: profileOf(this.#model, around)?.title ?? '',
        documentation: '',
        filter: name,
        newText: writtenName(name),
        range: this.#cursor.range,
      }));
    }
    const kindId = around.kind === 'profile' ? specialisedKind(around.declaration) : undefined;
    if (kindId !== undefined) this.#properties(kind(kindId)?.properties ?? [], 1);
  }

  #clauses(kindId: string): void {
    const fitting = CLAUSES.filter(({ id }) => {
      // «av» on other kinds than views is another word for «för», which reads better.
      return propertiesOf(kindId).includes(id === 'of' ? 'about' : id);
    });
    this.#words(fitting, 'keyword', 0);
  }

  #properties(ids: readonly string[], tier: number): void {
    const { inside } = this.#cursor;
    const given =
      inside.type === 'element'
        ? (this.#source.summary.declarations[inside.declaration]?.properties ?? [])
        : [];
    const open = ids.filter(
      (id) =>
        property(id)?.many === true || !given.some(({ key, values }) => key === id && values.length > 0),
    );
    this.#keywords(
      open.map((id) => keywordById('KEY', id)),
      tier,
    );
  }

  #values(key: string, kindId: string | undefined): void {
    const entry = property(key);
    if (!entry) return;
    const type = valueTypeOf(kindId, entry);
    switch (type.type) {
      case 'enum':
        this.#words(type.values, 'value', 0);
        break;
      case 'reference':
      case 'open':
        this.#elements(type.kinds, type.kinds[0] === 'role' && type.kinds.length === 1 ? 'role' : 'element');
        break;
      case 'vocabulary':
        this.#keywords(
          KEYWORDS.filter((it) => it.class === 'KIND' || it.class === 'KEY'),
          0,
        );
        this.#words(type.further ?? [], 'value', 0);
        break;
      default:
    }
    this.#words(
      STATES.filter(({ id }) => entry.states?.includes(id)),
      'value',
      1,
    );
  }

  #conditionValues(key: string): void {
    if (key === 'verb') this.#elements(['verb'], 'verb');
    else if (key === 'information') this.#elements(PAYLOAD);
    // What is no property is a role, or a word that a profile has added.
    else if (property(key)) this.#values(key, undefined);
    else this.#elements(HOLDERS);
  }

  #units(type: ValueType | undefined): void {
    const rates = ['h', 'day', 'week', 'month', 'term', 'year'];
    const units =
      type?.type === 'quantity' ? [...type.units, ...(type.per === true ? rates : [])] : undefined;
    this.#words(
      UNITS.filter(({ id }) => units?.includes(id) ?? true),
      'unit',
      0,
    );
  }

  #structure(ids: readonly string[], tier: number): void {
    this.#keywords(
      STRUCTURE.filter(({ id }) => ids.includes(id)).map(({ id }) => keywordById('STRUCTURE', id)),
      tier,
    );
  }

  #keywords(keywords: readonly (Keyword | undefined)[], tier: number): void {
    for (const keyword of keywords) {
      if (!keyword) continue;
      const sort = keyword.class === 'KEY' ? 'property' : 'keyword';
      this.#word(keyword, sort, tier, () => keywordText(keyword, this.#source.language));
    }
  }

  #words(words: readonly Word[], sort: CompletionSort, tier: number): void {
    for (const word of words) this.#word(word, sort, tier, () => '');
  }

  #word(
    { spelling, doc }: Pick<Word, 'spelling' | 'doc'>,
    sort: CompletionSort,
    tier: number,
    documentation: () => string,
  ): void {
    if (this.#cursor.quoted) return;
    const label = spelling[this.#written];
    const other = spelling[this.#written === 'sv' ? 'en' : 'sv'];
    this.#add([label, other], tier, () => ({
      label,
      sort,
      detail: doc[this.#source.language],
      documentation: documentation(),
      filter: label === other ? label : `${label} ${other}`,
      newText: label,
      range: this.#cursor.range,
    }));
  }

  #operator(sign: string, detail: Readonly<Record<Language, string>>): void {
    if (this.#cursor.prefix !== '') return;
    this.#add([sign], 1, () => ({
      label: sign,
      sort: 'operator',
      detail: detail[this.#source.language],
      documentation: '',
      filter: sign,
      newText: sign,
      range: this.#cursor.range,
    }));
  }

  #tags(sign: '' | '#'): void {
    const tags = new Set(this.#model.elements.flatMap((element) => tagsOf(element)));
    for (const tag of [...tags].sort()) {
      const text = `#${tag}`;
      this.#add([sign + tag], 2, () => ({
        label: text,
        sort: 'tag',
        detail: '',
        documentation: '',
        filter: text,
        newText: text,
        range: this.#cursor.range,
      }));
    }
  }

  /** Elements of these kinds, the nearest first. */
  #elements(kinds: readonly string[], sort: CompletionSort = 'element', tier = 0): void {
    const distance = distanceFrom(this.#model, this.#scope);
    const all = kinds.includes('*')
      ? this.#model.elements.filter(isOwn)
      : kinds.flatMap((id) => this.#model.ofKind(id));
    const prefix = fold(this.#cursor.prefix);
    const fitting: { readonly element: Element; readonly rank: number }[] = [];
    for (const element of all) {
      if (element.name === '' || element.id === this.#scope) continue;
      const fit = rankOfElement(prefix, element);
      // Distances fill the room between two tiers without reaching the next.
      if (fit < UNFIT) fitting.push({ element, rank: rankAt(fit, tier + 1 - 1 / (1 + distance(element))) });
    }
    for (const { element, rank } of bestOf(fitting, MOST_ITEMS + 1)) {
      const path = (): string | undefined => pathTo(this.#model, element, kinds, this.#scope, this.#written);
      this.#candidates.push({ rank, item: () => this.#elementItem(element, sort, path) });
    }
    for (const { alias } of this.#model.dependencies) {
      const root = this.#model.element(quoteName(alias));
      if (root) this.#element(root, 'element', tier + 1, () => writtenName(alias));
    }
  }

  /** What stands inside the elements that the names before the cursor may mean. */
  #members(): void {
    const { qualifier } = this.#cursor;
    const outer = this.#model
      .named(qualifier.at(-1) ?? '')
      .filter((element) => element.dependency === undefined && this.#endsWith(element, qualifier));
    if (this.#model.dependencies.some(({ alias }) => alias === qualifier[0])) {
      const resolution = this.#model.lookup(qualifier, ['*'], this.#scope);
      const inside = resolution.status === 'resolved' ? this.#model.element(resolution.id) : undefined;
      if (inside) outer.push(inside);
    }
    for (const element of outer.flatMap(({ id }) => this.#model.childrenOf(id))) {
      if (element.name !== '')
        this.#element(element, 'element', 0, () =>
          element.dependency === undefined
            ? pathTo(this.#model, element, ['*'], element.parent, this.#written)
            : writtenName(element.name),
        );
    }
  }

  #endsWith(element: Element, path: readonly string[]): boolean {
    let at: Element | undefined = element;
    for (const segment of path.toReversed()) {
      if (!at || (segment !== at.name && !aliasesOf(at).includes(segment))) return false;
      at = at.parent === undefined ? undefined : this.#model.element(at.parent);
    }
    return true;
  }

  #element(element: Element, sort: CompletionSort, tier: number, path: () => string | undefined): void {
    const fit = rankOfElement(fold(this.#cursor.prefix), element);
    if (fit >= UNFIT) return;
    this.#candidates.push({ rank: rankAt(fit, tier), item: () => this.#elementItem(element, sort, path) });
  }

  #elementItem(
    element: Element,
    sort: CompletionSort,
    path: () => string | undefined,
  ): CompletionItem | undefined {
    const newText = path();
    if (newText === undefined) return undefined;
    const name = spokenName(element, this.#written);
    const { language } = this.#source;
    const filter = element.title === name ? name : `${name} ${element.title}`;
    return {
      label: newText,
      sort,
      detail: [kind(element.kind)?.spelling[language] ?? element.kind, element.title].join(' · '),
      documentation: cardOf(this.#model, element, language),
      filter: this.#cursor.quoted ? `'${filter}` : filter,
      newText,
      range: this.#cursor.range,
    };
  }

  /** Keeps what fits the letters typed so far; better fits go before nearer ones. */
  #add(texts: readonly string[], tier: number, item: () => CompletionItem | undefined): void {
    const prefix = fold(this.#cursor.prefix);
    const fit = Math.min(...texts.map((text) => rankOf(prefix, text)));
    if (fit < UNFIT) this.#candidates.push({ rank: rankAt(fit, tier), item });
  }
}

const rankAt = (fit: number, tier: number): number => Math.floor(fit / 10) * 100 + tier;

/** The items of the lowest ranks, in their order: at most `most`, without sorting all of them. */
function bestOf<T extends { readonly rank: number }>(items: readonly T[], most: number): readonly T[] {
  if (items.length <= most) return items;
  const highest = Float64Array.from(items, ({ rank }) => rank).sort()[most - 1] ?? 0;
  return items.filter(({ rank }) => rank <= highest).slice(0, most);
}

const keywordsById = new Map(KEYWORDS.map((keyword) => [`${keyword.class} ${keyword.id}`, keyword]));

function keywordById(wordClass: Keyword['class'], id: string): Keyword | undefined {
  return keywordsById.get(`${wordClass} ${id}`);
}
