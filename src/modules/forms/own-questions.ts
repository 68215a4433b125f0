// Questions that no entry lists and every form that needs them asks: in which situation, and by whose hand.
import type { ItemVersion } from '../catalogue/index.ts';
import type { Field } from './contract/form.ts';
import { basisOf } from './legal-basis.ts';
import { purposeOf } from './rules/sensitivity.ts';
import { formWording } from './wording.ts';

export const SITUATION = 'situation.kind';
/** `yes` when somebody acts for the applicant. */
export const AGENT = 'agent.present';

const { zh, en } = formWording;

/** Where the entry tells situations apart, which one it is comes first: questions and materials hang on it. */
export function situationField(version: ItemVersion): Field[] {
  const { situations } = version.item;
  if (!situations) return [];
  return [
    {
      ...about(version, { id: SITUATION, type: 'enum', role: 'matter' }),
      label: { zh: zh.labels.situation, en: en.labels.situation },
      options: situations.map(({ id, text }) => ({ value: id, label: { zh: text } })),
    },
  ];
}

/** 行政许可法 art. 29: an application may be made by an agent, and who that is has to be known. */
export const agentField = (version: ItemVersion): Field => ({
  ...about(version, { id: AGENT, type: 'boolean', role: 'agent' }),
  label: { zh: zh.labels.agentPresent, en: en.labels.agentPresent },
});

const about = (version: ItemVersion, what: Pick<Field, 'id' | 'type' | 'role'>) =>
  ({
    ...what,
    required: true,
    longest: 200,
    sensitivity: 'none',
    purpose: purposeOf(what),
    legalBasis: basisOf(version, false),
  }) as const;
