import { spelt, TRAITS, type Trait } from './spelling.ts';

/** Who applies and who acts for him; nobody else who is named in an application is a way to find it (data minimisation). */
const ELEMENTS: Readonly<Record<Trait, readonly string[]>> = {
  name: ['applicant.name', 'agent.name', 'operator.name', 'org.name', 'org.legalRepName'],
  phone: ['applicant.phone', 'agent.phone', 'org.contactPhone'],
  number: ['applicant.idNumber', 'agent.idNumber', 'operator.idNumber', 'org.uscc', 'org.legalRepIdNumber'],
};

type Handed = {
  applicantName: string;
  acting?: { actor: string; principal: string } | undefined;
  answers: Readonly<Record<string, string>>;
};
export type Findable = { trait: Trait; text: string };

/** By what an application can be found, each once, in its one spelling. */
export function lookupsOf({ applicantName, acting, answers }: Handed): Findable[] {
  const more: Partial<Record<Trait, readonly (string | undefined)[]>> = {
    name: [applicantName, acting?.actor, acting?.principal],
  };
  return TRAITS.flatMap((trait) => {
    const said = [...(more[trait] ?? []), ...ELEMENTS[trait].map((element) => answers[element])];
    const spellings = said.map((text) => spelt(trait, text ?? '')).filter((text) => text !== '');
    return [...new Set(spellings)].map((text) => ({ trait, text }));
  });
}
