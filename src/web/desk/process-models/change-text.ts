import type { ModelChange, ModelComparison } from '../../../modules/process/library/contract.ts';
import { plain, type Language } from '../../ui/index.ts';
import { shellWording } from '../shell/wording.ts';
import { conditionText } from './condition-text.ts';
import { processModelsWording } from './wording.ts';

type Fact = ModelChange['facts'][number];
export type Reader = { language: Language; departments: ModelComparison['departments'] };

/** A changed fact in words; what nobody has a word for is said as it is written. */
export function factText({ fact, before, after }: Fact, reader: Reader): string {
  const say = processModelsWording[reader.language].comparison;
  const called = say.facts[fact] ?? fact;
  const said = (value: string | null) => (value === null ? say.nothing : valueText(fact, value, reader));
  const join = reader.language === 'zh' ? '：' : ': ';
  return `${called}${join}${say.turned(said(before), said(after))}`;
}

function valueText(fact: string, value: string, { language, departments }: Reader): string {
  const say = processModelsWording[language];
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    act: say.acts,
    level: say.levels,
    role: shellWording[language].roles,
    kind: say.comparison.kinds,
    limitUnit: say.comparison.units,
    minimumUnit: say.comparison.units,
    outcome: say.steps.outcome,
    phase: say.steps.phase,
    origin: say.origins,
  };
  if (fact === 'department' || fact === 'jointWith') {
    const names = value.split(/\s+/).map((key) => plain(departments[key] ?? key, language));
    return names.join(language === 'zh' ? '、' : ', ');
  }
  if (fact === 'conditionExpression') return conditionText({ name: null, text: value }, language);
  return words[fact]?.[value] ?? value;
}
