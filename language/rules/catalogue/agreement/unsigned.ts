/** An agreement that nobody has signed. */
import { nounOf, placeOf, statusOf } from '../../agreements.ts';
import type { Rule } from '../../rule.ts';
import { englishTitle } from '../../words.ts';

export const unsigned: Rule = {
  id: 'agreement/unsigned',
  severity: 'warning',
  preset: 'pm3',
  title: { sv: 'Avtal som inte är undertecknat', en: 'An agreement that is not signed' },
  doc: {
    what: {
      sv: 'Ett avtal har `status osignerat` eller `status utkast`. Ett avtal vars status är `okänd` eller inte sägs kan vara undertecknat.',
      en: 'An agreement has `status unsigned` or `status draft`. An agreement whose status is `unknown` or not stated may be signed.',
    },
    why: {
      sv: 'Ett avtal som ingen har undertecknat binder ingen. Det som vilar på det är ett gemensamt antagande.',
      en: 'An agreement that nobody has signed binds nobody. What rests on it is a shared assumption.',
    },
    mend: {
      sv: 'Få avtalet undertecknat och skriv `status gällande`.',
      en: 'Have the agreement signed and write `status inforce`.',
    },
    off: {
      sv: 'När avtalen förhandlas och alla vet om det.',
      en: 'While the agreements are being negotiated and everybody knows.',
    },
    bad: 'avtal Driftavtal { status osignerat }\n',
    good: 'avtal Driftavtal { status gällande }\n',
  },
  check: {
    kinds: ['agreement'],
    element(agreement, { model, report }) {
      const status = statusOf(model, agreement);
      if (status?.is !== 'unsigned' && status?.is !== 'draft') return;
      const noun = nounOf(model, agreement);
      const isDraft = status.is === 'draft';
      report({
        range: placeOf(agreement, status.value),
        message: {
          sv: `${noun.sv} ${agreement.title} är ${isDraft ? 'ett utkast' : noun.common ? 'inte undertecknad' : 'inte undertecknat'}.`,
          en: `${noun.en} ${englishTitle(agreement)} is ${isDraft ? 'a draft' : 'not signed'}.`,
        },
        element: agreement.id,
      });
    },
  },
};
