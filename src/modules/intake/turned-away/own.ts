import type { Tx } from '../../../platform/database/index.ts';
import type { OpenFile } from '../../../platform/files/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { OwnTurnedAway } from './contract.ts';
import type { TurnedAwayDeps } from './deps.ts';
import { openTurnedAwayPaper } from './paper.ts';
import { findOwn } from './queries/turned-away.ts';
import type { TurnedAwayRow } from './store/turned-away.ts';
import { tellOf } from './told.ts';

/** What somebody who is signed in was turned away with, newest first. */
export const listOwnTurnedAway = (deps: TurnedAwayDeps, caller: Caller): Promise<OwnTurnedAway[]> =>
  deps.db.within(caller.scope, async (tx) => {
    const own: OwnTurnedAway[] = [];
    for (const row of await findOwn(tx)) own.push(await ownOf(tx, deps, row));
    return own;
  });

type Asked = { caller: Caller; id: string };

/** One of them. */
export const findOwnTurnedAway = (deps: TurnedAwayDeps, { caller, id }: Asked): Promise<OwnTurnedAway | undefined> =>
  deps.db.within(caller.scope, async (tx) => {
    const row = (await findOwn(tx)).find((one) => one.id === id);
    return row && ownOf(tx, deps, row);
  });

/** Its paper. */
export const openOwnPaper = (deps: TurnedAwayDeps, { caller, id }: Asked): Promise<OpenFile | undefined> =>
  deps.db.within(caller.scope, async (tx) => {
    const row = (await findOwn(tx)).find((one) => one.id === id);
    return row && openTurnedAwayPaper(tx, deps, row.id);
  });

/** As the person sees it: which officer it was does not matter to him, the office answers. */
export async function ownOf(tx: Tx, deps: TurnedAwayDeps, row: TurnedAwayRow): Promise<OwnTurnedAway> {
  const { said } = await tellOf(tx, deps, row);
  const { row: listed } = said;
  return {
    ...said,
    row: { ...listed, officer: { id: '', name: null } },
    mayAsk: listed.state === 'awaitingReview' && listed.askedOn === null,
  };
}

/** 个人信息保护法 art. 45: part of the copy that a person gets. */
export async function collectTurnedAway(tx: Tx, deps: TurnedAwayDeps): Promise<object[]> {
  const own: object[] = [];
  for (const row of await findOwn(tx)) {
    const { mayAsk: _mayAsk, row: listed, ...said } = await ownOf(tx, deps, row);
    const { number, state, reason, department, registeredOn, reviewedOn } = listed;
    own.push({ number, state, reason, department: department.key, registeredOn, reviewedOn, ...said });
  }
  return own;
}
