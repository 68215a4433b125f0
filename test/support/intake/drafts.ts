import { randomUUID } from 'node:crypto';
import { personId, type PersonId } from '../../../src/kernel/id.ts';
import { decidePermission } from '../../../src/modules/identity/permissions/rules.ts';
import type { DraftDeps } from '../../../src/modules/intake/index.ts';
import type { Received } from '../../../src/platform/files/index.ts';
import type { Caller } from '../../../src/platform/http/index.ts';
import { pdf } from '../files/samples.ts';
import type { Office } from './office.ts';

/** The office as drafts need it: with the real permission table, and a register of whom the platform knows. */
export function draftDepsOf({ deps }: Office, known: ReadonlyMap<string, PersonId> = new Map()): DraftDeps {
  return {
    ...deps,
    mayApply: (caller, permission, { applicant: { person, organisation }, item }) => {
      const organisations = caller.scope.organisations ?? [];
      const decision = decidePermission(
        {
          kind: caller.kind,
          ...(caller.scope.person && { person: caller.scope.person }),
          organisations,
          grants: [
            {
              role: organisations.length > 0 ? 'agent' : 'person',
              departments: [],
              items: caller.grants?.[0]?.items ?? 'all',
            },
          ],
          level: caller.level,
          secondFactor: false,
          secondFactorPolicy: 'offered',
        },
        permission,
        { applicant: { person, ...(organisation !== null && { organisation }) }, item, requiredLevel: 2 },
      );
      return decision.allowed
        ? { allowed: true }
        : { allowed: false, status: 403, rule: decision.rule, code: decision.code };
    },
    nameOf: () => Promise.resolve('登记姓名'),
    knownOf: () => Promise.resolve({}),
    organisationsWith: () => Promise.resolve([]),
    secondPersons: { rules: [], tell: () => Promise.resolve() },
    personsWith: (_tx, numbers) => Promise.resolve(numbers.flatMap((number) => known.get(number) ?? [])),
  };
}

/** Somebody acting for an organisation. */
export function agentCaller({ database }: Office, organisation: string, person = personId(randomUUID())): Caller {
  return {
    actor: { kind: 'person', id: person, behalfOf: organisation },
    scope: { area: database.area, person, organisations: [organisation] },
    kind: 'person',
    roles: ['agent'],
    grants: [{ role: 'agent', departments: [], items: 'all' }],
    level: 3,
    secondFactor: false,
    sessionId: randomUUID(),
  };
}

/** A small PDF, received and judged as an upload is. */
export async function receivedPdf({ database, deps }: Office, name = '营业执照.pdf'): Promise<Received> {
  const received = await deps.files.receive(database.area, { name, content: once(pdf()) });
  if (!received.ok) throw new Error(received.error.code);
  return received.value;
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
