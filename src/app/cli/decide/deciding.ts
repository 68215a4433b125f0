import type { Language } from '../../../kernel/language.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { explain, jsonOf, type Decisions } from '../../../modules/decisions/index.ts';
import type { InputRefusal } from '../command.ts';
import type { Inputs } from './inputs.ts';
import { decideWording } from './wording.ts';

/** What `decide` answers about one decision. */
export type Decided = {
  decision: string;
  value: unknown;
  rules: { table: string; rule: number; notes: readonly string[] }[];
  explanation: string;
  warnings: readonly string[];
};

export type Question = { name: string; inputs: Inputs; now: number; language: Language };

export function decideOne(decisions: Decisions, question: Question): Result<Decided, InputRefusal> {
  const { name, inputs, now, language } = question;
  const say = decideWording[language];
  const decided = decisions.decide({ name, inputs, told: { now } });
  if (!decided.ok) {
    const { code } = decided.error;
    const known = [...decisions.decisions, ...decisions.services].join(language === 'zh' ? '、' : ', ');
    return no({ code, message: say.notDecided[code](name, known) });
  }
  const { value, hits, warnings } = decided.value;
  const strange = Object.keys(inputs).filter(
    (input) => !decisions.inputs.includes(input) && !isDecision(decisions, input),
  );
  return ok({
    decision: name,
    value: jsonOf(value),
    rules: hits.map(({ table, rule, notes }) => ({ table, rule, notes })),
    explanation: explain({ name, value, hits }, language),
    warnings: [...strange.map(say.strangeInput), ...warnings],
  });
}

const isDecision = ({ decisions }: Decisions, name: string) => decisions.includes(name);

export const decidedText = ({ explanation, warnings }: Decided): string =>
  [explanation, ...warnings.map((warning) => `  ! ${warning}`)].join('\n');
