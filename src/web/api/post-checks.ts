import type {
  AssignPostCheck,
  CheckPostCheck,
  DecideRevocation,
  OrderRectification,
  PostCheckFigures,
  PostCheckFile,
  PostCheckPage,
  PostCheckQuery,
  ProposeRevocation,
  RecheckPostCheck,
} from '../../modules/intake/post-checks/contract.ts';
import { postCheckAddresses } from './addresses.ts';
import { read, send } from './client.ts';

/** The API of checks of what was granted on a commitment. */
export const readPostChecks = (query: PostCheckQuery, signal?: AbortSignal) =>
  read<PostCheckPage>(postCheckAddresses.list(query), signal);

export const readPostCheckFigures = (signal?: AbortSignal) =>
  read<PostCheckFigures>(postCheckAddresses.figures, signal);

export const readPostCheckFile = (id: string, signal?: AbortSignal) =>
  read<PostCheckFile>(postCheckAddresses.file(id), signal);

/** What each act sends. */
export type PostCheckBodies = {
  assign: AssignPostCheck;
  check: CheckPostCheck;
  orderRectification: OrderRectification;
  recheck: RecheckPostCheck;
  propose: ProposeRevocation;
  decide: DecideRevocation;
};

type Acting<Act extends keyof PostCheckBodies> = { id: string; act: Act; body: PostCheckBodies[Act] };

export const actOnPostCheck = <Act extends keyof PostCheckBodies>({ id, act, body }: Acting<Act>, key: string) =>
  send<{ version: number }>(postCheckAddresses.act(id, act), { method: 'POST', body, key });
