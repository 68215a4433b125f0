import { no, ok, type Result } from '../../../kernel/result.ts';
import { civilDateOf } from '../../../kernel/civil-date.ts';
import { personId } from '../../../kernel/id.ts';
import { getDepartment } from '../../catalogue/index.ts';
import { issueDocument } from '../../documents/index.ts';
import type { IssuingDeps } from '../deps.ts';
import type { HandOver } from '../results/hand-over.ts';
import type { HeldResult, JointDesk } from './acts.ts';
import type { Receipt } from './model.ts';

type Unprintable = { code: 'receiptUnprintable' };

/**
 * Prints 领取单: every result with its number, item and department, who took it and how he was known. It is numbered in the series of the
 * organ of the first, and lies with that case.
 */
export async function printReceipt(
  deps: IssuingDeps,
  { tx, theme, held, at }: JointDesk,
  { hall, taken }: { hall: string; taken: HandOver },
): Promise<Result<Receipt, Unprintable>> {
  const [first] = held;
  if (!first) throw new Error(`nothing of theme ${theme.id} is handed over`);
  const { facts } = first.after.value;
  const { organisation, mandate, person } = facts.holder;
  const organ = await getDepartment(tx, facts.department);
  const names = await deps.namesOf(
    tx,
    held.map(({ id }) => id),
  );
  const content = {
    ...{ kind: 'resultsReceipt' as const, caseNumber: facts.number, themeNumber: theme.number, acting: null },
    ...{ applicant: names.get(first.id) ?? '', item: theme.name, itemInEnglish: theme.name },
    ...{ organ: organ.name.zh, hall: (await getDepartment(tx, hall)).name.zh, on: civilDateOf(at), at },
    ...{ takenBy: taken.name.trim(), as: taken.as, identity: taken.identity },
    results: held.map((one) => lineOf(one, theme.parts)),
  };
  const holder = { caseId: first.id, department: facts.department, person: personId(person), organisation, mandate };
  const request = { holder, prefix: organ.documentPrefix ?? organ.shortName, content };
  const issued = await issueDocument(tx, deps.documents, request);
  if (!issued.ok) return no({ code: 'receiptUnprintable' });
  const { id, number, sha256 } = issued.value;
  return ok({ id, number, sha256 });
}

type Part = JointDesk['theme']['parts'][number];

function lineOf({ id, after: { value } }: HeldResult, parts: readonly Part[]) {
  const part = parts.find((one) => one.case === id);
  const { number, papers } = value.facts;
  const numbers = papers.flatMap((paper) => (paper.number === null ? [] : [paper.number]));
  return {
    ...{ item: part?.name.zh ?? '', department: part?.departmentName.zh ?? '', caseNumber: number },
    ...{ numbers, denied: part?.standing === 'denied' },
  };
}
