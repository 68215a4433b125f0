// Right answers, visibly invented, to whatever a form asks: for the people of the demo county, and for tests.
import { addDays, civilDate } from '../../kernel/civil-date.ts';
import { syntheticCitizenId, syntheticUscc } from '../../kernel/codes/synthetic.ts';
import type { Assigned } from '../../modules/catalogue/index.ts';
import { pathOf, type Answers, type Field, type Form } from '../../modules/forms/index.ts';

/** A right answer to a question, another one for another `turn`. */
export function rightAnswer(field: Field, turn: number): string {
  const { options = [] } = field;
  const chosen = options[turn % Math.max(1, options.length)]?.value ?? '';
  switch (field.type) {
    case 'enum':
    case 'industry':
    case 'division':
      return chosen;
    case 'many':
      return [chosen, options[(turn + 1) % options.length]?.value ?? '']
        .filter((value, place, all) => all.indexOf(value) === place)
        .toSorted((one, other) => valuesOf(field).indexOf(one) - valuesOf(field).indexOf(other))
        .join('\n');
    case 'boolean':
      return turn % 2 === 0 ? 'no' : 'yes';
    case 'declaration':
      return 'yes';
    case 'date':
      return addDays(civilDate('1990-01-31'), turn);
    case 'number':
      return String(10 + turn);
    case 'money':
      return `${100 + turn}.50`;
    case 'idcard':
      return syntheticCitizenId(addDays(civilDate('1985-06-15'), turn), turn % 900);
    case 'uscc':
      return syntheticUscc('91370828', turn + 1);
    case 'phone':
      return `139${String(11110000 + turn)}`;
    case 'address':
      return [town(field, turn), '演示村', `${turn + 1}号`].filter((part) => part !== '').join('\n');
    case 'table':
      return JSON.stringify([0, 1].map((row) => rowFor(field, turn + row)));
    default:
      return `演示${turn}`;
  }
}

const town = ({ towns = [] }: Field, turn: number) => towns[turn % Math.max(1, towns.length)]?.label.zh ?? '';

const valuesOf = ({ options = [] }: Field) => options.map(({ value }) => value);

function rowFor({ columns = [] }: Field, turn: number): Answers {
  const row: Record<string, string> = {};
  for (const column of columns) row[column.id] = fittingAnswer(column, row, turn);
  return row;
}

/** A number of the kind of document that was named. */
const fittingAnswer = (field: Field, before: Answers, turn: number): string =>
  field.idType !== undefined && ![undefined, '居民身份证'].includes(before[field.idType])
    ? `E${10_000_000 + turn}`
    : rightAnswer(field, turn);

/**
 * What an organ would type when it grants, by data element, each visibly invented: its region and its order, or letters that no register
 * writes.
 */
export const inventedNumbers = (assigns: readonly Assigned[], turn: number): Record<string, string> =>
  Object.fromEntries(
    assigns.flatMap(({ element, type, from }) => (from === 'decider' ? [[element, inventedNumber(type, turn)]] : [])),
  );

/** A number as an organ would type it, visibly invented. */
export function inventedNumber(type: Assigned['type'], turn: number): string {
  const number = turn % 900;
  if (type === 'uscc') return syntheticUscc('92370828', turn + 1);
  if (type === 'idcard') return syntheticCitizenId(addDays(civilDate('2026-01-05'), Math.floor(turn / 900)), number);
  return type === 'date' ? civilDate('2026-01-05') : `演示${String(turn).padStart(6, '0')}`;
}

/** Right answers to everything that is asked on the way, with `fixed` ones where somebody wants them so. */
export function completeAnswers(form: Form, fixed: Answers = {}, turn = 0): Answers {
  const answers: Record<string, string> = { ...fixed };
  for (let round = 0; round < 5; round += 1) {
    const open = pathOf(form, answers)
      .flatMap(({ fields }) => fields)
      .filter(({ id }) => answers[id] === undefined);
    if (open.length === 0) return answers;
    for (const field of open) answers[field.id] = fittingAnswer(field, answers, turn);
  }
  throw new Error(`no end of questions in ${form.item}`);
}
