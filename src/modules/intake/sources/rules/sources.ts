import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Confirmation, Named, Proof, Shows, SourceRule } from '../model.ts';

type Listed = { id: string; shareable: boolean };
type Fact = string | number | boolean | readonly string[];

/** From where each material comes that need not be handed in, by its key. */
export type Found = { kind: 'held'; proof: Proof } | { kind: 'shared'; confirmation: Confirmation };

type Known = { rules: readonly SourceRule[]; proofs: readonly Proof[]; confirmations: readonly Confirmation[] };

/**
 * What is there already of the materials of one item. A paper is somebody's only where the application names one number of its kind and
 * nobody beside; what stands in for it bears that very number, so that nothing of one person ever speaks for another.
 */
export function sourcesOf(materials: readonly Listed[], named: Named, known: Known): ReadonlyMap<string, Found> {
  const found = new Map<string, Found>();
  for (const material of materials) {
    const rule = ruleFor(known.rules, material);
    const subject = rule && subjectOf(rule, named);
    const source = rule && subject !== undefined ? sourceOf(rule, subject, known) : undefined;
    if (source) found.set(material.id, source);
  }
  return found;
}

/** The rule of a material that its department lets others give; undefined where nothing may stand in for it. */
export const ruleFor = (rules: readonly SourceRule[], { id, shareable }: Listed): SourceRule | undefined =>
  shareable ? rules.find(({ material }) => material === id) : undefined;

/** Whose the material is; undefined where that cannot be said for sure. */
export function subjectOf({ of }: SourceRule, { persons, organisations, unnamed }: Named): string | undefined {
  const numbers = [...new Set((of === 'person' ? persons : organisations).map((number) => spelled(number)))];
  const isSure = numbers.length === 1 && !(of === 'person' && unnamed);
  return isSure ? numbers[0] : undefined;
}

/** What we hold ourselves comes first: nobody is asked about anybody where a licence of ours says it. */
function sourceOf(rule: SourceRule, subject: string, { proofs, confirmations }: Known): Found | undefined {
  const proof = proofs.find(
    ({ type, code }) => rule.licences.includes(type) && code !== null && spelled(code) === subject,
  );
  if (proof) return { kind: 'held', proof };
  const confirmation = confirmations.find((one) => one.material === rule.material && spelled(one.subject) === subject);
  return confirmation && { kind: 'shared', confirmation };
}

/** Whether a register said all of it. What it does not say, or says otherwise, is no answer: the paper is asked for then. */
export const confirms = (shows: readonly Shows[], facts: ReadonlyMap<string, Fact>, today: CivilDate): boolean =>
  shows.every(({ field, is }) => isSaid(facts.get(field), is, today));

function isSaid(fact: Fact | undefined, is: string, today: CivilDate): boolean {
  if (fact === undefined) return false;
  switch (is) {
    case 'known':
      return true;
    case 'yes':
      return fact === true;
    case 'no':
      return fact === false;
    case 'notOver':
      return typeof fact === 'string' && fact >= today;
    default:
      return fact === is;
  }
}

const spelled = (number: string): string => number.replaceAll(/\s/g, '').toUpperCase();
