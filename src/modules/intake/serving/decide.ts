import { never, no, ok, type Result } from '../../../kernel/result.ts';
import type { Command, Event, Refusal, Service } from './model.ts';
import { isServed, servedOn } from './rules/ways.ts';

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;

/** What a command does to the service of a case's papers, or why it may not. Agreeing twice is agreeing once. */
export function decide(command: Command, current: Service): Result<Event[], Refusal> {
  switch (command.type) {
    case 'agree':
      return ok(current.agreed ? [] : [{ type: 'electronicAgreed', on: command.on }]);
    case 'endAgreement':
      return ok(current.agreed ? [{ type: 'electronicEnded', on: command.on }] : []);
    case 'serve': {
      const fault = unfit(command, current);
      if (fault) return no(fault);
      const { paper, holder, way, done, sealed: said, officer } = command;
      return ok([{ type: 'paperServed', paper: paper.id, holder, way, done, on: servedOn(way, done), said, officer }]);
    }
    case 'fail': {
      const fault = unfit(command, current);
      if (fault) return no(fault);
      const { paper, holder, done: on, sealed: said, officer } = command;
      return ok([{ type: 'paperUndeliverable', paper: paper.id, holder, on, said, officer }]);
    }
    default:
      return never(command);
  }
}

/** What was served once stays served; what could not be delivered may be served another way. */
function unfit(command: Of<'serve' | 'fail'>, { agreed, papers }: Service): Refusal | undefined {
  const { paper, done, today, said } = command;
  if (!isServed(paper.kind)) return { code: 'paperNotServed' };
  const before = papers[paper.id];
  if (before?.state === 'served') return { code: 'paperServedAlready', on: before.on };
  const isElectronic = command.type === 'serve' && command.way === 'electronic';
  if (isElectronic && !agreed) return { code: 'electronicNotAgreed' };
  if (done < paper.issuedOn) return { code: 'servedBeforeIssue', issuedOn: paper.issuedOn };
  if (done > today) return { code: 'servedInFuture' };
  return !isElectronic && (said ?? '').trim() === '' ? { code: 'serviceUnsaid' } : undefined;
}
