/** Projects that stay in memory from one check to the next, so that only what has changed is parsed and checked again. */
import type { Dependency } from '../model/model.ts';
import type { Summary } from '../model/summary.ts';
import type { CheckOptions } from '../rules/check.ts';
import { type FoundDependencies, summariesOf } from '../workspace/dependencies.ts';
import { uriOf } from '../workspace/files.ts';
import type { ReadFile } from '../workspace/load.ts';
import { Project } from '../workspace/project.ts';

interface Standing {
  readonly settings: string;
  readonly project: Project;
  /** Of every file that the project was made from, by address. */
  digests: ReadonlyMap<string, string>;
  /** What the files of dependencies say. */
  readonly foreign: Map<string, Summary>;
}

/** A project as it is on the disk now. */
export interface Present {
  /** Tells it from the others. */
  readonly name: string;
  /** Everything that findings follow from beside the texts. With another one the project is made anew. */
  readonly settings: string;
  readonly check: CheckOptions;
  readonly own: readonly string[];
  readonly files: readonly ReadFile[];
  readonly dependencies: FoundDependencies;
  /** Gives the summaries of files. */
  load(files: readonly ReadFile[], take: (summary: Summary) => void): Promise<void>;
}

export class StandingProjects {
  readonly #projects = new Map<string, Standing>();

  /** The project, brought to what its files say now. */
  async bring({ name, settings, check, own, files, dependencies, load }: Present): Promise<Project> {
    let standing = this.#projects.get(name);
    if (standing?.settings !== settings) {
      standing = { settings, project: new Project(check), digests: new Map(), foreign: new Map() };
      this.#projects.set(name, standing);
    }
    const { project, foreign, digests } = standing;
    const mine = new Set(own.map(uriOf));
    const now = new Map(files.map(({ uri, digest }) => [uri, digest]));
    const gone = [...digests.keys()].filter((uri) => !now.has(uri));
    const changed = files.filter(({ uri, digest }) => digests.get(uri) !== digest);
    let others = digests.size === 0;
    for (const uri of gone) {
      if (mine.has(uri) || project.has(uri)) project.delete(uri);
      others = foreign.delete(uri) || others;
    }
    await load(changed, (summary) => {
      if (mine.has(summary.uri)) project.put(summary);
      else {
        foreign.set(summary.uri, summary);
        others = true;
      }
    });
    if (others) {
      project.dependencies = dependencies.found.map(
        (it): Dependency => ({ ...it, summaries: summariesOf(it, (file) => foreign.get(uriOf(file))) }),
      );
    }
    standing.digests = now;
    return project;
  }
}
