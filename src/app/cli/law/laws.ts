import { addDays, type CivilDate } from '../../../kernel/civil-date.ts';
import { PROJECT_CODE } from '../../../kernel/codes/project-code.ts';
import { textOn, type DatedLaw } from '../../../kernel/dated-law.ts';
import { SERVICE } from '../../../kernel/laws/civil-procedure.ts';
import { RECONSIDERATION } from '../../../kernel/laws/reconsideration.ts';
import { REPAIR } from '../../../modules/credit/index.ts';
import type { LawKey, Says } from './wording.ts';

/** One text of a provision; `until`: the day before the next one. `says` is for people, `rule` for programs. */
export type ToldText = {
  law: LawKey;
  from: CivilDate;
  until: CivilDate | null;
  source: string;
  rule: object;
  says: string;
};

/** Every provision that is chosen by a day: all its texts, or the one in force on a day. */
export const toldLaws = (says: Says, on: CivilDate | undefined): ToldText[] => [
  ...told('reconsideration', { texts: RECONSIDERATION, says: says.reconsideration, on }),
  ...told('service', { texts: SERVICE, says: says.service, on }),
  ...told('creditRepair', { texts: REPAIR, says: says.creditRepair, on }),
  ...told('projectCode', { texts: PROJECT_CODE, says: says.projectCode, on }),
];

type Telling<Rule> = { texts: DatedLaw<Rule>; says: (rule: Rule) => string; on: CivilDate | undefined };

function told<Rule extends object>(law: LawKey, { texts, says, on }: Telling<Rule>): ToldText[] {
  const all = texts.map(({ from, source, rule }, place) => {
    const next = texts[place + 1];
    return { law, from, until: next ? addDays(next.from, -1) : null, source, rule, says: says(rule) };
  });
  return on === undefined ? all : all.filter(({ from }) => from === textOn(texts, on).from);
}
