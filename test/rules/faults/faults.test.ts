/**
 * Every rule finds the fault that it is about, planted in models where otherwise nothing is found; and in a thousand
 * models without a fault no rule finds anything.
 */
import { expect, test } from 'vitest';
import { RULES, ruleOf } from '../../../language/rules/registry.ts';
import type { Finding } from '../../../language/rules/rule.ts';
import { Project } from '../../../language/workspace/project.ts';
import { AGREEMENT_FAULTS, PRINCIPLE_FAULTS, PROCESS_FAULTS } from './agreement.ts';
import { CAPABILITY_FAULTS, SERVICE_FAULTS } from './capability.ts';
import { DEPENDENCY_FAULTS, LIFECYCLE_FAULTS, TECHNOLOGY_FAULTS, VIEW_FAULTS } from './dependency.ts';
import type { Fault } from './fault.ts';
import { FORUM_FAULTS, GOVERNANCE_FAULTS, SIDE_FAULTS } from './governance.ts';
import { Ground } from './ground.ts';
import { INFORMATION_FAULTS } from './information.ts';
import { INTEGRATION_FAULTS } from './integration.ts';
import { NAME_FAULTS, SUPPRESSION_FAULTS, SYNTAX_FAULTS } from './names.ts';
import { PLAN_FAULTS } from './plans.ts';
import { SERVICE_LEVEL_FAULTS } from './service-levels.ts';
import { USER_RULE_FAULTS } from './user-rules.ts';

const MODELS = 1000;
/** Milliseconds that a machine with much else to do may take for them. */
const LONG = 300_000;
const TODAY = '2026-11-22';

const FAULTS: readonly Fault[] = [
  ...NAME_FAULTS,
  ...SYNTAX_FAULTS,
  ...SUPPRESSION_FAULTS,
  ...GOVERNANCE_FAULTS,
  ...SIDE_FAULTS,
  ...FORUM_FAULTS,
  ...PLAN_FAULTS,
  ...SERVICE_LEVEL_FAULTS,
  ...DEPENDENCY_FAULTS,
  ...LIFECYCLE_FAULTS,
  ...TECHNOLOGY_FAULTS,
  ...USER_RULE_FAULTS,
  ...VIEW_FAULTS,
  ...AGREEMENT_FAULTS,
  ...PRINCIPLE_FAULTS,
  ...PROCESS_FAULTS,
  ...INFORMATION_FAULTS,
  ...CAPABILITY_FAULTS,
  ...SERVICE_FAULTS,
  ...INTEGRATION_FAULTS,
];

/** Rules that no text of a model sets off, and where they are tried instead. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'internal/rule-failed': 'a fault of the tool: test/rules/check.test.ts',
  'name/read-only': 'needs another project: test/workspace',
};

/** Those about files beside the model are set off by them: test/rules/docs.test.ts runs each. */
const isAboutFile = (id: string): boolean => ruleOf(id)?.doc.written !== undefined;

function findingsIn(ground: Ground): readonly Finding[] {
  const project = new Project({ preset: 'all', today: TODAY }, false);
  for (const [uri, text] of ground.files()) project.set({ uri, text });
  return project.findings.filter(({ suppressed }) => suppressed === undefined);
}

const said = ({ rule, element, message }: Finding): string => `${rule} ${element ?? ''}: ${message.sv}`;

test('every rule has a fault', () => {
  const planted = new Set(FAULTS.map(({ rule }) => rule));
  const without = RULES.map(({ id }) => id).filter((id) => !planted.has(id) && !isAboutFile(id));
  expect(without).toEqual(Object.keys(ELSEWHERE));
  expect(planted.size).toBe(FAULTS.length);
});

test(
  `in ${MODELS} models without a fault nothing is found`,
  () => {
    for (let seed = 0; seed < MODELS; seed += 1) {
      expect(findingsIn(new Ground(seed)).map(said), `model ${seed}`).toEqual([]);
    }
  },
  LONG,
);

test(
  `of ${MODELS} planted faults, of ${FAULTS.length} rules, each is found`,
  () => {
    const found = new Map<string, number>();
    for (let seed = 0; seed < MODELS; seed += 1) {
      const fault = FAULTS[seed % FAULTS.length];
      if (!fault) continue;
      const ground = new Ground(seed);
      const element = fault.plant(ground);
      const findings = findingsIn(ground);
      const all = findings.map(said);
      const due = findings.filter(
        (it) => it.rule === fault.rule && (element === undefined || it.element === element),
      );
      expect(
        due.length,
        `model ${seed}: ${fault.rule} ${element ?? ''} among\n${all.join('\n')}`,
      ).toBeGreaterThan(0);
      const others = findings.filter((it) => it.rule !== fault.rule && !fault.alongside?.includes(it.rule));
      expect(others.map(said), `model ${seed}: beside ${fault.rule}`).toEqual([]);
      found.set(fault.rule, (found.get(fault.rule) ?? 0) + 1);
    }
    expect(found.size).toBe(FAULTS.length);
  },
  LONG,
);
