type Answers = Readonly<Record<string, string>>;

/** Whose licence it is by what was applied for: a firm before the person for whom, and that one before whoever applied. */
const HOLDERS = [
  ['org.name', 'org.uscc', 'organisation'],
  ['beneficiary.name', 'beneficiary.idNumber', 'person'],
  ['child.name', null, 'person'],
  ['applicant.name', 'applicant.idNumber', 'person'],
] as const;

type Named = { name: string; code: string | null; kind: 'person' | 'organisation' };

/** Name and number of the holder; without an answer that says so, the applicant by name alone. */
export function holderOf(answers: Answers, applicantName: string): Named {
  for (const [name, code, kind] of HOLDERS) {
    const held = answers[name];
    if (held) return { name: held, code: (code !== null && answers[code]) || null, kind };
  }
  return { name: applicantName, code: null, kind: 'person' };
}

/** What else a licence shows, in this order, where it was asked for: who answers for it, where it holds, to what it belongs. */
const SHOWN = [
  'org.legalRepName',
  'org.type',
  'org.address',
  'site.address',
  'project.name',
  'project.code',
  'project.address',
  'property.address',
  'property.unitNo',
  'vehicle.plateNo',
  'vehicle.type',
  'spouse.name',
  'hukou.address',
];

/** A face has room for so many lines beside the holder's. */
const MOST_ENTRIES = 6;

/** What the grant itself gave comes first: a new plate stands for the one that was asked for. */
export function entriesOn(
  answers: Answers,
  elements: readonly { id: string; name: { zh: string } }[],
  given: readonly { element: string; name: { zh: string }; value: string }[],
): { name: string; value: string }[] {
  const isGiven = (id: string) => given.some(({ element }) => element === id);
  const asked = SHOWN.flatMap((id) => {
    const value = answers[id];
    const name = elements.find((element) => element.id === id)?.name.zh;
    return value && name && !isGiven(id) ? [{ name, value }] : [];
  });
  return [...given.map(({ name, value }) => ({ name: name.zh, value })), ...asked].slice(0, MOST_ENTRIES);
}
