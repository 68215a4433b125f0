import { mean, percentile } from './figures.ts';

/** How long a step took, once. */
export type Taken<Step extends string> = { step: Step; ms: number };

export type StepFigures = { step: string; times: number; p50Ms: number; p95Ms: number; statements: number };

/** Each step in its order: half and nineteen of twenty were no slower, and what it sent to the database once. */
export const stepsOf = <Step extends string>(
  order: readonly Step[],
  taken: readonly Taken<Step>[],
  statements: Readonly<Record<string, number>>,
): StepFigures[] =>
  order.map((step) => {
    const ms = taken.filter((one) => one.step === step).map((one) => one.ms);
    return {
      ...{ step, times: ms.length, p50Ms: percentile(ms, 0.5), p95Ms: percentile(ms, 0.95) },
      statements: statements[step] ?? 0,
    };
  });

type Measured = {
  steps: readonly StepFigures[];
  /** A second, by slice: whole themes; and the same items one by one. */
  themes: readonly number[];
  items: readonly number[];
  /** Statements of the items one by one. */
  apart: number;
};

/** `untilSubmitted`: what the applicant does, which the items one by one are held against. */
export function summaryOf({ steps, themes, items, apart }: Measured) {
  const sum = (some: readonly StepFigures[]) => some.reduce((all, { statements }) => all + statements, 0);
  const submitted = steps.findIndex(({ step }) => step === 'submit') + 1;
  return {
    steps,
    perSecond: mean(themes),
    itemsApartPerSecond: mean(items),
    statements: { whole: sum(steps), untilSubmitted: sum(steps.slice(0, submitted)), itemsApart: apart },
  };
}

type Summary = ReturnType<typeof summaryOf> & { clients: number };

export function textOf({ steps, perSecond, itemsApartPerSecond, statements, clients }: Summary): string {
  const row = ({ step, times, p50Ms, p95Ms, statements: sent }: StepFigures) =>
    [
      step.padEnd(12),
      `p50 ${p50Ms.toFixed(0).padStart(5)} ms`,
      `p95 ${p95Ms.toFixed(0).padStart(5)} ms`,
      `${String(sent).padStart(5)} statements`,
      `${String(times).padStart(6)} times`,
    ].join('   ');
  return [
    ...steps.map(row),
    `${clients} clients: ${perSecond.toFixed(2)} themes a second, with the first part decided and the later ones handed in`,
    `the same items one by one, only handed in: ${itemsApartPerSecond.toFixed(2)} a second`,
    `${statements.whole} statements for a theme, ${statements.untilSubmitted} of them until it is handed in; ${statements.itemsApart} for its items one by one`,
  ].join('\n');
}
