import { describe, expect, test } from 'vitest';
import { definitions } from '../../language/features/definition.ts';
import { highlights, references } from '../../language/features/references.ts';
import { prepareRename, rename } from '../../language/features/rename.ts';
import type { Language } from '../../language/model/text.ts';
import { applyTextEdits } from '../../language/rules/edits.ts';
import { ask, placeOf } from './ask.ts';

function definedAt(text: string): string {
  const { source, position } = ask(text);
  return definitions(source, position)
    .map(({ target }) => placeOf(target.uri, target.range))
    .join(', ');
}

function referredAt(text: string, withDeclaration = true): string[] {
  const { source, position } = ask(text);
  return references(source, position, withDeclaration).map(({ uri, range }) => placeOf(uri, range));
}

const PROJECT = `// @file b.ea
förvaltningsobjekt SVO {
  komponent WebCare {
    skikt Data
    alias Vårdplanen
  }
}
utöka SVO.WebCare { skikt Yta }
// @file main.ea
komponent A {
  -> SVO.WebCare.Data hämtar
  -> WebCare
  -> Vårdplanen
}
`;
const at = (words: string): string => PROJECT.replace(words.replace('$0', ''), words);

describe('definition', () => {
  test('each segment leads to its own element', () => {
    expect(definedAt(at('-> S$0VO.WebCare.Data'))).toBe('b.ea 1:20-23');
    expect(definedAt(at('-> SVO.Web$0Care.Data'))).toBe('b.ea 2:13-20');
    expect(definedAt(at('-> SVO.WebCare.Data$0'))).toBe('b.ea 3:11-15');
  });
  test('by another name, of what is extended, of itself', () => {
    expect(definedAt(at('-> Vård$0planen'))).toBe('b.ea 2:13-20');
    expect(definedAt(at('utöka SVO.Web$0Care'))).toBe('b.ea 2:13-20');
    expect(definedAt(at('komponent Web$0Care'))).toBe('b.ea 2:13-20');
  });
  test('into the standard library', () => {
    expect(definedAt(at('Data häm$0tar'))).toBe('library/verb.ea 3:6-12');
  });
  test('nowhere', () => {
    expect(definedAt('komponent A { -> Sak$0nad }')).toBe('');
    expect(definedAt('kompo$0nent A')).toBe('');
    expect(definedAt('$0')).toBe('');
  });
  test('an ambiguous name leads to all that it may mean', () => {
    const text =
      'förvaltningsobjekt S { komponent X }\nförvaltningsobjekt T { komponent X }\nkomponent A { -> $0X }';
    expect(definedAt(text)).toBe('main.ea 1:34-35, main.ea 2:34-35');
  });
});

describe('references', () => {
  test('over files, as segments, by other names', () => {
    expect(referredAt(at('komponent Web$0Care'))).toEqual([
      'b.ea 2:13-20',
      'b.ea 4:11-21',
      'b.ea 7:11-18',
      'main.ea 2:10-17',
      'main.ea 3:6-13',
      'main.ea 4:6-16',
    ]);
    expect(referredAt(at('-> SV$0O'), false)).toEqual(['b.ea 7:7-10', 'main.ea 2:6-9']);
  });
  test('in one file', () => {
    const { source, position } = ask(at('-> Web$0Care'));
    expect(highlights(source, position).map(({ uri, range }) => placeOf(uri, range))).toEqual([
      'main.ea 2:10-17',
      'main.ea 3:6-13',
      'main.ea 4:6-16',
    ]);
  });
});

