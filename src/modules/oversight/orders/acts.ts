import { v7 as uuid } from 'uuid';
import { civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import { never, no, ok, type Result } from '../../../kernel/result.ts';
import { withinOnce, type KeyReused, type Tx, type Versioned } from '../../../platform/database/index.ts';
import type { Asking } from '../../intake/index.ts';
import type { OversightDeps } from '../deps.ts';
import { answerDay } from '../rules/answer-day.ts';
import { aboutOf, handlerOf, sealedFor } from './about.ts';
import type { AnswerOrder, DraftOrder, LeadOrder, MovedOrder } from './contract.ts';
import { decide } from './decide.ts';
import { initial, type About, type Command, type Handler, type Order, type Refusal, type Words } from './model.ts';
import { TEMPLATE } from './paper-template.ts';
import { projectOrder } from './projections/orders.ts';
import { findOrder } from './queries/orders.ts';
import { drawOrderNumber, orderStreams } from './store/orders.ts';
import { tellOfOrder } from './telling.ts';

export type OrderRefusal =
  | Refusal
  | KeyReused
  | { code: 'orderNotFound' }
  | { code: 'orderAboutNothing' }
  | { code: 'stale'; expected: number; actual: number };

export type Act = LeadOrder['act'] | AnswerOrder['act'];
type Moved = Result<MovedOrder, OrderRefusal>;
type Drafted = Exclude<Order, { state: 'undrafted' }>;

/** Who may do it: to lead is for who issues orders, to answer for who heads a section. */
export const permissionOf = ({ type }: Pick<Act, 'type'>): string =>
  type === 'receive' || type === 'answer' ? 'order:answer' : 'order:issue';

export const draftOrder = (deps: OversightDeps, asking: Asking, draft: DraftOrder): Promise<Moved> =>
  withinOnce(deps.db, { scope: asking.caller.scope, once: asking.once }, async (tx): Promise<Moved> => {
    const { caller } = asking;
    const about = await aboutOf(tx, draft.about);
    if (!about || !deps.permits(caller, 'order:issue', about.department)) return no({ code: 'orderAboutNothing' });
    const id = uuid();
    const officer = await handlerOf(tx, deps, { caller, about });
    const words = await wordsOf(tx, deps, { id, about, said: draft.words });
    const on = civilDateOf(deps.now());
    const command = { type: 'draft', officer, on, about, words, days: draft.days } as const;
    return commit(tx, deps, { asking, id, current: { value: initial, version: 0 }, command });
  });

type Acting = { id: string; version: number; act: Act };

/** One act on an order. */
export const actOnOrder = (deps: OversightDeps, asking: Asking, { id, version, act }: Acting): Promise<Moved> =>
  withinOnce(deps.db, { scope: asking.caller.scope, once: asking.once }, async (tx): Promise<Moved> => {
    const { caller } = asking;
    const row = await findOrder(tx, id);
    if (!row || !deps.permits(caller, permissionOf(act), row.department)) return no({ code: 'orderNotFound' });
    const current = await orderStreams.load(tx, id);
    if (current.version !== version) return no({ code: 'stale', expected: version, actual: current.version });
    if (current.value.state === 'undrafted') throw new Error(`order ${id} is listed and was never drafted`);
    const officer = await handlerOf(tx, deps, { caller, about: current.value });
    const command = await commandOf(tx, deps, { id, act, order: current.value, officer });
    return commit(tx, deps, { asking, id, current, command });
  });

type Committing = { asking: Asking; id: string; current: Versioned<Order>; command: Command };

async function commit(tx: Tx, deps: OversightDeps, { asking, id, current, command }: Committing): Promise<Moved> {
  const decided = decide(command, current.value);
  if (!decided.ok) return decided;
  const about =
    command.type === 'draft' ? command.about.caseId : 'caseId' in current.value ? current.value.caseId : null;
  const stamp = { actor: asking.caller.actor, at: deps.now(), ...(about !== null && { caseId: about }) };
  const moved = await orderStreams.append(tx, { id, after: current, events: decided.value, stamp });
  await projectOrder(tx, id, moved);
  await tellOfOrder(tx, deps, { id, order: moved.value, version: moved.version, events: decided.value });
  return ok({ id, version: moved.version });
}

type Commanding = { id: string; act: Act; order: Drafted; officer: Handler };

async function commandOf(tx: Tx, deps: OversightDeps, { id, act, order, officer }: Commanding): Promise<Command> {
  const on = civilDateOf(deps.now());
  const by = { officer, on };
  const words = 'words' in act ? await wordsOf(tx, deps, { id, about: order, said: act.words }) : nothingSaid;
  switch (act.type) {
    case 'redraft':
      return { type: act.type, ...by, words, days: act.days };
    case 'discard':
    case 'receive':
      return { type: act.type, ...by };
    case 'issue':
      return { type: act.type, ...by, ...(await issuing(tx, deps, { order, officer, on })) };
    case 'answer':
    case 'close':
      return { type: act.type, ...by, words };
    case 'check':
      return {
        type: act.type,
        ...by,
        verdict: act.verdict,
        words,
        dueOn: answerDay(on, order.days, deps.conventions()),
      };
    default:
      return never(act);
  }
}

type Issuing = { order: Drafted; officer: Handler; on: CivilDate };

/** A number is drawn only where it will be used: one that is refused leaves no gap. */
async function issuing(tx: Tx, deps: OversightDeps, { order, officer, on }: Issuing) {
  const dueOn = answerDay(on, order.days, deps.conventions());
  const trial = decide({ type: 'issue', officer, on, number: '-', template: TEMPLATE, dueOn }, order);
  const number = trial.ok ? await drawOrderNumber(tx, Number(on.slice(0, 4))) : '-';
  return { number, template: TEMPLATE, dueOn };
}

const nothingSaid: Words = { said: '', sealed: '' };

async function wordsOf(
  tx: Tx,
  { vault }: OversightDeps,
  { id, about, said: typed }: { id: string; about: About; said: string },
) {
  const said = typed.trim();
  return said === '' ? nothingSaid : { said, sealed: await vault.sealFor(tx, await sealedFor(tx, id, about), said) };
}
