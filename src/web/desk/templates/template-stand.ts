import type { AdoptionView } from '../../../modules/process/templates/contract.ts';

type Entry = AdoptionView['history'][number];

/** Whether an item follows a template or has left it, since which order; undefined where it never followed one. */
export type TemplateStand = { stands: 'follows' | 'left'; since: Pick<Entry, 'at' | 'by'> };

const SINCE = { follows: ['adopted', 'editionTaken'], left: ['templateLeft'] } as const;

/** The history is read newest first: a later edition counts from when it was taken. */
export function templateStandOf({
  adoption,
  history,
}: Pick<AdoptionView, 'adoption' | 'history'>): TemplateStand | undefined {
  if (adoption === null) return undefined;
  const stands = adoption.left ? 'left' : 'follows';
  const since = history.find(({ type }) => SINCE[stands].some((one) => one === type));
  return since && { stands, since: { at: since.at, by: since.by } };
}
