/** Something that stands where it cannot say anything: a kind in the wrong parent, a property at the top of a file. */
import { kind, STRUCTURE } from '../../../model/metamodel/index.ts';
import { ENDS } from '../../../model/uses.ts';
import { kindAt, ROLE_HOMES } from '../../places.ts';
import type { Rule } from '../../rule.ts';
import { kindWord, listOr } from '../../words.ts';

export const misplaced: Rule = {
  id: 'type/misplaced',
  severity: 'error',
  preset: 'recommended',
  title: { sv: 'Sats på fel plats', en: 'A statement in the wrong place' },
  doc: {
    what: {
      sv: 'En sort står inuti något som den inte kan höra till, eller en egenskap, tagg, pil eller `roller` står där det inte finns något element som den säger något om.',
      en: 'A kind stands inside something it cannot belong to, or a property, tag, arrow or `roles` stands where there is no element that it says something about.',
    },
    why: {
      sv: 'Platsen bestämmer vad satsen handlar om. På fel plats handlar den om fel sak, eller om ingenting.',
      en: 'The place decides what the statement is about. In the wrong place it is about the wrong thing, or about nothing.',
    },
    mend: {
      sv: 'Flytta satsen till det element som den gäller. Meddelandet räknar upp var sorten får stå.',
      en: 'Move the statement into the element it is about. The message lists where the kind may stand.',
    },
    off: { sv: 'Aldrig.', en: 'Never.' },
    bad: 'syfte "Driver system"\nenhet Drift\n',
    good: 'enhet Drift { syfte "Driver system" }\n',
  },
  check: {
    file(summary, { model, report }) {
      for (const { kind: kindId, kindRange, owner } of summary.declarations) {
        const outer = kindAt(model, summary, owner);
        const entry = kind(kindId);
        if (!entry || outer === undefined || entry.within.includes(outer)) continue;
        const homes = (language: 'sv' | 'en'): string =>
          listOr(
            entry.within.map((it) =>
              it === 'file'
                ? kindWord(it, language)
                : `${language === 'sv' ? 'i' : 'in'} ${kindWord(it, language)}`,
            ),
            language,
          );
        const here = (language: 'sv' | 'en'): string =>
          outer === 'file'
            ? kindWord(outer, language)
            : `${language === 'sv' ? 'i' : 'in'} ${kindWord(outer, language)}`;
        report({
          range: kindRange,
          message: {
            sv: `${kindWord(kindId, 'sv')} får inte stå ${here('sv')}, bara ${homes('sv')}.`,
            en: `${kindWord(kindId, 'en')} may not stand ${here('en')}, only ${homes('en')}.`,
          },
        });
      }
      for (const { word, wordRange, range } of summary.loose.properties) {
        report({
          range: wordRange,
          message: {
            sv: `'${word}' säger något om ett element och kan inte stå överst i en fil.`,
            en: `'${word}' says something about an element and cannot stand at the top of a file.`,
          },
          explains: [{ range, rules: ['syntax/missing-value'] }],
        });
      }
      for (const { name, range } of summary.loose.tags) {
        report({
          range,
          message: {
            sv: `Taggen #${name} märker ett element och kan inte stå överst i en fil.`,
            en: `The tag #${name} marks an element and cannot stand at the top of a file.`,
          },
        });
      }
      for (const { source, owner, arrowRange } of summary.arrows) {
        const outer = kindAt(model, summary, owner);
        if (source || outer === undefined || ENDS.includes(outer)) continue;
        report({
          range: arrowRange,
          message:
            outer === 'file'
              ? {
                  sv: 'Pilen saknar början; skriv vad den utgår från, eller flytta in den i ett element.',
                  en: 'The arrow has no beginning; write what it starts from, or move it into an element.',
                }
              : {
                  sv: `En pil kan inte utgå från ${kindWord(outer, 'sv')}; skriv vad den utgår från före ->.`,
                  en: `An arrow cannot start from ${kindWord(outer, 'en')}; write what it starts from before ->.`,
                },
        });
      }
      const homeless = new Set<number>();
      for (const { owner, role } of summary.assignments) {
        const outer = kindAt(model, summary, owner);
        if (outer === undefined || ROLE_HOMES.includes(outer) || homeless.has(owner)) continue;
        homeless.add(owner);
        report({
          range: role.range,
          message: {
            sv: `Roller innehas i ${listOr(
              ROLE_HOMES.map((it) => kindWord(it, 'sv')),
              'sv',
            )}, inte ${outer === 'file' ? kindWord(outer, 'sv') : `i ${kindWord(outer, 'sv')}`}.`,
            en: `Roles are held in ${listOr(
              ROLE_HOMES.map((it) => kindWord(it, 'en')),
              'en',
            )}, not ${outer === 'file' ? kindWord(outer, 'en') : `in ${kindWord(outer, 'en')}`}.`,
          },
        });
      }
      for (const { owner, action, range } of summary.selections) {
        const outer = kindAt(model, summary, owner);
        const home = action === 'show' || action === 'hide' ? 'view' : 'rule';
        if (outer === undefined || outer === home) continue;
        const word = STRUCTURE.find(({ id }) => id === action)?.spelling ?? { sv: action, en: action };
        const { start } = range;
        const written = summary.spelling.en > summary.spelling.sv ? word.en : word.sv;
        report({
          range: { start, end: { line: start.line, character: start.character + written.length } },
          message: {
            sv: `'${word.sv}' hör till en ${kind(home)?.spelling.sv ?? home}.`,
            en: `'${word.en}' belongs to a ${kind(home)?.spelling.en ?? home}.`,
          },
        });
      }
    },
  },
};
