import { canonicalJson } from '../../../kernel/canonical-json.ts';
import type { Field } from '../../forms/index.ts';
import type { Theme } from '../model.ts';
import { anyOf } from './conditions.ts';
import { commonOptions, formatOf } from './conflicts.ts';
import { askedBy, neededBy, type Side } from './sides.ts';
import { personIn, saidOf } from './telling-apart.ts';

const SENSITIVITIES = ['none', 'personal', 'sensitive'] as const;

/** One question for all sides: asked when any asks, the strictest of their limits, what all of them accept. The sides have no conflict. */
export function mergeSides(sides: readonly [Side, ...Side[]], theme: Theme): Field {
  const home = (sides.find(({ id, field }) => id === field.id) ?? sides[0]).field;
  const [{ id, person }] = sides;
  const asked = askedBy(sides);
  const options = commonOptions(sides);
  const idType = idTypeOf(sides);
  const towards = /^applicant\.relation-(\w+)$/.exec(id)?.[1];
  const { copied: _copied, askedWhen: _asked, requiredWhen: _required, idType: _idType, ...kept } = home;
  return {
    ...kept,
    id,
    role: person,
    type: formatOf(sides) ?? home.type,
    label: towards === undefined ? home.label : saidOf(home.label, personIn(theme, towards)),
    ...neededBy(sides),
    ...(asked && { askedWhen: asked }),
    ...copiedOf(sides),
    ...(options && { options }),
    ...(idType !== undefined && { idType }),
    longest: Math.min(...sides.map(({ field }) => field.longest)),
    sensitivity:
      SENSITIVITIES[Math.max(...sides.map(({ field }) => SENSITIVITIES.indexOf(field.sensitivity)))] ?? 'sensitive',
    legalBasis: [
      ...new Map(sides.flatMap(({ field }) => field.legalBasis).map((one) => [canonicalJson(one), one])).values(),
    ],
  };
}

/** A number is read by the document that was named only where every side that reads it as one lets it be named; else it is the citizen's card. */
function idTypeOf(sides: readonly Side[]): string | undefined {
  const named = new Set(sides.filter(({ field }) => field.type === 'idcard').map(({ idType }) => idType));
  return named.size === 1 ? [...named][0] : undefined;
}

function copiedOf(sides: readonly Side[]): Pick<Field, 'copied'> {
  const copies = sides.flatMap(({ copied }) => copied ?? []);
  const [first] = copies;
  const when = anyOf(copies.map((copy) => copy.when));
  return first && when ? { copied: { when, from: first.from } } : {};
}
