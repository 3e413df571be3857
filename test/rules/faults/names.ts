/** Faults in names, types and the text itself. */
import type { Fault } from './fault.ts';
import { add, arrow, set, text } from './ground.ts';

export const NAME_FAULTS: readonly Fault[] = [
  {
    rule: 'name/unresolved',
    plant(ground) {
      ground.any('komponent').plot.arrows.push(arrow('Ingenstans'));
      return undefined;
    },
  },
  {
    rule: 'name/ambiguous',
    plant(ground) {
      // Two that are equally near to the one that names them.
      const [first, second] = ground.all('komponent', ({ id }) => id.startsWith('Grundtjänster.'));
      if (!first || !second) throw new Error('The ground has two components there.');
      for (const { plot } of [first, second]) add(plot, 'gränssnitt', 'Dubbelport');
      ground.any('objektverksamhet').plot.parts[0]?.facts.push(['använder', 'Dubbelport']);
      return undefined;
    },
  },
  {
    rule: 'name/duplicate',
    plant(ground) {
      const { plot, id } = ground.any('objektverksamhet');
      const [first] = plot.parts;
      add(plot, 'aktivitet', first?.name ?? '');
      return `${id}.${first?.name}~2`;
    },
  },
  {
    rule: 'name/cyclic',
    plant(ground) {
      ground.texts.push('roll Överläkare : Chefläkare\nroll Chefläkare : Överläkare\n');
      return 'Chefläkare';
    },
  },
  {
    rule: 'type/unknown-property',
    plant(ground) {
      const { plot, id } = ground.any('komponent');
      set(plot, 'dagpris', '100 kr');
      return id;
    },
  },
  {
    rule: 'type/misplaced',
    plant(ground) {
      const { plot, id } = ground.any('aktivitet');
      add(plot, 'komponent', 'Felplacerad');
      return `${id}.Felplacerad`;
    },
    alongside: ['dependency/orphan'],
  },
  {
    rule: 'type/wrong-kind',
    plant(ground) {
      set(ground.any('komponent').plot, 'leverantör', 'Grundtjänster');
      return undefined;
    },
  },
  {
    rule: 'type/wrong-value',
    plant(ground) {
      set(ground.any('avtal').plot, 'giltighet', '2030-01-01..2020-01-01');
      return undefined;
    },
  },
  {
    rule: 'type/repeated-property',
    plant(ground) {
      const { plot, id } = ground.any('komponent');
      plot.facts.push(['ursprung', 'egenutvecklad']);
      return id;
    },
  },
  {
    rule: 'type/wrong-profile',
    plant(ground) {
      ground.texts.push('sort Motor { utvidgar komponent }\nplattform Motorn : Motor\n');
      return undefined;
    },
  },
];

export const SYNTAX_FAULTS: readonly Fault[] = [
  garbled('syntax/not-understood', 'enhet Hel { syfte "Hel" , , }\n'),
  garbled('syntax/unknown-word', 'komponnt Halv\n'),
  garbled('syntax/unclosed-quote', 'komponent Öppen "Öppen\n'),
  garbled('syntax/unbalanced-braces', '}\n'),
  garbled('syntax/unexpected-character', 'enhet § Fel\n'),
  garbled('syntax/missing-name', 'enhet "Namnlös"\n'),
  garbled('syntax/missing-target', 'enhet Pilens\nPilens ->\n'),
  garbled('syntax/missing-value', 'enhet Tomt { syfte }\n'),
  garbled('syntax/bare-name', 'enhet IT-enheten\n'),
];

function garbled(rule: string, mistake: string): Fault {
  return {
    rule,
    plant(ground) {
      ground.garble((written) => `${written}${mistake}`);
      return undefined;
    },
  };
}

export const SUPPRESSION_FAULTS: readonly Fault[] = [
  {
    rule: 'suppression/unused',
    plant(ground) {
      ground.garble((written) => `${written}// ea-ignore name/cyclic: hittades förr\nenhet Tyst\n`);
      return undefined;
    },
  },
  {
    rule: 'suppression/expired',
    plant(ground) {
      ground.garble((written) => `${written}// ea-ignore name/cyclic: då (till 2001-01-31)\nenhet Tyst\n`);
      return undefined;
    },
  },
  {
    rule: 'suppression/not-understood',
    plant(ground) {
      ground.garble((written) => `// ea-ignore governance/vakant: ${text('finns inte')}\n${written}`);
      return undefined;
    },
  },
  {
    rule: 'suppression/without-reason',
    plant(ground) {
      ground.garble(
        (written) =>
          `${written}objektfamilj Vakanser {\n  // ea-ignore governance/vacant-role\n  roller { verksamhetsstöd vakant }\n}\n`,
      );
      return undefined;
    },
    alongside: ['governance/vacant-role'],
  },
];