describe('rename', () => {
  /** The texts of the changed files afterwards, or why it is refused. */
  function renamed(text: string, name: string, language: Language = 'sv'): string {
    const { source, position, textOf } = ask(text, language);
    const edits = rename(source, position, name, textOf);
    if ('refused' in edits) return `refused: ${edits.refused[language]}`;
    return [...Map.groupBy(edits, ({ uri }) => uri)]
      .map(([uri, changes]) => `${uri.slice(8)}:\n${applyTextEdits(textOf(uri) ?? '', changes).trim()}`)
      .join('\n');
  }

  test('over files, also as a segment of qualified names', () => {
    expect(renamed(at('-> Web$0Care'), 'Webb')).toMatchInlineSnapshot(`
      "b.ea:
      förvaltningsobjekt SVO {
        komponent Webb {
          skikt Data
          alias Vårdplanen
        }
      }
      utöka SVO.Webb { skikt Yta }
      main.ea:
      komponent A {
        -> SVO.Webb.Data hämtar
        -> Webb
        -> Vårdplanen
      }"
    `);
    expect(renamed(at('-> SV$0O'), 'Vård och omsorg')).toMatchInlineSnapshot(`
      "b.ea:
      förvaltningsobjekt 'Vård och omsorg' {
        komponent WebCare {
          skikt Data
          alias Vårdplanen
        }
      }
      utöka 'Vård och omsorg'.WebCare { skikt Yta }
      main.ea:
      komponent A {
        -> 'Vård och omsorg'.WebCare.Data hämtar
        -> WebCare
        -> Vårdplanen
      }"
    `);
  });
  test('another name is renamed by itself', () => {
    expect(renamed(at('-> Vård$0planen'), 'Planen')).toMatchInlineSnapshot(`
      "b.ea:
      förvaltningsobjekt SVO {
        komponent WebCare {
          skikt Data
          alias Planen
        }
      }
      utöka SVO.WebCare { skikt Yta }
      main.ea:
      komponent A {
        -> SVO.WebCare.Data hämtar
        -> WebCare
        -> Planen
      }"
    `);
    expect(renamed(at('alias Vård$0planen'), 'Planen')).toBe(renamed(at('-> Vård$0planen'), 'Planen'));
  });
  test('quotes what needs them and takes them away where they are not needed', () => {
    expect(renamed("komponent $0'A b'\nkomponent B { -> 'A b' }", 'Ab')).toBe(
      'main.ea:\nkomponent Ab\nkomponent B { -> Ab }',
    );
    expect(renamed('komponent $0A\nkomponent B { -> A }', 'komponent')).toBe(
      "main.ea:\nkomponent 'komponent'\nkomponent B { -> 'komponent' }",
    );
    expect(renamed('komponent $0A', "'Ö 1'")).toBe("main.ea:\nkomponent 'Ö 1'");
  });
  test('refuses a name that is taken in the same place', () => {
    expect(renamed('komponent $0A\nkomponent B', 'B')).toMatchInlineSnapshot(
      `"refused: Det finns redan ett element som heter ”B” på samma plats."`,
    );
  });
  test('refuses a name that would catch names meant for others', () => {
    const text = 'komponent X\nförvaltningsobjekt S {\n  komponent $0Y\n  komponent Z { -> X }\n}';
    expect(renamed(text, 'X')).toMatchInlineSnapshot(
      `"refused: Namnet ”X” skulle ge ”X” en annan betydelse (main.ea, rad 4)."`,
    );
    expect(renamed(text, 'X', 'en')).toMatchInlineSnapshot(
      `"refused: The name "X" would change what "X" means (main.ea, line 4)."`,
    );
  });
  test('refuses a name that would come to mean another', () => {
    const text = 'komponent $0X\nförvaltningsobjekt S {\n  komponent Y\n  komponent Z { -> X }\n}';
    expect(renamed(text, 'Y')).toMatchInlineSnapshot(
      `"refused: Namnet ”Y” skulle ge ”X” en annan betydelse (main.ea, rad 4)."`,
    );
  });
  test('lets a name that meant nothing mean the element, but not a word that need not be one', () => {
    expect(renamed('komponent $0A\nkomponent B { -> C }', 'C')).toContain('komponent C');
    const text = 'komponent $0A\nkomponent D\nkomponent B { -> D { via TLS } }';
    expect(renamed(text, 'TLS')).toContain('refused');
  });
  test('refuses what is in the standard library, what has no name, what is no name', () => {
    expect(renamed(at('Data häm$0tar'), 'x')).toMatchInlineSnapshot(
      `"refused: Namnet hör till standardbiblioteket och kan inte bytas. Ge ett eget element ett eget namn i stället."`,
    );
    expect(renamed('komp$0onent A', 'x')).toMatchInlineSnapshot(`"refused: Här finns inget namn att byta."`);
    expect(renamed('komponent $0A', '')).toMatchInlineSnapshot(
      `"refused: Ett namn kan inte vara tomt eller innehålla ' eller radbyte."`,
    );
    expect(renamed('komponent $0A', "it's")).toContain('refused');
  });
  test('says what will be renamed', () => {
    const { source, position } = ask("komponent A { -> 'Min pl$0an' }\nkomponent 'Min plan'");
    expect(prepareRename(source, position)).toEqual({
      name: 'Min plan',
      range: { start: { line: 0, character: 17 }, end: { line: 0, character: 27 } },
    });
  });
});

describe('names in rules', () => {
  const RULES = `komponent A
roll Ägarråd : objektägare
organisation Regionen
regel R {
  förbjud komponent och inte A mot A.** med [verb = hämtar]
  kräv A [Ägarråd = Regionen] [leverantör != Regionen]
}
// ea-ignore R: beslutat
`;
  const inRules = (words: string): string => RULES.replace(words.replace('$0', ''), words);

  test('lead to what they mean', () => {
    expect(definedAt(inRules('inte $0A'))).toBe('main.ea 1:11-12');
    expect(definedAt(inRules('[Ägar$0råd'))).toBe('main.ea 2:6-13');
    expect(definedAt(inRules('= Regio$0nen'))).toBe('main.ea 3:14-22');
    expect(definedAt(inRules('= häm$0tar'))).toContain('verb.ea');
  });

  test('are changed with what they mean', () => {
    const renamed = (words: string, name: string): string | undefined => {
      const { source, position, textOf } = ask(inRules(words));
      const edits = rename(source, position, name, textOf);
      return 'refused' in edits ? undefined : applyTextEdits(source.text, edits);
    };
    expect(renamed('inte $0A', 'B')).toBe(
      RULES.replace('komponent A', 'komponent B')
        .replace('inte A mot A.**', 'inte B mot B.**')
        .replace('kräv A', 'kräv B'),
    );
    expect(renamed('[Ägar$0råd', 'Råd')).toBe(RULES.replaceAll('Ägarråd', 'Råd'));
    expect(renamed('!= Regio$0nen', 'Bolaget')).toBe(RULES.replaceAll('Regionen', 'Bolaget'));
  });
});
