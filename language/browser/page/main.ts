/**
 * The page of an exported project: makes of the document that the file is a page where one searches, moves about and
 * reads what is stated. What is on screen follows from the address, so that links and the way back work.
 */
import { type Address, readAddress, writeAddress } from '../../formats/html/address.ts';
import type { PageData, PageView } from '../../formats/html/data.ts';
import { icon } from '../icons.ts';
import { listenToKeys, ZOOM_STEP } from '../keys.ts';
import { Stage } from '../stage.ts';
import type { Target } from '../targets.ts';
import { Details } from './details.ts';
import { button, el } from './dom.ts';
import { Project, sceneOf } from './project.ts';
import { Search } from './search.ts';
import { themeSwitch } from './theme.ts';

// The writer has put it there, and nobody else can.
const project = new Project(JSON.parse(document.getElementById('data')?.textContent ?? '') as PageData);
const say = project.say.bind(project);
const { views } = project.data;
const root = document.documentElement;
const main = document.querySelector('main') ?? document.body;
const list = document.querySelector<HTMLElement>('nav') ?? document.body;
const title = document.title;
const whole = say('wholeProject');

let address: Address = {};
/** Whether what the address is changed to is to have the focus. */
let wantsFocus = false;

const stage = new Stage(({ k }) => {
  scale.textContent = `${Math.round(k * 100)} %`;
});
const details = new Details(project, close);
const search = new Search(project, ({ type, index }) => {
  list.classList.remove('open');
  if (type === 'view') go({ view: views[index]?.id ?? '' }, true);
  else follow(project.addressOf(index, address), true);
});
const live = el('p', { class: 'unseen', role: 'status' });
const scale = toggle('100 %', () => stage.actualSize());
scale.classList.add('scale');
scale.title = say('actual');
const asPicture = toggle(say('picture'), () => go({ ...address, table: false }));
const asTable = toggle(say('table'), () => go({ ...address, table: true }));
const heading = el('h2', { id: 'title' });
const zooming = el(
  'div',
  { class: 'group zoom', role: 'group', 'aria-label': say('tools') },
  button(say('zoomOut'), icon('zoomOut'), () => stage.zoomBy(1 / ZOOM_STEP)),
  scale,
  button(say('zoomIn'), icon('zoomIn'), () => stage.zoomBy(ZOOM_STEP)),
  button(say('fit'), icon('fit'), () => stage.fit()),
);
const listButton = button(say('list'), icon('list'), () => openList(!list.classList.contains('open')));
listButton.classList.add('lister');
listButton.setAttribute('aria-expanded', 'false');
listButton.setAttribute('aria-controls', list.id);

function build(): void {
  document.querySelector('header')?.prepend(listButton);
  document.querySelector('header')?.append(
    search.element,
    el(
      'div',
      { class: 'group' },
      button(say('print'), icon('print'), () => print()),
      themeSwitch(say('theme')),
    ),
  );
  main.prepend(
    el(
      'div',
      { class: 'bar' },
      heading,
      el('div', { class: 'group choice', role: 'group', 'aria-label': say('showAs') }, asPicture, asTable),
      zooming,
    ),
    stage.element,
    live,
  );
  main.after(details.element);
  stage.element.setAttribute('aria-describedby', 'help');
  main.append(el('p', { id: 'help', class: 'unseen' }, say('pictureHelp')));
  root.classList.add('app');
}

function show(): void {
  const before = address;
  const asked = readAddress(location.hash);
  const view = project.view(asked.view) ?? viewOf(asked.element) ?? views[0];
  address = { ...asked, ...(view ? { view: view.id } : {}) };
  if (view) {
    if (before.view !== view.id) display(view);
    const table = address.table === true;
    main.classList.toggle('tabled', table);
    asPicture.setAttribute('aria-pressed', String(!table));
    asTable.setAttribute('aria-pressed', String(table));
    zooming.hidden = table;
    if (!table && before.table) stage.fit(false);
  }
  const chosen = project.chosen(address.element, view);
  const parts = chosen && view ? project.partsOf(chosen, view) : [];
  const changed = before.element !== address.element || before.view !== address.view;
  details.show(chosen, address);
  root.classList.toggle('detailed', chosen !== undefined);
  const target = stage.targets.highlight(parts);
  if (changed && target?.box) stage.bringIntoView(target.box);
  if (wantsFocus) {
    if (chosen) details.focus();
    else focusPicture();
  }
  wantsFocus = false;
}

