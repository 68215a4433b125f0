import type { Static } from 'typebox';
import type { Answer, Target } from '../cases/acts.ts';
import { handle, type Desk } from '../cases/commands.ts';
import { organOf } from '../cases/declining.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { findNumberedCase } from '../cases/queries/case-rows.ts';
import { readCaseNumber } from '../cases/rules/case-number.ts';
import { sealWords } from '../cases/sealing.ts';
import type { ProposeEnding } from './contract.ts';
import type { Twin } from './model.ts';
import { openEnding } from './opening.ts';

export type Proposed = Omit<Static<typeof ProposeEnding>, 'version'>;

/** Proposes to end a case by hand (终止办理); nothing follows until another officer confirms it. */
export const proposeEnding = (deps: CaseDeps, target: Target, proposed: Proposed): Answer =>
  handle(deps, { ...target, by: 'proposeEnding' }, async (desk) => {
    const { tx, current, officer, on } = desk;
    const { ground, basis } = proposed;
    const reason = await sealWords(deps.vault, tx, { applicant: current.facts.applicant, said: proposed.reason });
    const organ = await organOf(deps, desk, proposed.organ);
    const twin = ground === 'duplicate' ? await twinOf(desk, proposed.twin ?? '') : null;
    return { after: () => [{ type: 'proposeEnding', officer, on, ground, basis, reason, twin, organ }] };
  });

/** Another case of the same applicant and matter, as far as the officer sees it; null where no number is given. */
async function twinOf({ tx, id, current: { facts } }: Desk, typed: string): Promise<Twin | null> {
  if (typed.trim() === '') return null;
  const row = await findNumberedCase(tx, readCaseNumber(typed) ?? '');
  const { applicant, item } = facts;
  const isSame =
    row !== undefined &&
    row.id !== id &&
    row.item_key === item.key &&
    row.person === applicant.person &&
    row.organisation === applicant.organisation &&
    row.ward === applicant.ward;
  if (!isSame) return undefined;
  return { number: row.number, goesOn: row.state !== 'notAccepted' && (row.outcome ?? 'granted') === 'granted' };
}

/**
 * Confirms it: the run ends with its tasks and timers, what was asked of others is let off, the paper goes out, in one transaction. A
 * decision at the same moment comes before it or does not come.
 */
export const confirmEnding = (deps: CaseDeps, target: Target): Answer =>
  handle(deps, { ...target, by: 'confirmEnding' }, async (desk) => {
    const { tx, current, run, officer, on } = desk;
    const ending = current.state === 'accepted' ? current.ending : undefined;
    if (!ending) return { code: 'noEndingProposed' };
    const said = await openEnding(tx, deps, ending);
    return {
      ...(run.status === 'running' && { move: { type: 'end', why: 'byHand' } }),
      after: () => [{ type: 'confirmEnding', officer, on, said }],
    };
  });

/** It goes on. Who proposed it may say so himself. */
export const rejectEnding = (deps: CaseDeps, target: Target, { reason: said }: { reason: string }): Answer =>
  handle(deps, { ...target, by: 'confirmEnding' }, async ({ tx, current, officer, on }) => {
    const reason = await sealWords(deps.vault, tx, { applicant: current.facts.applicant, said });
    return { after: () => [{ type: 'rejectEnding', officer, on, reason }] };
  });
