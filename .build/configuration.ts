/** docs/configuration.md, from the table of keys. */
import { CONFIG, FORMS, type Key, type Shape } from '../language/workspace/config/keys.ts';

export function configurationPage(): string {
  return [
    '<!-- Generated from language/workspace/config/keys.ts by `npm run generate`. Do not edit. -->',
    '# ea.config.json',
    'Every key of the file that makes a folder a project, in [English](#english) and [Swedish](#svenska). What it is for, with an example: [Projects](projects.md).',
    'The file is JSON; comments and a comma at the end of a list are allowed. VS Code completes and checks it by [config.schema.json](../language/workspace/config/config.schema.json), and `ea lint` finds what is wrong in it.',
    '## English',
    table('en', ['key', 'what it says', 'takes', 'when left out']),
    '## Svenska',
    `${table('sv', ['nyckel', 'vad den säger', 'tar', 'när den utelämnas'])}\n`,
  ].join('\n\n');
}

function table(language: 'sv' | 'en', heads: readonly string[]): string {
  const rows = rowsOf(CONFIG.keys, '').map(({ path, key }) =>
    [`\`${path}\``, key.doc[language], takes(key.shape, language), key.otherwise?.[language] ?? '–'].join(
      ' | ',
    ),
  );
  const lines = [heads.join(' | '), heads.map(() => '---').join(' | '), ...rows];
  return lines.map((line) => `| ${line} |`).join('\n');
}

/** Keys inside keys follow them, by their whole path. */
function rowsOf(keys: readonly Key[], before: string): { path: string; key: Key }[] {
  return keys.flatMap((key) => {
    const path = before + key.name;
    const [inner, between] = inside(key.shape);
    return [{ path, key }, ...rowsOf(inner, `${path}${between}.`)];
  });
}

function inside(shape: Shape): readonly [readonly Key[], string] {
  if (shape.type === 'object') return [shape.keys, ''];
  if (shape.type === 'brief') return inside(shape.of);
  if (shape.type === 'map') {
    const [keys, between] = inside(shape.of);
    return [keys, `.*${between}`];
  }
  if (shape.type === 'list' && shape.of.type === 'object') return [shape.of.keys, '[]'];
  return [[], ''];
}

function takes(shape: Shape, language: 'sv' | 'en'): string {
  const sv = language === 'sv';
  switch (shape.type) {
    case 'text':
      return FORMS[shape.form ?? 'text'][language];
    case 'word':
      return shape.values.map((value) => `\`${value}\``).join(', ');
    case 'property':
      return sv
        ? '[egenskaper](language/README.md), till exempel `leverantör`'
        : '[properties](language/README.md), such as `supplier`';
    case 'number': {
      const { least } = shape;
      if (least === undefined) return sv ? 'ett tal' : 'a number';
      return sv ? `ett tal, minst ${least}` : `a number of at least ${least}`;
    }
    case 'flag':
      return '`true`, `false`';
    case 'selector':
      return sv ? 'ett urval' : 'a selector';
    case 'brief': {
      const short = shape.of.keys.find(({ name }) => name === shape.key);
      const either = short ? `${takes(short.shape, language)} ${sv ? 'eller' : 'or'} ` : '';
      return `${either}${takes(shape.of, language)}`;
    }
    case 'list': {
      const item = shape.of.type === 'object' ? (sv ? 'objekt' : 'objects') : takes(shape.of, language);
      const one = shape.alone ? (sv ? ', eller en ensam' : ', or a single one') : '';
      return `${sv ? 'en lista av' : 'a list of'}: ${item}${one}`;
    }
    case 'object':
      return sv ? 'ett objekt' : 'an object';
    case 'map':
      if (shape.names)
        return `${sv ? 'regler, var och en med' : 'rules, each with'} ${takes(shape.of, language)}`;
      return sv ? 'namn, vart och ett med ett objekt' : 'names, each with an object';
  }
}
