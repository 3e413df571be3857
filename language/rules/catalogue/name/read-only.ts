/** An addition to an element of a project that this one only uses. */
import type { Rule } from '../../rule.ts';

export const readOnly: Rule = {
  id: 'name/read-only',
  severity: 'error',
  preset: 'recommended',
  title: { sv: 'Tillägg till ett annat projekt', en: 'An addition to another project' },
  doc: {
    what: {
      sv: '`utöka` anger ett element i ett projekt som det här är beroende av.',
      en: '`extend` names an element of a project that this one depends on.',
    },
    why: {
      sv: 'Ett beroende läses bara. Vad ett element är ska stå i det projekt som förvaltar det, annars säger två projekt olika saker om samma element.',
      en: 'A dependency is only read. What an element is belongs in the project that manages it, or two projects say different things about the same element.',
    },
    mend: {
      sv: 'Gör tillägget i det andra projektet, eller deklarera ett eget element som hänvisar till det.',
      en: 'Make the addition in the other project, or declare an element of your own that refers to it.',
    },
    off: { sv: 'Aldrig: tillägget kommer ändå inte med.', en: 'Never: the addition has no effect anyway.' },
    bad: 'utöka nationell.Tjänsteplattformen { syfte "Lokalt syfte" }\n',
    good: 'organisation Regionen {\n  enhet Journal { -> nationell.Tjänsteplattformen }\n}\n',
  },
  check: {
    use({ role, reference }, { model, report }) {
      if (role !== 'extend') return;
      const resolution = model.resolve(reference);
      const element = resolution.status === 'resolved' ? model.element(resolution.id) : undefined;
      if (element?.dependency === undefined) return;
      const project = model.element(element.dependency)?.title ?? element.dependency;
      report({
        range: reference.range,
        message: {
          sv: `'${element.id}' hör till projektet ${project} och kan bara läsas.`,
          en: `'${element.id}' belongs to the project ${project} and can only be read.`,
        },
        element: element.id,
      });
    },
  },
};
