import type { ItemTexts, PublishText, TextList, TextPublished } from '../../modules/intake/commitment/contract.ts';
import { commitmentAddresses } from './addresses.ts';
import { read, send } from './client.ts';

export const readTexts = (signal?: AbortSignal) => read<TextList>(commitmentAddresses.all, signal);

export const readTextsOf = (item: string, signal?: AbortSignal) =>
  read<ItemTexts>(commitmentAddresses.one(item), signal);

export const publishText = (item: string, wish: PublishText, key: string) =>
  send<TextPublished>(commitmentAddresses.one(item), { method: 'POST', body: wish, key });
