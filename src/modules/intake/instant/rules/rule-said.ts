import { GRANT } from './verdict.ts';

export type RuleSaid = { zh: string; en: string };
/** A model as far as it speaks of its rules. */
type Speaking = { rulesOf: (decision: string) => readonly { outputs: readonly string[]; notes: readonly string[] }[] };
type Named = { decision: string; name: string; version: number };

/** The rule in one sentence: what the rules that grant say of themselves, in Chinese and in English; where they say nothing, which table it is. */
export function ruleOf({ rulesOf }: Speaking, { decision, name, version }: Named): RuleSaid {
  const granting = rulesOf(decision).filter(({ outputs }) => outputs.some((output) => output.trim() === `"${GRANT}"`));
  const said = (place: number) => granting.flatMap(({ notes }) => notes[place]?.trim() || []);
  const [zh, en] = [said(0), said(1)];
  return {
    zh: zh.length > 0 ? zh.join('；或者') : `县里公布的“${name}”规则表第${version}版`,
    en:
      en.length > 0 ? en.join('; or ') : `version ${version} of the table of rules “${name}” that the county published`,
  };
}
