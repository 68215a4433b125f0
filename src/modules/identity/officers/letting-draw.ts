import { no, type Result } from '../../../kernel/result.ts';
import { sealed } from '../../../platform/crypto/index.ts';
import type { Once } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { DepartmentDrawers, Drawer } from '../contract/drawers.ts';
import { about, keyOf, type Deps } from '../deps.ts';
import { permits } from '../sessions/gatekeeper.ts';
import { changeOfficer, type OfficerRefusal } from './commands.ts';
import type { Drawing, Officer } from './model.ts';
import { findOfficerNames, findServingOfficers, type ServingOfficer } from './queries/serving.ts';
import { drawsByOffice } from './rules.ts';

export type DrawingRefusal = OfficerRefusal | { code: 'notYourDepartment'; department: string };

/** Who heads a department and acts in it. */
export type Heading = { caller: Caller; person: string; once?: Once | undefined };
type Letting = Heading & { officer: string; department: string; reason: string };
type Let = Promise<Result<Officer, DrawingRefusal>>;

const MOST_OFFICERS = 2_000;

export const heads = (deps: Deps, caller: Caller, department: string): boolean =>
  permits(deps, caller, { permission: 'process:letDraw', facts: { department } }).allowed;

/** The head of a department lets an officer of it draw how its items go, until he takes that back or the officer leaves the department. */
export async function allowDrawing(deps: Deps, { caller, person: by, once, ...letting }: Letting): Let {
  const { officer, department, reason } = letting;
  if (!heads(deps, caller, department)) return no({ code: 'notYourDepartment', department });
  return changeOfficer(deps, {
    ...{ officer, by: caller.actor, once },
    command: async (tx, person) => {
      const why = await deps.vault.sealFor(tx, keyOf(person), reason.trim());
      const drawing = { department, by: caller.actor.id, since: deps.now().toISOString(), reason: why };
      return { type: 'allowDrawing', drawing, by };
    },
  });
}

/** He draws no more with his next request; what he drew stays. */
export async function withdrawDrawing(deps: Deps, { caller, person: by, once, ...letting }: Letting): Let {
  const { officer, department, reason } = letting;
  if (!heads(deps, caller, department)) return no({ code: 'notYourDepartment', department });
  return changeOfficer(deps, {
    ...{ officer, by: caller.actor, once },
    command: async (tx, person) => {
      const why = await deps.vault.sealFor(tx, keyOf(person), reason.trim());
      return { type: 'withdrawDrawing', department, reason: why, by };
    },
  });
}

/** Who serves in a department, and who of them draws its processes; the caller's right to see it is asked before. */
export async function findDrawers(deps: Deps, department: string): Promise<DepartmentDrawers> {
  const { db, area } = deps;
  const { staff, names } = await db.within({ area }, async (tx) => {
    const serving = (await findServingOfficers(tx, MOST_OFFICERS)).filter((one) => one.department === department);
    const heading = serving.flatMap(({ drawing }) => (drawing === null ? [] : [drawing.by]));
    return { staff: serving, names: await findOfficerNames(tx, heading) };
  });
  const officers: Drawer[] = [];
  for (const one of staff) officers.push(await drawerOf(deps, one, names));
  return { officers };
}

async function drawerOf(deps: Deps, one: ServingOfficer, names: ReadonlyMap<string, string>): Promise<Drawer> {
  const { id, name, staffNumber, section, department, drawing, grants } = one;
  const draws = drawsByOffice(grants, department) ? 'byOffice' : drawing === null ? 'no' : 'let';
  const told = drawing && { ...drawing, by: names.get(drawing.by) ?? null };
  return { id, name, staffNumber, section, draws, let: told && (await openedOf(deps, one.person, told)) };
}

/** The words are opened under the key of the officer whom they are about; null once it is destroyed. */
async function openedOf(
  deps: Deps,
  person: string,
  { by, since, reason }: Pick<Drawing, 'since' | 'reason'> & { by: string | null },
): Promise<Drawer['let']> {
  const [words] = await deps.db.within(about(deps, person), (tx) => deps.vault.openTexts(tx, [sealed(reason)]));
  return { by, since, reason: words ?? null };
}
