import { v7 as uuid } from 'uuid';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { Limit } from '../../../kernel/limit.ts';
import { sealed } from '../../../platform/crypto/index.ts';
import { getItemVersion } from '../../catalogue/index.ts';
import type { Answer, Target } from '../cases/acts.ts';
import { handle, type Desk } from '../cases/commands.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { isLicence } from '../cases/matter.ts';
import { findHappened } from '../cases/queries/timeline.ts';
import { countLimit } from '../../../kernel/count-limit.ts';
import { openWords, sealWords } from '../cases/sealing.ts';
import type { ProcedureKind } from './contract/kinds.ts';

export type Asked = {
  kind: ProcedureKind;
  reason: string;
  content: string;
  basis: string;
  limit: Limit;
  startsOn: string;
};

/** Asks for a special procedure; nothing follows until another officer approves it. */
export const requestProcedure = (deps: CaseDeps, target: Target, asked: Asked): Answer =>
  handle(deps, { ...target, by: 'requestProcedure' }, async ({ tx, current, officer, on }) => {
    const { applicant } = current.facts;
    const reason = await sealWords(deps.vault, tx, { applicant, said: asked.reason });
    const content = await sealWords(deps.vault, tx, { applicant, said: asked.content });
    const { kind, basis, limit } = asked;
    const startsOn = civilDate(asked.startsOn);
    const command = { type: 'requestProcedure', id: uuid(), officer, on, kind, reason, content } as const;
    return { after: () => [{ ...command, basis, limit, startsOn }] };
  });

type OfProcedure = Target & { procedure: string };

/** It begins on the day that was planned, never before today, and the applicant is told in writing how long it takes (art. 45). */
export const approveProcedure = (deps: CaseDeps, { procedure: id, ...target }: OfProcedure): Answer =>
  handle(deps, { ...target, by: 'approveProcedure' }, async (desk) => {
    const { tx, current, officer, on } = desk;
    const found = current.state === 'accepted' && current.procedures?.find((one) => one.id === id);
    if (!found) return { code: 'procedureUnknown' };
    const startsOn = found.startsOn > on ? found.startsOn : on;
    const conventions = deps.conventions();
    const counted = countLimit({ limit: found.limit }, startsOn, conventions);
    if (!counted.ok || counted.value.dueOn === null) return { code: 'procedureLength' };
    const { dueOn } = counted.value;
    const { key, version } = current.facts.item;
    const facts = { isLicence: isLicence(await getItemVersion(tx, key, version)), ...(await wordsOf(deps, desk, id)) };
    const days = { startsOn, dueOn, calendar: conventions.calendar.version };
    return { after: () => [{ type: 'approveProcedure', id, officer, on, ...facts, ...days }] };
  });

/** What was asked for, as it was said. */
async function wordsOf({ vault }: CaseDeps, { tx, id: of }: Desk, id: string) {
  const happened = await findHappened(tx, of);
  const asked = happened.find(({ event }) => event.type === 'procedureRequested' && event.id === id)?.event;
  const words = asked?.type === 'procedureRequested' ? [sealed(asked.reason), sealed(asked.content)] : [];
  const [reason = '', content = ''] = await openWords(vault, tx, words);
  return { reason, content };
}

export const rejectProcedure = (
  deps: CaseDeps,
  { procedure: id, ...target }: OfProcedure,
  { reason: said }: { reason: string },
): Answer =>
  handle(deps, { ...target, by: 'approveProcedure' }, async ({ tx, current, officer, on }) => {
    const reason = await sealWords(deps.vault, tx, { applicant: current.facts.applicant, said });
    return { after: () => [{ type: 'rejectProcedure', id, officer, on, reason }] };
  });

export type Ended = { endedOn: string; result: string; papers?: string };

/** What came of it, and on which day: from that day on the clock counts again, unless something else still holds it. */
export const endProcedure = (deps: CaseDeps, { procedure: id, ...target }: OfProcedure, ended: Ended): Answer =>
  handle(deps, { ...target, by: 'requestProcedure' }, async ({ tx, current, officer, on }) => {
    const { applicant } = current.facts;
    const result = await sealWords(deps.vault, tx, { applicant, said: ended.result });
    const said = ended.papers?.trim() ?? '';
    const papers = said === '' ? null : await sealWords(deps.vault, tx, { applicant, said });
    const endedOn = civilDate(ended.endedOn);
    return { after: () => [{ type: 'endProcedure', id, officer, on, endedOn, result, papers }] };
  });
