import { personId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { checkPrintable, type PrintRefusal } from '../../../platform/pdf/index.ts';
import { findCaseRows } from '../cases/queries/case-rows.ts';
import type { Opened } from '../theme-cases/model.ts';
import { namesOf, namingOf, themeNamed } from '../theme-cases/naming.ts';
import { waitsFor } from '../theme-cases/rules/order.ts';
import { getQueryCode, themeCaseStreams } from '../theme-cases/store/theme-cases.ts';
import type { DraftDeps } from '../drafts/deps.ts';
import type { ThemeCounterDeps } from './deps.ts';
import { slipOf, type SlipPart, type ThemeSlip } from './rules/slip.ts';

export type SlipRefusal = PrintRefusal | { code: 'themeCaseNotFound' };
type Asked = { caller: Caller; id: string };

/**
 * The one receipt of a theme with all of its items, as they stand now, for the clerk who took it down; for anybody else it is not
 * there. Written down as read.
 */
export async function printSlip(
  { counter: { drafts }, printer, template, demonstration }: ThemeCounterDeps,
  asked: Asked,
): Promise<Result<Uint8Array, SlipRefusal>> {
  const { caller, id } = asked;
  const opened = await drafts.db.within(caller.scope, (tx) => findTaken(tx, asked));
  if (!opened) return no({ code: 'themeCaseNotFound' });
  const { person } = opened.facts.applicant;
  const scope = { area: caller.scope.area, person: personId(person) };
  const slip = await drafts.db.within(scope, async (tx) => {
    await drafts.recordRead(tx, caller, { person, what: 'case', why: 'counter' });
    return slipIn(tx, drafts, { id, opened, demonstration });
  });
  const printable = checkPrintable(printer, slip);
  if (!printable.ok) return printable;
  return ok(await printer.print({ template, data: slip, at: drafts.now() }));
}

async function findTaken(tx: Tx, { caller, id }: Asked): Promise<Opened | undefined> {
  const { value } = await themeCaseStreams.load(tx, id);
  return value.state !== 'unopened' && value.facts.takenBy === caller.actor.id ? value : undefined;
}

type Slip = { id: string; opened: Opened; demonstration: boolean };

async function slipIn(tx: Tx, deps: DraftDeps, { id, opened, demonstration }: Slip): Promise<ThemeSlip> {
  const { facts, openedAt, finishes } = opened;
  const [queryCode = ''] = await deps.vault.openTexts(tx, [await getQueryCode(tx, id)]);
  return slipOf({
    ...{ number: facts.number, queryCode, demonstration },
    theme: await themeNamed(tx, facts.theme),
    applicant: await deps.nameOf(tx, { person: facts.applicant.person, organisation: facts.applicant.organisation }),
    ...{ receivedAt: new Date(openedAt), finishesOn: finishes?.on ?? null, statusUrl: deps.statusUrl(facts.number) },
    parts: await slipParts(tx, opened),
  });
}

async function slipParts(tx: Tx, { parts }: Opened): Promise<SlipPart[]> {
  const names = await namesOf(tx, parts);
  const ids = parts.flatMap(({ standing }) => ('case' in standing ? [standing.case] : []));
  const rows = new Map((await findCaseRows(tx, ids)).map((row) => [String(row.id), row]));
  return parts.map((part) => {
    const { standing } = part;
    const row = 'case' in standing ? rows.get(standing.case) : undefined;
    const { name, department } = namingOf(names, part.item);
    return {
      ...{ item: name.zh, department: department.zh, number: 'number' in standing ? standing.number : null },
      state: row?.state ?? null,
      ...{ answerBy: row?.answer_by ?? null, promisedOn: row?.promised_on ?? null },
      waitsFor: waitsFor(part, parts).map((item) => namingOf(names, item).name.zh),
    };
  });
}
