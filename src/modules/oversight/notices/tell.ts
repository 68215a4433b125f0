import { v7 as uuid } from 'uuid';
import type { Tx } from '../../../platform/database/index.ts';
import { insertNotices, type NewNotice } from './store/notices.ts';

type Told = Pick<NewNotice, 'source' | 'kind' | 'department' | 'at'> & { item: string; officers: readonly string[] };

/** Into the inboxes of officers, in the transaction in which it happened: something about an item, and no case of it. Once for each source. */
export const tellOfficers = (tx: Tx, { officers, ...told }: Told): Promise<void> =>
  insertNotices(
    tx,
    officers.map((officer) => ({
      ...{ ...told, id: uuid(), officer, in_stead_of: null },
      ...{ case_id: null, task: null, order_id: null, due_on: null },
    })),
  );
