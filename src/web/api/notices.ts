import type { MarkNotices, NoticeCount, NoticePage, NoticeQuery } from '../../modules/oversight/notices/contract.ts';
import { noticeAddresses } from './addresses.ts';
import { read, send } from './client.ts';

export const readNotices = (query: NoticeQuery, signal?: AbortSignal) =>
  read<NoticePage>(noticeAddresses.list(query), signal);

export const countNotices = (signal?: AbortSignal) => read<NoticeCount>(noticeAddresses.count, signal);

export const markNotices = (body: MarkNotices, key: string) =>
  send<NoticeCount>(noticeAddresses.read, { method: 'POST', body, key });
