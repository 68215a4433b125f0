import type { Warning, Watch } from '../clocks/model.ts';

/** What was said, with a warning that was given at an instant. */
export function noted({ given, raised }: Watch, warning: Warning, at: number): Watch {
  if (warning.type === 'reminded') return { given: [...given, { point: warning.point, at }], raised };
  const { level, dueOn } = warning;
  return { given, raised: { level, dueOn } };
}
