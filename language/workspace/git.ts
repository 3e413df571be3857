/**
 * Reads a commit of a git repository from its objects: no working tree is touched, and no git has to be installed.
 * Loaded only when somebody asks for an earlier version, so it exports functions only, and answers rather than throws.
 */
import fs, { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  expandOid,
  findMergeBase,
  type ReadCommitResult,
  readBlob,
  readCommit,
  readTree,
  resolveRef,
  type TreeEntry,
} from 'isomorphic-git';
import { makeFolder } from './make-folder.ts';

export interface Repository {
  /** The folder of the working tree, absolute. */
  readonly root: string;
  /** Where `HEAD` of this working tree lies. */
  readonly own: string;
  /** Where objects and branches lie; another place for a linked working tree. */
  readonly common: string;
}

/** The repository whose working tree holds a place, or undefined. */
export function findRepository(place: string): Repository | undefined {
  for (let folder = path.resolve(place); ; folder = path.dirname(folder)) {
    const entry = path.join(folder, '.git');
    const own = existsSync(entry) ? gitFolder(entry) : undefined;
    if (own !== undefined) return { root: folder, own, common: commonFolder(own) };
    if (path.dirname(folder) === folder) return undefined;
  }
}

/** A linked working tree and a submodule have a file that says where. */
function gitFolder(entry: string): string | undefined {
  if (statSync(entry).isDirectory()) return existsSync(path.join(entry, 'HEAD')) ? entry : undefined;
  const [, where] = /^gitdir: (.+?)\s*$/m.exec(readFileSync(entry, 'utf8')) ?? [];
  return where === undefined ? undefined : path.resolve(path.dirname(entry), where);
}

function commonFolder(own: string): string {
  const file = path.join(own, 'commondir');
  return existsSync(file) ? path.resolve(own, readFileSync(file, 'utf8').trim()) : own;
}

/** `shallow`: the history that was fetched ends before it. `unsupported`: objects are named by SHA-256. */
export type Trouble = 'unknown' | 'shallow' | 'unsupported' | 'unrelated';

/**
 * The commit that a revision means: a branch, a tag, (the beginning of) an object name, any of them with `~2` or `^2`
 * behind. With `...` behind it is where HEAD left it, as for a pull request.
 */
export async function commitOf(
  repository: Repository,
  revision: string,
): Promise<{ readonly commit: string } | { readonly trouble: Trouble }> {
  if (isSha256(repository)) return { trouble: 'unsupported' };
  const [, name = '', dots] = /^(.*?)(\.\.\.)?$/s.exec(revision) ?? [];
  try {
    const commit = await walk(repository, name);
    if (dots === undefined) return { commit };
    const head = await walk(repository, 'HEAD');
    const [base] = (await findMergeBase({ ...at(repository), oids: [head, commit] })) as string[];
    return base === undefined
      ? { trouble: isShallow(repository) ? 'shallow' : 'unrelated' }
      : { commit: base };
  } catch (error) {
    if (!isGitError(error)) throw error;
    return { trouble: isShallow(repository) ? 'shallow' : 'unknown' };
  }
}

/** Follows what stands behind a name: `~2` is two commits back, `^2` the second parent. */
async function walk(repository: Repository, revision: string): Promise<string> {
  const [, name = '', steps = ''] = /^(.*?)((?:[~^]\d*)*)$/s.exec(revision) ?? [];
  let { oid, commit } = await commitNamed(repository, name === '@' ? 'HEAD' : name);
  for (const [, kind, digits] of steps.matchAll(/([~^])(\d*)/g)) {
    const count = digits === '' || digits === undefined ? 1 : Number(digits);
    const parents = kind === '~' ? Array.from({ length: count }, () => 0) : count === 0 ? [] : [count - 1];
    for (const parent of parents) {
      const next = commit.parent[parent];
      if (next === undefined) throw new MissingParent();
      ({ oid, commit } = await readCommit({ ...at(repository), oid: next }));
    }
  }
  return oid;
}

class MissingParent extends Error {
  readonly code = 'NotFoundError';
}

/** A tag is followed to its commit. */
async function commitNamed(repository: Repository, name: string): Promise<ReadCommitResult> {
  return readCommit({ ...at(repository), oid: await objectNamed(repository, name) });
}

async function objectNamed(repository: Repository, name: string): Promise<string> {
  const head = name === 'HEAD' ? readFileSync(path.join(repository.own, 'HEAD'), 'utf8').trim() : undefined;
  const ref = head === undefined ? name : head.replace(/^ref: /, '');
  try {
    return await resolveRef({ ...at(repository), ref });
  } catch (error) {
    if (!isGitError(error) || !/^[0-9a-f]{4,39}$/i.test(name)) throw error;
    return expandOid({ ...at(repository), oid: name.toLowerCase() });
  }
}

const cache = {};

function at({ common }: Repository): {
  readonly fs: typeof fs;
  readonly gitdir: string;
  readonly cache: object;
} {
  return { fs, gitdir: common, cache };
}

/** What the library throws has a code that says what is missing. Everything else is a fault of ours. */
function isGitError(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && code.endsWith('Error');
}

function isShallow({ common }: Repository): boolean {
  return existsSync(path.join(common, 'shallow'));
}

function isSha256({ common }: Repository): boolean {
  const file = path.join(common, 'config');
  return existsSync(file) && /^\s*objectformat\s*=\s*sha256\s*$/im.test(readFileSync(file, 'utf8'));
}

/**
 * Writes the files of a commit that are wanted below a folder, which exists. What is no plain file, or has a name that
 * leads elsewhere, is left out.
 *
 * @returns undefined when all went well; an object that is not there is trouble.
 */
export async function writeFilesOf(
  repository: Repository,
  commit: string,
  isWanted: (file: string) => boolean,
  folder: string,
): Promise<Trouble | undefined> {
  const walkTree = async (oid: string, inside: string): Promise<void> => {
    const { tree } = await readTree({ ...at(repository), oid });
    for (const entry of tree) {
      if (!isSafe(entry)) continue;
      const file = path.posix.join(inside, entry.path);
      if (entry.type === 'tree') await walkTree(entry.oid, file);
      else if (entry.type === 'blob' && PLAIN_FILES.has(entry.mode) && isWanted(file)) {
        const { blob } = await readBlob({ ...at(repository), oid: entry.oid });
        makeFolder(path.join(folder, inside));
        writeFileSync(path.join(folder, file), blob);
      }
    }
  };
  try {
    await walkTree(commit, '');
    return undefined;
  } catch (error) {
    if (!isGitError(error)) throw error;
    return 'shallow';
  }
}

const PLAIN_FILES: ReadonlySet<string> = new Set(['100644', '100755']);

/** A repository may hold anything; a name may not lead out of the folder, nor be that of a device. */
function isSafe({ path: name }: TreeEntry): boolean {
  return (
    name !== '..' && name !== '.' && name !== '.git' && name !== 'node_modules' && !/[/\\\0:]/.test(name)
  );
}
