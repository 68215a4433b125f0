import { caseId, personId } from '../../src/kernel/id.ts';
import type { Area } from '../../src/kernel/id.ts';
import { addDays, civilDateOf } from '../../src/kernel/civil-date.ts';
import type { Db, Scope, Tx } from '../../src/platform/database/index.ts';
import type { Caller } from '../../src/platform/http/index.ts';
import { findFigureCases } from '../../src/modules/supervision/cases.ts';
import type { FigureCasesQuery, FiguresQuery } from '../../src/modules/supervision/contract.ts';
import type { SupervisionDeps } from '../../src/modules/supervision/deps.ts';
import { findFigures } from '../../src/modules/supervision/figures.ts';
import type { Question } from '../worklist/questions.ts';

type Asking = { deps: Omit<SupervisionDeps, 'db'>; area: Area };

const SUPERVISION = /supervision\.|intake\W+case_list/;

/** What the cockpit asks: its first page whole, narrowed, of another month, and the lists behind its figures. */
export function questionsOf({ deps, area }: Asking): Question[] {
  const today = civilDateOf(deps.now());
  const person = personId('0190a000-0000-7000-8000-00000000000f');
  const county: Scope = { area, person, departments: 'all' };
  const busy: Scope = { area, person, departments: ['approval'] };
  const page = (what: string, scope: Scope, query: FiguresQuery = {}): Question => ({
    what,
    scope,
    of: SUPERVISION,
    ask: async (tx) => (await findFigures(on(deps, tx), { caller: callerOf(scope), query })).departments.length,
  });
  const list = (what: string, scope: Scope, query: FigureCasesQuery): Question => ({
    what,
    scope,
    of: SUPERVISION,
    ask: async (tx) => (await findFigureCases(on(deps, tx), { caller: callerOf(scope), query })).cases.length,
  });
  const half = `${addDays(today, -9)}/${caseId('80000000-0000-7000-8000-000000000000')}/1/0`;
  return [
    page('first page, whole county', county),
    page('first page, one department', busy),
    page('first page, one item', county, { item: 'public-health' }),
    page('first page, one channel', county, { channel: 'portal' }),
    page('a month that is over', county, { month: '2026-01' }),
    list('received this month', county, { figure: 'received' }),
    list('received, halfway down', county, { figure: 'received', after: half }),
    list('concluded this month, a department', busy, { figure: 'concluded' }),
    list('refused, of an item', county, { figure: 'refused', item: 'veteran-card', from: '2025-01-01' }),
    list('red', county, { figure: 'red' }),
    list('yellow', county, { figure: 'yellow' }),
    list('green', county, { figure: 'green' }),
    list('waiting for correction', county, { figure: 'waiting' }),
  ];
}

/** Within the transaction that is measured: its scope is set already. */
const on = (deps: Asking['deps'], tx: Tx): SupervisionDeps => ({ ...deps, db: within(tx) });

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the use case opens a transaction and nothing else
const within = (tx: Tx) => ({ within: (_scope: Scope, work: (inner: Tx) => unknown) => work(tx) }) as unknown as Db;

const callerOf = (scope: Scope): Caller => ({
  actor: { kind: 'officer', id: 'bench' },
  scope,
  kind: 'officer',
  roles: ['leader'],
  level: 3,
  secondFactor: true,
  sessionId: 'bench',
});
