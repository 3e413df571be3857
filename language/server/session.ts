/** What every request needs: documents, projects, the client's language, and when findings go out. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Connection } from 'vscode-languageserver/node';
import { type Source, source } from '../features/source.ts';
import type { Model } from '../model/model.ts';
import type { Summary } from '../model/summary.ts';
import type { Language } from '../model/text.ts';
import { Project } from '../workspace/project.ts';
import { Turns } from '../workspace/turns.ts';
import { Publisher } from './diagnostics.ts';
import { canonicalUri, Documents } from './documents.ts';
import { Drawings } from './drawings.ts';
import type { Guard } from './guard.ts';
import { loadProgress } from './load-progress.ts';
import { METHODS } from './protocol.ts';
import type { Settings } from './settings.ts';
import type { Space } from './space.ts';
import { isConfig, Workspace } from './workspace.ts';

/** Milliseconds that checking goes on before other work gets its turn. */
const TURN = 20;

const models = new WeakMap<Summary, Model>();

/** The model of one file and the standard library. */
function modelOf(summary: Summary): Model {
  const known = models.get(summary);
  if (known) return known;
  const project = new Project();
  project.put(summary);
  models.set(summary, project.model);
  return project.model;
}

/** Is something said about the file with the project? */
function isOf(uri: string, space: Space): boolean {
  return space.has(uri) || space.describedBy(uri);
}

export class Session {
  readonly documents = new Documents();
  readonly drawings = new Drawings();
  readonly workspace: Workspace;
  readonly guard: Guard;
  settings: Settings = { locale: 'sv', pause: 100 };
  readonly #connection: Connection;
  readonly #publisher: Publisher;
  /** Projects with something new, and their files in the order of the changes, the newest last. */
  readonly #news = new Map<Space, Set<string>>();
  #timer: NodeJS.Timeout | undefined;
  #version = 0;
  readonly #today: () => string;
  /** The date that the findings sent last are of. */
  #checkedOn: string | undefined;

  constructor(connection: Connection, guard: Guard, today: () => string) {
    this.#connection = connection;
    this.guard = guard;
    this.#today = today;
    this.#publisher = new Publisher(connection, this.documents);
    this.workspace = new Workspace(
      this.documents,
      guard,
      today,
      (space, uri) => this.#changed(space, uri),
      () => loadProgress(connection, () => this.languageOf(undefined)),
    );
  }

  /** The language that people read: as the project says, else as the client does, else as the project is written. */
  languageOf(space: Space | undefined): Language {
    const { language, locale } = this.settings;
    return space?.stated ?? language ?? space?.written ?? locale;
  }

  /** Counts up with every change of any project. */
  get version(): number {
    return this.#version;
  }

  /** The project of a file that is open or lies in a workspace folder, when all of it has been read. */
  async readySpace(spelling: string): Promise<Space | undefined> {
    const uri = canonicalUri(spelling);
    await this.workspace.ready;
    await this.workspace.known(uri)?.ready;
    // Folders may have come or gone in between.
    return this.workspace.known(uri);
  }

  /** A file with its project, as the features want it; undefined for one that nobody knows or nobody can read. */
  source(spelling: string): Source | undefined {
    const uri = canonicalUri(spelling);
    if (isConfig(uri)) return undefined;
    const document = this.documents.get(uri);
    const space = document ? this.workspace.spaceOf(uri) : this.workspace.known(uri);
    const summary = space?.summary(uri);
    if (!space || !summary) return undefined;
    const text = document?.text ?? space.text(uri) ?? '';
    // While the rest is being read, a file is seen with what it says itself.
    const model = (): Model => (space.loaded ? space.model : modelOf(summary));
    return source(uri, text, summary, model, this.languageOf(space));
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer);
    this.workspace.close();
    await this.drawings.close();
  }

  #changed(space: Space, uri: string | undefined): void {
    this.#version += 1;
    this.#note(space, uri);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#tell(), this.settings.pause);
  }

  #note(space: Space, uri: string | undefined): void {
    const files = this.#news.get(space) ?? new Set();
    this.#news.set(space, files);
    if (uri === undefined) return;
    files.delete(uri);
    files.add(uri);
  }

  /** Checks what has changed and says what is new. One project that fails does not keep the others from being checked. */
  async #tell(): Promise<void> {
    const today = this.#today();
    // What ends with a date may have ended in any project.
    if (this.#checkedOn !== today) for (const space of this.workspace.spaces) this.#note(space, undefined);
    this.#checkedOn = today;
    const news = [...this.#news];
    // A change that comes from here on is told by the next round, with its own number.
    const version = this.#version;
    this.#news.clear();
    for (const [space, files] of news) {
      if (space.hidden || !this.workspace.spaces.includes(space)) continue;
      if (!space.loaded) {
        await this.guard.run('check', () => this.#tellOfSyntax(space, files));
        continue;
      }
      await this.guard.run('check', async () => {
        await space.prepare(new Turns(TURN));
        // Requests that came meanwhile go before the findings, and so does the next change.
        await nextTurn();
        if (this.#news.has(space)) {
          for (const uri of files) this.#note(space, uri);
          return;
        }
        this.#publisher.publish(space, this.languageOf(space), new Set([...files].reverse()));
      });
    }
    await this.guard.run('check', async () => {
      const { spaces } = this.workspace;
      if (spaces.every((space) => space.loaded)) {
        this.#publisher.retract((uri) => spaces.some((space) => !space.hidden && isOf(uri, space)));
      }
      await this.#connection.sendNotification(METHODS.drawingChanged, { version });
    });
  }

  /** Before all is read every name of a file that waits would be unknown, but what was not understood is. */
  #tellOfSyntax(space: Space, files: ReadonlySet<string>): void {
    for (const uri of files) {
      if (this.documents.get(uri))
        this.#publisher.publishFile(space, uri, space.syntaxFindings(uri), this.languageOf(space));
    }
  }
}
