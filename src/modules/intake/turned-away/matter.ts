import { v7 as uuid } from 'uuid';
import { civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import { officerId, type PersonId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { findPublishedItem, getDepartment, type Department, type ItemVersion } from '../../catalogue/index.ts';
import { keepsAwayFrom } from '../cases/rules/keeping-away.ts';
import type { RegisterTurnedAway } from './contract.ts';
import type { TurnedAwayDeps } from './deps.ts';
import type { Said } from './rules/entitled.ts';

export const REGISTER = 'turnedAway:register';

export type MatterRefusal =
  { code: 'meetingOver' } | { code: 'itemNotFound' } | { code: 'notYourDepartment' } | { code: 'conflictOfInterest' };

/** Whom, about what, by whom: everything that a registration stands on, looked up. */
export type Matter = {
  id: string;
  caller: Caller;
  person: PersonId | null;
  name: string | null;
  item: ItemVersion | undefined;
  department: Department;
  hall: string | null;
  wish: RegisterTurnedAway;
  said: Said;
};

/** What the paper says beside that. */
export type Paper = { on: CivilDate; code: string; reviewBy: CivilDate };

type Asked = { caller: Caller; wish: RegisterTurnedAway };
type Visitor = Pick<Matter, 'person' | 'name'>;

const NOBODY: Visitor = { person: null, name: null };

/**
 * Whom the clerk has before him; undefined where the meeting is over. Only the person's own scope reads a name, and the meeting is what lets
 * the clerk into it.
 */
export async function visitorOf(deps: TurnedAwayDeps, { caller, wish }: Asked): Promise<Visitor | undefined> {
  const { meeting } = wish;
  if (meeting === undefined) return NOBODY;
  const { scope, actor } = caller;
  const met = await deps.db.within(scope, (tx) => deps.findMeeting(tx, { officer: actor.id, meeting }));
  if (!met) return undefined;
  const { person } = met;
  const name = await deps.db.within({ area: scope.area, person }, (tx) =>
    deps.nameOf(tx, { person, organisation: null }),
  );
  return { person, name };
}

/** What the registration stands on, or why this clerk may not write it. */
export async function matterOf(
  tx: Tx,
  deps: TurnedAwayDeps,
  { caller, wish, visitor }: Asked & { visitor: Visitor },
): Promise<Result<Matter, MatterRefusal>> {
  const { item: key } = wish;
  const item = key === undefined ? undefined : await findPublishedItem(tx, key, civilDateOf(deps.now()));
  if (key !== undefined && !item) return no({ code: 'itemNotFound' });
  const department = item?.department.key ?? caller.actor.department;
  if (department === undefined || !deps.permits(caller, REGISTER, department)) return no({ code: 'notYourDepartment' });
  const officer = officerId(caller.actor.id);
  const concerned = { people: visitor.person === null ? [] : [visitor.person], organisations: [] };
  if (keepsAwayFrom(await deps.interestsOf(tx, officer), concerned)) return no({ code: 'conflictOfInterest' });
  return ok({
    ...{ id: uuid(), caller, ...visitor, item, wish, said: saidIn(wish) },
    department: await getDepartment(tx, department),
    hall: (await deps.hallOf(tx, officer)) ?? null,
  });
}

const saidIn = ({ reason, demanded, words, asked = '', path }: RegisterTurnedAway): Said => ({
  ...{ reason, demanded: demanded ?? null, words: words.trim(), asked: asked.trim() },
  path: path.map(({ kind, text }) => ({ kind, text: text.trim() })).filter(({ text }) => text !== ''),
});
