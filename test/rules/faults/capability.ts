/** Faults in what supports what the business is able to do, and in services. */
import type { Fault } from './fault.ts';
import { drop, said, set } from './ground.ts';

export const CAPABILITY_FAULTS: readonly Fault[] = [
  {
    rule: 'capability/unsupported',
    plant(ground) {
      const { plot, id } = ground.any('förmåga');
      switch (ground.random.below(3)) {
        case 0:
          drop(plot, 'stöds');
          break;
        case 1:
          set(plot, 'stöds', 'saknas hos Regionen');
          break;
        default:
          set(plot, 'stöds', `${said(plot, 'stöds')}, inget hos Kodhuset`);
      }
      return id;
    },
  },
  {
    rule: 'capability/several-products',
    plant(ground) {
      const { plot, id } = ground.any('förmåga');
      const other = ground.any('förvaltningsprodukt', (it) => !said(plot, 'stöds').startsWith(it.plot.name));
      set(plot, 'stöds', `${said(plot, 'stöds')}, ${other.plot.name} hos Kodhuset`);
      return id;
    },
  },
  {
    rule: 'capability/product-in-many',
    plant(ground) {
      const { plot, id } = ground.any('förvaltningsprodukt');
      const parts = [1, 2, 3, 4, 5, 6].map((it) => `  förmåga Del${it} { stöds ${plot.name} }\n`);
      ground.texts.push(`förmåga Helhet {\n${parts.join('')}}\n`);
      return id;
    },
  },
  {
    rule: 'capability/product-without-object',
    plant(ground) {
      const { plot } = ground.any('komponent');
      const { plot: capability } = ground.any('förmåga');
      ground.texts.push(
        `förvaltningsprodukt Herrelös { realiseras ${plot.name}  stödjer ${capability.name} }\n`,
      );
      return 'Herrelös';
    },
  },
];

export const SERVICE_FAULTS: readonly Fault[] = [
  {
    rule: 'service/without-price',
    plant(ground) {
      const { plot, id } = ground.any('tjänst');
      drop(plot, 'pris');
      return id;
    },
  },
  {
    rule: 'service/without-level',
    plant(ground) {
      const { plot, id } = ground.any('tjänst');
      drop(plot, 'servicetid');
      drop(plot, 'tillgänglighet');
      plot.parts = [];
      return id;
    },
  },
  {
    rule: 'service/unlinked-component',
    plant(ground) {
      const { plot, id } = ground.any('tjänst');
      drop(plot, 'realiseras');
      return id;
    },
  },
];
