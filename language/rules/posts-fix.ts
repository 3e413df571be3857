/** Adds posts to the roles of an element, for those that it ought to mention. */
import { contains } from '../model/location.ts';
import type { StateId } from '../model/metamodel/index.ts';
import type { Assignment, Element } from '../model/model.ts';
import type { Bilingual } from '../model/text.ts';
import type { Edit, Fix, RuleContext } from './rule.ts';
import { englishTitle, listAnd } from './words.ts';
import { roleName, stateWord, structureWord } from './writing.ts';

type Context = Pick<RuleContext, 'model' | 'language'>;

/**
 * Mentions roles in the declaration of an element, each in the same state: behind the posts that stand there, or in a
 * block of their own. Undefined when there are none, or when one of them cannot be named there.
 */
export function postsFix(
  context: Context,
  home: Element,
  roles: readonly Element[],
  state: StateId,
): Fix | undefined {
  const statements = statementsOf(context, home, roles, state);
  if (!statements) return undefined;
  const { uri, declaration } = home;
  const there = context.model
    .assignmentsOf(home.id)
    .filter((it) => it.uri === uri && contains(declaration.range, it.summary.range.start));
  const lines = statements.map((line) => `  ${line}\n`).join('');
  const last = there.at(-1);
  const edit: Edit = last
    ? behind(last, there, statements)
    : {
        uri,
        range: declaration.range,
        newText: `${structureWord('roles', context.language)} {\n${lines}}`,
        how: 'inside',
      };
  return { title: titleOf(roles, state), edits: [edit] };
}

/** The same, behind a certain post of the element. */
export function postFixBehind(
  context: Context,
  home: Element,
  post: Assignment,
  role: Element,
  state: StateId,
): Fix | undefined {
  const statements = statementsOf(context, home, [role], state);
  if (!statements) return undefined;
  const beside = context.model.assignmentsOf(home.id).filter(({ uri }) => uri === post.uri);
  return { title: titleOf([role], state), edits: [behind(post, beside, statements)] };
}

function statementsOf(
  context: Context,
  home: Element,
  roles: readonly Element[],
  state: StateId,
): readonly string[] | undefined {
  const names = roles.flatMap((role) => roleName(context, role, home.id) ?? []);
  if (names.length === 0 || names.length < roles.length) return undefined;
  return names.map((name) => `${name} ${stateWord(state, context.language)}`);
}

/** On lines of their own where the posts have such, else on the line of the one that they come after. */
function behind(post: Assignment, posts: readonly Assignment[], statements: readonly string[]): Edit {
  const { uri } = post;
  const { start, end } = post.summary.range;
  const others = posts.filter(({ id }) => id !== post.id).map(({ summary }) => summary.range);
  const alone = others.every((range) => range.end.line < start.line || range.start.line > end.line);
  if (others.length > 0 && alone)
    return { uri, range: { start, end }, newText: statements.join('\n'), how: 'after' };
  return { uri, range: { start: end, end }, newText: `  ${statements.join('  ')}` };
}

function titleOf(roles: readonly Element[], state: StateId): Bilingual {
  const sv = listAnd(
    roles.map(({ title }) => title),
    'sv',
  );
  const en = listAnd(roles.map(englishTitle), 'en');
  return { sv: `Skriv ${sv} som ${stateWord(state, 'sv')}`, en: `Write ${en} as ${stateWord(state, 'en')}` };
}