/** The view that shows an element whose address names none. */
function viewOf(element: string | undefined): PageView | undefined {
  const chosen = project.chosen(element, undefined);
  return chosen?.type === 'element' ? project.viewsWith(chosen.index)[0] : undefined;
}

function display(view: PageView): void {
  for (const section of document.querySelectorAll('section.view'))
    section.classList.toggle('current', section.id === writeAddress({ view: view.id }));
  const picture = document.querySelector('section.current figure svg')?.cloneNode(true);
  if (!(picture instanceof SVGSVGElement)) return;
  heading.textContent = view.title;
  document.title = `${view.title} – ${title}`;
  for (const link of list.querySelectorAll('a')) {
    const current = link.getAttribute('href') === `#${writeAddress({ view: view.id })}`;
    if (current) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
    if (current) bringIntoList(link);
  }
  openList(false);
  stage.show(sceneOf(view), picture);
  const about = view.group === whole ? '' : `${view.group}, `;
  live.textContent = `${about}${say('shown', view.title, view.nodes.length, view.edges.length)}`;
}

/** By hand, since a browser that is asked to scroll also lets the next Tab go on from there. */
function bringIntoList(link: Element): void {
  const [inside, around] = [link.getBoundingClientRect(), list.getBoundingClientRect()];
  if (inside.top < around.top || inside.bottom > around.bottom)
    list.scrollTop += inside.top - around.top - (around.height - inside.height) / 2;
}

function go(to: Address, focus = false): void {
  follow(`#${writeAddress(to)}`, focus);
}

/** What is on screen changes when the address does; the same address again may still want the focus. */
function follow(hash: string, focus: boolean): void {
  wantsFocus = focus;
  if (hash === `#${location.hash.replace(/^#/, '')}`) show();
  else location.hash = hash;
}

function open(target: Target, focus: boolean): void {
  go({ ...address, element: target.id }, focus);
}

function close(): void {
  const { element: _, ...rest } = address;
  const within = details.element.contains(document.activeElement);
  const chosen = project.chosen(address.element, project.view(address.view));
  const view = project.view(address.view);
  const parts = chosen && view ? project.partsOf(chosen, view) : [];
  go(rest);
  // The page follows the address a moment later, but the focus must not be lost until then.
  if (within) focusPicture(parts);
}

function focusPicture(parts: readonly string[] = []): void {
  if (address.table) {
    asTable.focus();
    return;
  }
  const target = stage.targets.boxes.find(({ id }) => parts.includes(id)) ?? stage.targets.boxes[0];
  if (target) stage.targets.focus(target);
}

function openList(open: boolean): void {
  list.classList.toggle('open', open);
  listButton.setAttribute('aria-expanded', String(open));
}

function toggle(name: string, act: () => void): HTMLButtonElement {
  const made = el('button', { type: 'button' }, name);
  made.addEventListener('click', act);
  return made;
}

build();
listenToKeys(stage, (target) => open(target, true));
stage.element.addEventListener('click', (event) => {
  const target = stage.targets.at(event);
  if (target) open(target, false);
  else if (address.element !== undefined) close();
});
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return;
  if (event.key === '/') {
    event.preventDefault();
    search.focus();
  } else if (event.key === 'Escape') {
    if (list.classList.contains('open')) {
      openList(false);
      listButton.focus();
    } else if (address.element !== undefined) close();
  }
});
window.addEventListener('hashchange', show);
show();
