/** A consumer and a producer that state different versions of one service contract. */
import { type Contract, consumedBy, isSameVersion, offeredBy } from '../../contracts.ts';
import type { Fix, Rule } from '../../rule.ts';
import { listOr, replaceFix } from '../../words.ts';

export const contractVersionMismatch: Rule = {
  id: 'integration/contract-version-mismatch',
  severity: 'warning',
  preset: 'recommended',
  title: { sv: 'Olika versioner av ett tjänstekontrakt', en: 'Different versions of a service contract' },
  doc: {
    what: {
      sv: 'Pilens `tjänstekontrakt` har en annan version än samma kontrakt på gränssnittet som den pekar på, eller på gränssnitten hos komponenten. Versionen är talet sist: `"GetCareDocumentation 3.0"`; `3` är samma som `3.0`. Erbjuder producenten flera versioner räcker det att en är konsumentens.',
      en: 'The `contract` of an arrow has another version than the same contract of the interface that it points at, or of the component\'s interfaces. The version is the number at the end: `"GetCareDocumentation 3.0"`; `3` is the same as `3.0`. Where the producer offers several versions it is enough that one is the consumer\'s.',
    },
    why: {
      sv: 'Antingen är en av uppgifterna gammal, eller så fungerar integrationen inte.',
      en: 'Either one of the statements is old, or the integration does not work.',
    },
    mend: {
      sv: 'Ta reda på vilken version som körs och rätta den andra. Har producenten båda: räkna upp båda på gränssnittet.',
      en: 'Find out which version is running and correct the other. If the producer has both, list both on the interface.',
    },
    off: {
      sv: 'När versioner som skiljer sig ändå fungerar ihop.',
      en: 'When versions that differ work together all the same.',
    },
    bad: 'enhet Drift {\n  komponent Journal { gränssnitt Läsning { tjänstekontrakt "GetCareDocumentation 3.0" } }\n  komponent Portal { -> Läsning anropar { tjänstekontrakt "GetCareDocumentation 2.1" } }\n}\n',
    good: 'enhet Drift {\n  komponent Journal { gränssnitt Läsning { tjänstekontrakt "GetCareDocumentation 3.0", "GetCareDocumentation 2.1" } }\n  komponent Portal { -> Läsning anropar { tjänstekontrakt "GetCareDocumentation 2.1" } }\n}\n',
  },
  check: {
    arrow(arrow, { model, report }) {
      const consumed = consumedBy(arrow).filter(({ version }) => version !== undefined);
      const target = arrow.target === undefined ? undefined : model.element(arrow.target);
      if (consumed.length === 0 || !target || arrow.source === undefined) return;
      const source = model.element(arrow.source);
      const offered = offeredBy(model, target);
      for (const contract of consumed) {
        const { name, version = '', text, value } = contract;
        const versions = offered.flatMap((it) =>
          it.name === name && it.version !== undefined ? [it.version] : [],
        );
        if (versions.length === 0 || versions.some((it) => isSameVersion(it, version))) continue;
        const others = [...new Set(versions)].sort();
        const consumer = source?.title ?? '';
        report({
          range: value.range,
          message: {
            sv: `${consumer} använder ${text}, men ${target.title} har version ${listOr(others, 'sv')}.`,
            en: `${consumer} uses ${text}, but ${target.title} has version ${listOr(others, 'en')}.`,
          },
          related: [
            {
              element: target.id,
              message: {
                sv: `${target.title} har version ${listOr(others, 'sv')}`,
                en: `${target.title} has version ${listOr(others, 'en')}`,
              },
            },
          ],
          element: arrow.source,
          fixes: others.map((it) => changeTo(arrow.uri, contract, it)),
        });
      }
    },
  },
};

function changeTo(uri: string, { text, version = '', value }: Contract, other: string): Fix {
  const changed = `${text.slice(0, -version.length)}${other}`;
  return replaceFix(uri, value.range, `"${changed.replace(/[\\"]/g, '\\$&')}"`);
}
