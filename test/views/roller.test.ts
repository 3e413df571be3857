/** Roles as cards: what they are of is said where there is more than one answer. */
import { expect, test } from 'vitest';
import type { Language } from '../../language/model/text.ts';
import { pictureOf, viewsOf } from '../../language/views/views.ts';
import { modelOf } from '../model/project.ts';

const OBJECTS = `organisation Drift
förvaltningsobjekt Journal "Journalen" { engelska "Records"  roller { objektägare "Linjechef" vakant } }
förvaltningsobjekt Lab { roller { objektägare Drift } }
`;

function cards(view: string, language: Language = 'sv'): readonly (readonly string[])[] {
  const model = modelOf(OBJECTS + view);
  const [shown = expect.fail('no view')] = viewsOf(model);
  return pictureOf(model, shown, language).nodes.map(({ title, lines }) => [title, ...lines]);
}

test('roles of several objects say which each is of', () => {
  expect(cards('vy Alla { typ roller }')).toEqual([
    ['Objektägare', 'Journalen', 'Linjechef', 'vakant'],
    ['Objektägare', 'Lab', 'Drift'],
  ]);
  expect(cards('vy Alla { typ roller }', 'en').map(([, of]) => of)).toEqual(['Records', 'Lab']);
  expect(cards('vy Alla av Journal, Lab { typ roller }')).toHaveLength(2);
});

test('roles of one object do not repeat what the whole picture is of', () => {
  expect(cards('vy En av Journal { typ roller }')).toEqual([['Objektägare', 'Linjechef', 'vakant']]);
});
