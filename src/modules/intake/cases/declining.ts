import type { Static } from 'typebox';
import { civilDate, civilDateOf } from '../../../kernel/civil-date.ts';
import type { Answer, Target } from './acts.ts';
import { handle, type Desk } from './commands.ts';
import type { DepartmentNames } from './completed-steps.ts';
import type { NonAcceptanceTerms, RefuseAcceptance } from './contract/non-acceptance.ts';
import type { CaseDeps } from './deps.ts';
import type { RightOrgan } from './model.ts';
import type { ListedCase } from './queries/case-rows.ts';
import { atOnceBy, groundsFor } from './rules/non-acceptance.ts';
import { sealWords } from './sealing.ts';

export type NonAcceptance = Omit<Static<typeof RefuseAcceptance>, 'version'>;

/** Declines to accept, on a ground of the law and naming the right organ (行政许可法 art. 32); the run is over. */
export const refuseAcceptance = (deps: CaseDeps, target: Target, refused: NonAcceptance): Answer =>
  handle(deps, { ...target, by: 'refuseAcceptance' }, async (desk) => {
    const { tx, current, run, officer, on } = desk;
    const { applicant } = current.facts;
    const { ground, basis } = refused;
    const reason = await sealWords(deps.vault, tx, { applicant, said: refused.reason });
    const instead = await sealWords(deps.vault, tx, { applicant, said: refused.instead });
    const organ = await organOf(deps, desk, refused.organ);
    const by = atOnceBy('receivedOn' in current ? current.receivedOn : on, deps.conventions().calendar);
    return {
      ...(run.status === 'running' && { move: { type: 'end', why: 'notAccepted' } }),
      after: () => [{ type: 'refuseAcceptance', officer, on, ground, organ, atOnceBy: by, reason, basis, instead }],
    };
  });

/** The organ that is named, with its words sealed or its name as the county has it. */
export async function organOf(
  deps: CaseDeps,
  { tx, current }: Pick<Desk, 'tx' | 'current'>,
  organ: NonAcceptance['organ'],
): Promise<RightOrgan | null> {
  if (organ === undefined) return null;
  if ('named' in organ) {
    const { applicant } = current.facts;
    return { named: await sealWords(deps.vault, tx, { applicant, said: organ.named }) };
  }
  return { department: organ.department, name: (await deps.runs.departmentNames(tx)).get(organ.department) };
}

type Declinable = { listed: ListedCase; departments: DepartmentNames };

/** What a clerk has to know before he declines to accept: the grounds, the organs, and whether it would still be at once. */
export function nonAcceptanceTerms(deps: CaseDeps, { listed, departments }: Declinable): NonAcceptanceTerms {
  const by = atOnceBy(civilDate(listed.received_on), deps.conventions().calendar);
  return {
    grounds: groundsFor({ ...listed, awaited: listed.state === 'awaitingCorrection' }),
    organs: [...departments].flatMap(([key, name]) => (key === listed.department ? [] : [{ key, name }])),
    atOnceBy: by,
    late: civilDateOf(deps.now()) > by,
  };
}
