import type { CivilDate } from '../../../../kernel/civil-date.ts';

/** What is known of one thing. */
export type Fact = string | number | boolean | readonly string[];

/** Where a fact comes from: a register, asked about whoever an answer names; the form itself; or the day of the decision. */
export type Source = { register: string; field: string; of: string } | { answer: string } | { today: true };

/** A fact that a model needs, by the name of its input. */
export type Need = { input: string } & Source;

/** An item that a machine may decide: by which decision of its model, on which facts, and how much of it is looked into afterwards. */
export type InstantItem = {
  item: string;
  decision: string;
  samplePercent: number;
  facts: readonly Need[];
};

/** One question to one register about one subject. */
export type Question = { register: string; subject: string; fields: readonly string[] };

type Answers = Readonly<Record<string, string>>;

/** What has to be asked, each register once for each subject, in the order in which the model needs it. */
export function questionsOf(needs: readonly Need[], answers: Answers): Question[] {
  const found = new Map<string, { register: string; subject: string; fields: string[] }>();
  for (const need of needs) {
    if (!('register' in need)) continue;
    const { register, field, of } = need;
    const subject = (answers[of] ?? '').trim();
    if (subject === '') continue;
    const key = keyOf(register, subject);
    const asked = found.get(key) ?? { register, subject, fields: [] };
    if (!asked.fields.includes(field)) asked.fields.push(field);
    found.set(key, asked);
  }
  return [...found.values()];
}

const keyOf = (register: string, subject: string) => `${register}/${subject}`;

export type Answered = Pick<Question, 'register' | 'subject'> & { facts: ReadonlyMap<string, Fact> };
type Known = { answers: Answers; answered: readonly Answered[]; today: CivilDate };

/** The inputs of the model, and what nobody could say: a register's field as `register.field`, an answer by its element. */
export function inputsOf(needs: readonly Need[], known: Known): { inputs: Record<string, Fact>; missing: string[] } {
  const registers = new Map(known.answered.map((one) => [keyOf(one.register, one.subject), one.facts]));
  const inputs: Record<string, Fact> = {};
  const missing: string[] = [];
  for (const need of needs) {
    const fact = factOf(need, known, registers);
    if (fact === undefined) missing.push(nameOf(need));
    else inputs[need.input] = fact;
  }
  return { inputs, missing: [...new Set(missing)] };
}

function factOf(
  need: Need,
  { answers, today }: Known,
  registers: ReadonlyMap<string, ReadonlyMap<string, Fact>>,
): Fact | undefined {
  if ('today' in need) return today;
  if ('register' in need) return registers.get(keyOf(need.register, (answers[need.of] ?? '').trim()))?.get(need.field);
  const answer = (answers[need.answer] ?? '').trim();
  return answer === '' ? undefined : answer;
}

export const nameOf = (need: Need): string =>
  'register' in need ? `${need.register}.${need.field}` : 'answer' in need ? need.answer : 'today';
