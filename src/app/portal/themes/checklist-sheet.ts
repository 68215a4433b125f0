import { questionText, shownCode, type Checklist } from '../../../modules/themes/index.ts';
import type { CivilDate } from '../../../kernel/civil-date.ts';
import { portalWording } from '../../../web/portal/wording/wording.ts';
import { dayOfYearText, dayText, limitText, plain, type Language } from '../../../web/ui/index.ts';
import type { resultOf } from './result.ts';

type Result = Awaited<ReturnType<typeof resultOf>>;
type Line = { text: string; hint: string };

/** A checklist as its template prints it: nothing but text, in one language, in letters of one size. */
export type ChecklistSheet = {
  title: string;
  heading: string;
  facts: string[];
  honesty: string;
  sections: { title: string; tick: boolean; lines: Line[] }[];
  foot: string;
  scan: string;
  qr: string;
  large: boolean;
  language: Language;
};

type Printing = { checklist: Checklist; result: Result; on: CivilDate; qr: string; large: boolean; language: Language };

export function sheetOf({ checklist, result, on, qr, large, language }: Printing): ChecklistSheet {
  const { themes: say } = portalWording[language];
  const { theme, code, until, savedOn, renewed } = checklist;
  const shown = shownCode(code);
  const untilText = dayOfYearText(until, language);
  return {
    ...{ title: theme.fullName, heading: say.paper.title, qr, large, language },
    facts: [say.paper.codeLine(shown, untilText), say.paper.on(dayOfYearText(on, language))],
    honesty: [say.paper.honesty, ...(renewed ? [say.checklist.renewed(dayOfYearText(savedOn, language))] : [])].join(
      ' ',
    ),
    sections: [
      section(say.result.needed, itemLines(result.scenario.needed, result, language)),
      section(say.result.perhaps, itemLines(result.scenario.perhaps, result, language)),
      section(say.paper.materials, materialLines(result, language)),
      { ...section(say.paper.when, outlookLines(result, language)), tick: false },
      { ...section(say.paper.answers, answerLines(checklist, language)), tick: false },
    ].filter(({ lines }) => lines.length > 0),
    foot: `${say.paper.pageOf} ${shown}`,
    scan: say.paper.scanLine,
  };
}

const section = (title: string, lines: Line[]) => ({ title, tick: true, lines });

function itemLines(entries: readonly { item: string }[], { items }: Result, language: Language): Line[] {
  const { paper } = portalWording[language].themes;
  const row = portalWording[language].search.row;
  return entries.flatMap(({ item }) => {
    const found = items.get(item);
    if (!found) return [];
    const { value, unit } = found.promisedLimit;
    const facts = paper.facts(
      limitText({ value, unit }, language),
      row.visits(String(found.visits)),
      row.charged[`${found.charged}`],
    );
    const hint = [paper.department(plain(found.department.name, language)), facts].join('　');
    return [{ text: plain(found.name, language), hint }];
  });
}

function materialLines({ outlook, items }: Result, language: Language): Line[] {
  const say = portalWording[language].themes.outlook;
  const { forms } = portalWording[language].guide.materials;
  return (outlook?.materials.asked ?? []).map(({ form, uses, mayFollow }) => {
    const names = uses.map(({ item }) => plain(items.get(item)?.name ?? { zh: item }, language));
    const hint = `${say.usedFor}${names.join(say.comma)}${mayFollow ? say.mayFollow : ''}`;
    return { text: `${uses[0]?.name ?? ''}${say.form(forms[form])}`, hint };
  });
}

function outlookLines({ outlook }: Result, language: Language): Line[] {
  if (outlook === null) return [];
  const say = portalWording[language].themes.outlook;
  const { plan, visits } = outlook;
  const until = plan && (plan.finishes === null ? say.noDate : say.until(dayText(plan.finishes.on, language)));
  return [...(until === null ? [] : [{ text: until, hint: '' }]), { text: say.visits(visits), hint: '' }];
}

/** In the order in which the theme asks. */
function answerLines({ theme, told }: Checklist, language: Language): Line[] {
  const { answers } = portalWording[language].themes;
  const words = (answer: boolean | string | null) =>
    typeof answer === 'string' ? answer : answer === null ? answers.unknown : answers[answer ? 'yes' : 'no'];
  const colon = language === 'zh' ? '：' : ': ';
  return theme.questions.flatMap(({ id }) => {
    const answer = told[id];
    return answer === undefined ? [] : [{ text: `${questionText(theme, id)}${colon}${words(answer)}`, hint: '' }];
  });
}
