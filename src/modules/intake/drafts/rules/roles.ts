import { never } from '../../../../kernel/result.ts';

/** How somebody begins an application: for himself, for an organisation, under a mandate, or for a child. */
export type Way = 'self' | 'staff' | 'agent' | 'guardian';

/** Whose data stand in the questions that begin with a word, as `applicant.name`. */
export type Part = 'caller' | 'principal' | 'ward';

export type Roles = {
  parts: Readonly<Record<string, Part>>;
  /** The question whether an agent acts: answered with it. */
  agent: boolean;
};

type Asked = { way: Way; elements: readonly string[]; relation?: 'father' | 'mother' | 'otherGuardian' | undefined };

const CHILD = ['child', 'beneficiary'] as const;

/**
 * Who stands where in a form. 民法典 art. 162: what an agent does is the principal's, so the principal is the applicant and the agent the
 * agent. A form that asks about the child beside the applicant has the guardian as applicant; one that does not has the child itself.
 */
export function rolesOf({ way, elements, relation }: Asked): Roles {
  switch (way) {
    case 'self':
      return { parts: { applicant: 'caller' }, agent: false };
    case 'staff':
      return { parts: { agent: 'caller' }, agent: true };
    case 'agent':
      return { parts: { applicant: 'principal', agent: 'caller' }, agent: true };
    case 'guardian': {
      const parent = relation === 'father' || relation === 'mother' ? { [relation]: 'caller' as const } : {};
      const child = CHILD.find((word) => elements.includes(`${word}.name`));
      return child === undefined
        ? { parts: { ...parent, applicant: 'ward', guardian: 'caller', agent: 'caller' }, agent: true }
        : { parts: { ...parent, applicant: 'caller', guardian: 'caller', [child]: 'ward' }, agent: false };
    }
    default:
      return never(way);
  }
}

/** The number in which somebody else is named than the person acted for; each check says whether a number is the right person's. */
export async function strangerAmong(
  { parts }: Roles,
  answers: Readonly<Record<string, string>>,
  isRight: (number: string, part: Part) => Promise<boolean>,
): Promise<string | undefined> {
  for (const [word, part] of Object.entries(parts)) {
    const element = `${word}.idNumber`;
    const number = answers[element];
    if (part === 'caller' || number === undefined || number === '') continue;
    if (!(await isRight(number, part))) return element;
  }
  return undefined;
}
