import type { Answer, Question, Theme, Told } from '../../../../modules/themes/contract.ts';

/** What stands in an address for one answer: the place of the option, or `x` for “I do not know”. No words, nothing about a person. */
const UNKNOWN = 'x';
const PREFIX = 'q-';

/** What an address says that was answered, in its order. Parts that are no answers of this theme are left out. */
export function toldOf({ questions }: Theme, asked: Readonly<Record<string, string>>): Told {
  const told: Record<string, Answer | null> = {};
  for (const [name, text] of Object.entries(asked)) {
    const question = questions.find(({ id }) => name === nameOf(id));
    const answer = question && answerOf(question, text);
    if (question && answer !== undefined) told[question.id] = answer;
  }
  return told;
}

export const nameOf = (question: string): string => `${PREFIX}${question}`;

/** Undefined for what is no option. */
function answerOf({ options }: Question, text: string): Answer | null | undefined {
  return text === UNKNOWN ? null : /^\d{1,2}$/.test(text) ? options[Number(text)] : undefined;
}

/** How an answer stands in an address or a form. */
export const codeOf = ({ options }: Question, answer: Answer | null): string =>
  answer === null ? UNKNOWN : String(options.indexOf(answer));

/** The answers as parts of an address, without those to one question where it is asked again. */
export function queryOf({ questions }: Theme, told: Told, without?: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(told).flatMap(([id, answer]) => {
      const question = questions.find((one) => one.id === id);
      return question === undefined || id === without ? [] : [[nameOf(id), codeOf(question, answer)]];
    }),
  );
}
