import { never } from '../../../kernel/result.ts';
import {
  givenUpBecause,
  isFirstGivenUp,
  jointVisitStreams,
  type JointVisitEvent,
} from '../../../modules/intake/index.ts';
import type { Tell } from '../../../modules/messages/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { themeKinds } from './kinds.ts';
import type { OfTheme } from './parameters.ts';

const VISIT_EVENTS = ['timesOffered', 'visitCalledOff', 'findingsRecorded', 'memberLeft'] as const;
export const visited = jointVisitStreams.only(...VISIT_EVENTS);
export type Visited = ReturnType<typeof visited.read>;

export const isVisited = (event: { type: string }): event is Visited =>
  VISIT_EVENTS.some((type) => type === event.type);

/** The theme case whose items are visited together. */
export async function themeOfVisit(tx: Tx, id: string): Promise<string> {
  const { value } = await jointVisitStreams.load(tx, id);
  if (value.state === 'unproposed') throw new Error(`the joint visit ${id} is told of and was not proposed`);
  return value.facts.theme.id;
}

type Telling = {
  tell: Tell;
  to: Pick<Parameters<Tell>[0], 'about' | 'recipient'>;
  parameters: OfTheme;
  nameOf: (item: string) => { zh: string; en?: string };
  /** Everything that happened to this visit. */
  all: readonly JointVisitEvent[];
};

/** What the applicant has to do about a visit, or need not do any more; what he did himself he knows. */
export function tellOfVisit(event: Visited, { tell, to, parameters, nameOf, all }: Telling): Promise<void> {
  switch (event.type) {
    case 'timesOffered': {
      const said = { ...parameters, moved: event.reason !== null, slots: event.slots };
      return tell({ ...to, kind: themeKinds.visitOffered, parameters: said });
    }
    case 'visitCalledOff':
      return event.officer === null ? Promise.resolve() : tell({ ...to, kind: themeKinds.visitOff, parameters });
    case 'findingsRecorded': {
      if (event.until === null) return Promise.resolve();
      const said = { ...parameters, item: nameOf(event.item), until: event.until };
      return tell({ ...to, kind: themeKinds.visitRectified, parameters: said });
    }
    case 'memberLeft': {
      const because = givenUpBecause(event);
      if (because === undefined || !isFirstGivenUp(event, all)) return Promise.resolve();
      return tell({ ...to, kind: themeKinds.visitGivenUp, parameters: { ...parameters, because } });
    }
    default:
      return never(event);
  }
}
