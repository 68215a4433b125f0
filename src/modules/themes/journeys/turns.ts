import { no, ok, type Result } from '../../../kernel/result.ts';
import { assignedValues, assignedWith, submissionOf } from '../../forms/index.ts';
import { splitAnswers } from '../form/split.ts';
import { received } from '../passing/received.ts';
import type { Results } from '../passing/passed.ts';
import type { Act } from './contract.ts';
import type { Ground, Way } from './way.ts';
import type { JourneyFault } from './played.ts';
import { settled, type Standing } from './standing.ts';

type Moved = Result<Way, JourneyFault>;

/** What follows from how items stand now: those that waited are stopped, or are handed in with what earlier ones gave. */
export function turned(ground: Ground, way: Way): Moved {
  const standings = settled(ground.parts, way.standings);
  const begun = ground.parts.filter(
    ({ item }) => way.standings.get(item)?.state === 'waiting' && standings.get(item)?.state === 'handedIn',
  );
  for (const { item } of begun) {
    const fault = faultOf(ground, way, item);
    if (fault) return no(fault);
  }
  return ok({ ...way, standings });
}

/** One item stands otherwise. */
export const moved = (ground: Ground, way: Way, [item, standing]: [string, Standing]): Moved =>
  turned(ground, { ...way, standings: new Map([...way.standings, [item, standing]]) });

/** Its own form, whole: what the applicant answered and what it is told have to be enough. */
function faultOf({ form, own, later }: Ground, { answers, results }: Way, item: string): JourneyFault | undefined {
  const [whole, waits] = [own.get(item), later.get(item)];
  if (!whole || !waits) return { code: 'noForm', item };
  const share = splitAnswers(form, answers).find((one) => one.item === item)?.answers ?? {};
  const taken = submissionOf(whole, { ...share, ...received(waits, results).answers });
  const [error] = taken.ok ? [] : taken.error;
  return error && { code: 'notTaken', item, error };
}

/** What a decision gives beside its papers, by the rules of a real one. */
export function givenWith(
  { entries, on }: Ground,
  { item, outcome, assigned = {} }: Extract<Act, { do: 'conclude' }>,
): Result<Results, JourneyFault> {
  const entry = entries.get(item);
  if (!entry) return no({ code: 'noForm', item });
  const version = { item: entry };
  const values = assignedWith({ outcome: outcome === 'granted' ? 'grant' : 'deny', assigned }, version);
  if (!values.ok) return no({ code: 'assigned', item, fault: values.error.code });
  const given = outcome === 'granted' ? assignedValues(version, values.value, on) : [];
  return ok({ item, values: Object.fromEntries(given.map(({ element, value }) => [element, value])) });
}
