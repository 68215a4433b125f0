import type { Theme } from '../../model.ts';
import type { Told } from '../../scenario/rules.ts';

/** What was answered under an earlier version, as far as it is asked and may be answered so today. */
export function carried({ questions }: Theme, told: Told): { told: Told; dropped: string[] } {
  const isAskedSo = ([id, answer]: [string, Told[string] | undefined]) =>
    questions.some((one) => one.id === id && (answer === null || one.options.some((option) => option === answer)));
  const entries = Object.entries(told);
  return {
    told: Object.fromEntries(entries.filter(isAskedSo)),
    dropped: entries.filter((entry) => !isAskedSo(entry)).map(([id]) => id),
  };
}
