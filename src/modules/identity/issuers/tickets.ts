import { maskIdNumber, maskName } from '../../../kernel/masking.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { randomToken, tokenHash } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { presenting, type Deps } from '../deps.ts';
import { normalCitizenId, normalName } from '../people/rules/spelling.ts';
import { FLOW_MINUTES } from '../sessions/rules/limits.ts';
import { ownPathOr } from '../sessions/rules/own-path.ts';
import { enter, KEY_OF_FLOWS, type Entered, type LoginRefusal } from './commands.ts';
import { findMeant } from './linking.ts';
import type { ForeignIdentity, IssuerRefusal, TicketExchange } from './model.ts';
import { findFlow, insertFlow, takeFlow, type FlowRow } from './store/flow.ts';

export type TicketSetting = { deps: Deps; exchange: TicketExchange };
export type TicketRefusal = IssuerRefusal | { code: 'identityIncomplete' };

/** Whom an app has named, as the person himself is shown it before he says that it is he. */
export type Presented = {
  name: string;
  citizenId: string;
  level: number;
  returnTo: string;
  /** The account that it is, if there is one. */
  person: string | undefined;
};

/**
 * Exchanges a ticket and keeps whom it is about, sealed, for the browser that brought it: the answer goes into its cookie
 * (`cookieRules(…, 'ticket')`). Nobody is signed in by it. A link that an attacker made with a ticket of his own would sign his victim in as
 * himself; so the person is shown who it is and says so (`enterPresented`).
 */
export async function presentTicket(
  { deps, exchange }: TicketSetting,
  { ticket, returnTo }: { ticket: string; returnTo: string },
): Promise<Result<{ cookie: string }, TicketRefusal>> {
  const identified = await exchange(ticket);
  if (!identified.ok) return identified;
  if (fullOf(identified.value) === undefined) return no({ code: 'identityIncomplete' });
  const cookie = randomToken();
  const stateHash = hashOf(cookie);
  await deps.db.within(presenting(deps, stateHash), async (tx) => {
    const secrets = await deps.vault.sealFor(tx, KEY_OF_FLOWS, JSON.stringify(identified.value));
    const expiresAt = new Date(deps.now().valueOf() + FLOW_MINUTES * 60_000);
    await insertFlow(tx, { stateHash, secrets, returnTo: ownPathOr(returnTo, '/'), expiresAt });
  });
  return ok({ cookie });
}

/** What is kept for this browser, to be shown; it stays until it is taken. */
export async function findPresented(deps: Deps, cookie: string): Promise<Presented | undefined> {
  const kept = await openKept(deps, cookie, findFlow);
  const full = kept && fullOf(kept.identity);
  if (!kept || !full) return undefined;
  return {
    name: maskName(full.name),
    citizenId: maskIdNumber(full.citizenId),
    level: kept.identity.level,
    returnTo: kept.returnTo,
    person: await findMeant(deps, kept.identity),
  };
}

/** He says that it is he: the session opens, once. */
export async function enterPresented(
  deps: Deps,
  { cookie, sessionBefore }: { cookie: string; sessionBefore: string | undefined },
): Promise<Result<Entered, LoginRefusal>> {
  const kept = await openKept(deps, cookie, takeFlow);
  if (!kept) return no({ code: 'loginFlowLost' });
  const entered = await enter(deps, kept.identity, sessionBefore);
  return entered.ok ? ok({ ...entered.value, returnTo: kept.returnTo }) : entered;
}

/** He says that it is not: what was kept goes. Answers where he was on his way to. */
export const dropPresented = async (deps: Deps, cookie: string): Promise<string> =>
  (await openKept(deps, cookie, takeFlow))?.returnTo ?? '/';

type ReadFlow = (tx: Tx, stateHash: string, now: Date) => Promise<FlowRow | undefined>;

function openKept(deps: Deps, cookie: string, read: ReadFlow) {
  const stateHash = hashOf(cookie);
  return deps.db.within(presenting(deps, stateHash), async (tx) => {
    const row = await read(tx, stateHash, deps.now());
    const [text] = row ? await deps.vault.openTexts(tx, [row.secrets]) : [];
    if (!row || text === undefined) return undefined;
    const identity: ForeignIdentity = JSON.parse(text);
    return { identity, returnTo: row.returnTo };
  });
}

/** Apart from the sign-ins on their way that stand in the same table: neither is ever read as the other. */
const hashOf = (cookie: string) => tokenHash(`ticket ${cookie}`);

/** A name and a number that one can be asked about; apps that give neither sign nobody in. */
function fullOf({ name, citizenId }: ForeignIdentity): { name: string; citizenId: string } | undefined {
  const full = { name: normalName(name ?? ''), citizenId: normalCitizenId(citizenId ?? '') };
  return full.name === undefined || full.citizenId === undefined
    ? undefined
    : { name: full.name, citizenId: full.citizenId };
}
