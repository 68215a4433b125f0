import { civilDateOf } from '../../../kernel/civil-date.ts';
import { inChinese, inEnglish } from '../../../kernel/day-text.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { checkPrintable, type PrintRefusal } from '../../../platform/pdf/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { OversightDeps } from '../deps.ts';
import type { OrderFile } from './contract.ts';
import { findNames } from '../names.ts';
import { openOrder } from './file.ts';
import type { Order } from './model.ts';
import { TEMPLATE } from './paper-template.ts';
import { orderStreams } from './store/orders.ts';

type Printed = Result<Uint8Array, PrintRefusal | { code: 'orderNotFound' | 'conflictOfInterest' }>;

/** The order on paper, as it was issued and by the template of that day; before that a preview without a number. */
export async function printOrder(deps: OversightDeps, asked: { caller: Caller; id: string }): Promise<Printed> {
  const opened = await openOrder(deps, asked);
  if (!opened.ok) return opened;
  const { order, organ } = await deps.db.within(asked.caller.scope, (tx) => issuedFrom(tx, deps, asked));
  if (order.state === 'undrafted') return no({ code: 'orderNotFound' });
  const issued = 'issuedOn' in order ? order : undefined;
  const on = issued?.issuedOn ?? civilDateOf(deps.now());
  const { printer, template, demonstration } = deps;
  const data = {
    ...sheetOf(opened.value, order),
    organ,
    dateText: inChinese(on),
    demonstration,
    preview: issued === undefined,
  };
  const printable = checkPrintable(printer, data);
  if (!printable.ok) return printable;
  const at = new Date(`${on}T00:00:00+08:00`);
  return ok(await printer.print({ template: template(issued?.template ?? TEMPLATE), data, at }));
}

/** The order, and the organ of who issued it, or is about to. */
async function issuedFrom(tx: Tx, deps: OversightDeps, { caller, id }: { caller: Caller; id: string }) {
  const recorded = await orderStreams.recorded(tx, id);
  const issuer = recorded.find(({ type }) => type === 'orderIssued')?.actor ?? caller.actor;
  const { department } = await findNames(tx, [], deps.now());
  const order = orderStreams.fold(recorded);
  const key = issuer.department ?? ('department' in order ? order.department : '');
  return { order, organ: department(key).name.zh };
}

/** What stands on the paper. What was erased with the person's key stands there no more. */
function sheetOf({ row, words }: OrderFile, order: Exclude<Order, { state: 'undrafted' }>) {
  const { department, section, case: of, task } = row;
  const dueOn = 'dueOn' in order ? order.dueOn : null;
  return {
    number: row.number,
    caseNumberText: row.number ?? '',
    applicant: section === null ? `${department.name.zh}负责人` : `${department.name.zh}${section}负责人`,
    // What the frame of every paper asks for and this one has not.
    ...{ actingText: null, actingEn: null, remedy: null, paragraphs: [] },
    caseText: of === null ? '' : `${of.item.zh}（办件编号 ${of.number}${task === null ? '' : `，环节 ${task}`}）`,
    words: words ?? '（内容已随当事人个人信息一并删除）',
    daysText: String(order.days),
    dueText: dueOn === null ? '' : inChinese(dueOn),
    dueEn: dueOn === null ? '' : inEnglish(dueOn),
  };
}
