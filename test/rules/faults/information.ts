/** Faults in how information is classified, owned and handled. */
import type { Fault } from './fault.ts';
import { drop, type Ground, said, set } from './ground.ts';

export const INFORMATION_FAULTS: readonly Fault[] = [
  {
    rule: 'information/unclassified',
    plant(ground) {
      const { plot, id } = ground.any('information');
      if (ground.random.below(2) === 0) drop(plot, 'klassning');
      else set(plot, 'klassning', ground.random.pick(['K2', 'R2, T2', 'K0, T1']));
      return id;
    },
  },
  {
    rule: 'information/without-owner',
    plant(ground) {
      const { plot, id } = ground.any('information');
      if (ground.random.below(2) === 0) drop(plot, 'ägare');
      else set(plot, 'ägare', 'saknas');
      return id;
    },
  },
  {
    rule: 'information/held-twice',
    plant(ground) {
      const { plot, id } = ground.any('information');
      set(plot, 'källsystem', `${said(plot, 'källsystem')}, Katalogen`);
      return id;
    },
  },
  {
    rule: 'information/classification-drop',
    plant(ground) {
      const { plot, id } = ground.any('information');
      const master = ground.any('komponent', (it) => it.plot.name === said(plot, 'källsystem'));
      switch (ground.random.below(3)) {
        case 0:
          set(master.plot, 'godkänd', 'K1, R3, T3');
          return id;
        case 1:
          set(plot, 'klassning', 'K2, R2, T4');
          return id;
        default:
          set(hostOf(ground, master.plot.name), 'godkänd', 'K3, R2, T3');
          return master.id;
      }
    },
  },
  {
    rule: 'information/personal-data-without-processor-agreement',
    plant(ground) {
      const { plot } = ground.any('information');
      set(plot, 'personuppgifter', 'ja');
      const master = ground.any('komponent', (it) => it.plot.name === said(plot, 'källsystem'));
      const [topic = ''] = master.id.split('.');
      ground.remove(ground.any('avtal', (it) => it.id === `Biträdesavtal${topic}`));
      return master.id;
    },
  },
];

/** The node that runs a component. */
function hostOf(ground: Ground, component: string): Parameters<typeof set>[0] {
  return ground.any('nod', ({ plot }) => said(plot, 'kör').split(', ').includes(component)).plot;
}
