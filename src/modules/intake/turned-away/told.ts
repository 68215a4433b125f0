import { sealed, type Vault } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { getItemVersion } from '../../catalogue/index.ts';
import type { OwnTurnedAway } from './contract.ts';
import type { TurnedAwayDeps } from './deps.ts';
import type { Event } from './model.ts';
import { demandedText } from './paper.ts';
import type { Registration } from './projections/turned-away-list.ts';
import { listRows } from './rows.ts';
import { turnedAwayStreams, type TurnedAwayRow } from './store/turned-away.ts';

export type Told = {
  registration: Registration;
  reviewed: Extract<Event, { type: 'noReviewed' }> | undefined;
  takenIn: Extract<Event, { type: 'personTakenIn' }> | undefined;
  /** Whom it turned away, as it was written down. */
  name: string | null;
  said: Omit<OwnTurnedAway, 'mayAsk'>;
};

/** A no with every word about it opened; what was erased is null. */
export async function tellOf(tx: Tx, deps: TurnedAwayDeps, row: TurnedAwayRow): Promise<Told> {
  const events = (await turnedAwayStreams.recorded(tx, row.id)).map((one) => turnedAwayStreams.read(one));
  const find = <Type extends Event['type']>(type: Type) =>
    events.find((event): event is Extract<Event, { type: Type }> => event.type === type);
  const registration = find('personTurnedAway');
  const [listed] = await listRows(tx, deps, [row]);
  if (!registration || !listed) throw new Error(`no ${row.id} is listed and was not registered`);
  const reviewed = find('noReviewed');
  const open = (text: string | null | undefined) => opened(tx, deps.vault, text);
  const path: OwnTurnedAway['path'] = [];
  for (const { kind, text } of registration.path) path.push({ kind, text: await open(text) });
  const { item } = registration;
  const entry = item === null ? undefined : await getItemVersion(tx, item.key, item.version);
  return {
    ...{ registration, reviewed, takenIn: find('personTakenIn'), name: await open(registration.name) },
    said: {
      row: listed,
      ...{ asked: await open(registration.asked), demanded: demandedText(registration.demanded, entry) },
      ...{ words: await open(registration.words), path, counter: registration.counter },
      hasPaper: find('documentIssued') !== undefined,
      objection: await open(find('reviewAsked')?.words),
      answer: await open(reviewed?.reason),
    },
  };
}

async function opened(tx: Tx, vault: Vault, text: string | null | undefined): Promise<string | null> {
  if (text === null || text === undefined) return null;
  const [words = null] = await vault.openTexts(tx, [sealed(text)]);
  return words;
}
