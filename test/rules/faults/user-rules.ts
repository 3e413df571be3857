/** Faults that rules of users' own are about, and faults in such rules. */
import type { Fault } from './fault.ts';

/** A rule with what it needs, and what it forbids and requires. */
const rule = (demand: string, more = ''): string =>
  `regel Inloggning "Alla loggar in på ett ställe" {\n  skäl "Behörigheter tas bort på ett ställe"\n  ${demand}\n${more}}\n`;

/** Two components that are in order apart from what the rule says. */
const PAIR =
  'enhet Regeln\nkomponent RegelA { förvaltare Regeln  -> RegelB anropar { kritikalitet hård } }\nkomponent RegelB { förvaltare Regeln }\n';

export const USER_RULE_FAULTS: readonly Fault[] = [
  {
    rule: 'dependency/forbidden',
    plant(ground) {
      ground.texts.push(PAIR, rule('förbjud RegelA mot RegelB'));
      return 'RegelA';
    },
  },
  {
    rule: 'dependency/required',
    plant(ground) {
      ground.texts.push(PAIR, rule('kräv RegelA mot RegelB med [verb = autentiserar]'));
      return 'RegelA';
    },
  },
  {
    rule: 'rule/empty',
    plant(ground) {
      ground.texts.push(rule('kräv komponent'));
      return 'Inloggning';
    },
  },
  {
    rule: 'rule/example-wrong',
    plant(ground) {
      ground.texts.push(
        PAIR,
        rule(
          'förbjud RegelB mot RegelA',
          '  underkänns "komponent RegelA\\nkomponent RegelB { -> RegelA }"\n  godkänns "komponent RegelA\\nkomponent RegelB { -> RegelA }"\n',
        ),
      );
      return 'Inloggning';
    },
  },
  {
    rule: 'rule/matches-nothing',
    plant(ground) {
      ground.texts.push(rule('kräv #tagg_som_inget_har [syfte finns]'));
      return 'Inloggning';
    },
  },
  {
    rule: 'rule/without-reason',
    plant(ground) {
      ground.texts.push('regel Inloggning "Alla loggar in" { förbjud #tagg_som_inget_har }\n');
      return 'Inloggning';
    },
  },
];
