import type { Language } from '../../../kernel/language.ts';
import { textOf } from '../feel/text.ts';
import type { Hit, Value } from '../feel/value.ts';

type Wording = {
  is: (name: string, value: string) => string;
  because: (table: string, rule: number, conditions: string) => string;
  always: string;
  condition: (input: string, value: string, test: string) => string;
  and: string;
  computed: string;
  end: string;
};

const wording: Readonly<Record<Language, Wording>> = {
  zh: {
    is: (name, value) => `“${name}”的结果是 ${value}`,
    because: (table, rule, conditions) => `“${table}”第 ${rule} 条规则成立（${conditions}）`,
    always: '不设条件',
    condition: (input, value, test) => `${input} 为 ${value}，符合 ${test}`,
    and: '；',
    computed: '由表达式算出',
    end: '。',
  },
  en: {
    is: (name, value) => `${name} is ${value}`,
    because: (table, rule, conditions) => `rule ${rule} of ${table} holds (${conditions})`,
    always: 'without conditions',
    condition: (input, value, test) => `${input} is ${value}, which meets ${test}`,
    and: '; ',
    computed: 'computed by an expression',
    end: '.',
  },
};

/** Rules that one sentence names; the rest is in the list of rules. */
const TOLD = 5;

/** One sentence: what was decided, and which rules with which values led to it. */
export function explain(decision: { name: string; value: Value; hits: readonly Hit[] }, language: Language): string {
  const say = wording[language];
  const reasons = decision.hits.slice(-TOLD).map(({ table, rule, conditions }) => {
    const told = conditions.map(({ input, value, test }) => say.condition(input, quoted(value), test));
    return say.because(table, rule, told.length === 0 ? say.always : told.join(language === 'zh' ? '，' : ', '));
  });
  const why = reasons.length === 0 ? say.computed : reasons.join(say.and);
  const between = language === 'zh' ? '：' : ': ';
  return `${say.is(decision.name, quoted(decision.value))}${between}${why}${say.end}`;
}

const quoted = (value: Value) => textOf([value]).slice(1, -1);
