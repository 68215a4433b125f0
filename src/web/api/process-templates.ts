import type {
  AddChange,
  AdoptionView,
  AdoptTemplate,
  EditionComparison,
  LeaveTemplate,
  Ordered,
  PassOn,
  TakeEdition,
  TemplateList,
  WithdrawChange,
} from '../../modules/process/templates/contract.ts';
import type { DraftSaved } from '../../modules/process/publication/contract.ts';
import { templateAddresses } from './addresses.ts';
import { read, send } from './client.ts';

export const readTemplates = (signal?: AbortSignal) => read<TemplateList>(templateAddresses.list, signal);

export const readAdoption = (item: string, signal?: AbortSignal) =>
  read<AdoptionView>(templateAddresses.adoption(item), signal);

export const readEditionComparison = (item: string, edition: number, signal?: AbortSignal) =>
  read<EditionComparison>(templateAddresses.comparison(item, edition), signal);

/** What may be ordered of an item, each with its body. */
export type Orders = {
  '': AdoptTemplate;
  '/changes': AddChange;
  '/withdrawals': WithdrawChange;
  '/edition': TakeEdition;
  '/leaving': LeaveTemplate;
};

export const orderOf = <What extends keyof Orders>(
  { item, key }: { item: string; key: string },
  what: What,
  body: Orders[What],
) => send<Ordered>(`${templateAddresses.adoption(item)}${what}`, { method: 'POST', body, key });

export const passOn = (item: string, body: PassOn, key: string) =>
  send<DraftSaved>(`${templateAddresses.adoption(item)}/working-copy`, { method: 'POST', body, key });
