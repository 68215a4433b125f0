import { civilDate, type CivilDate } from '../../kernel/civil-date.ts';
import { sealed, type Vault } from '../../platform/crypto/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { CertificateHappened, Event } from './model.ts';
import { isBeside, whatIn, type Beside } from './rules/happened.ts';
import { certificateStreams } from './store/certificates.ts';

/**
 * One thing that happened to a licence. `reason`: null where nothing was said or the holder's data were erased. `paper`: the id of the
 * decision's paper; null where the case's own decision gave the licence.
 */
export type Happened = {
  what: CertificateHappened;
  on: CivilDate;
  version: number;
  officer: string | null;
  decision: string | null;
  basis: string | null;
  reason: string | null;
  paper: string | null;
};

/** What happened to a licence, in order. Whether the scope may see it is for whoever asks. */
export async function historyOf(tx: Tx, vault: Vault, id: string): Promise<Happened[]> {
  const events = (await certificateStreams.recorded(tx, id)).map((recorded) => certificateStreams.read(recorded));
  const happened = events.reduce(after, []);
  const said = happened.flatMap(({ reason }) => (reason === null ? [] : [sealed(reason)]));
  const opened = said.length === 0 ? [] : await vault.openTexts(tx, said);
  return happened.map((one) => (one.reason === null ? one : { ...one, reason: opened.shift() ?? null }));
}

function after(happened: Happened[], event: Event): Happened[] {
  const last = happened.at(-1);
  if (event.type === 'documentIssued')
    return last ? [...happened.slice(0, -1), { ...last, paper: event.id }] : happened;
  if (isBeside(event)) return happened;
  return [...happened, entryOf(event, last?.version ?? 1)];
}

function entryOf(event: Exclude<Event, Beside>, before: number): Happened {
  const on = civilDate(event.on);
  const version = 'version' in event ? event.version : before;
  if (event.type === 'certificateExpired' || event.type === 'renewalAsked') {
    return { what: whatIn(event), on, version, officer: null, decision: null, basis: null, reason: null, paper: null };
  }
  const { number: decision, basis, reason } = event.decision;
  const officer = event.type === 'certificateRenewedByLaw' ? null : event.officer;
  return { what: whatIn(event), on, version, officer, decision, basis, reason, paper: null };
}
