import type { Adapter, AdapterPayload } from 'oidc-provider';
import { presenting, type Deps } from '../deps.ts';
import { consumeRecord, deleteRecords, findRecord, keepRecord } from './store/record.ts';

/** Where the provider keeps its records of one model. Each is reached only by the secret that names it. */
export function providerAdapter({ db, area, now }: Pick<Deps, 'db' | 'area' | 'now'>, model: string): Adapter {
  const presented = (secret: string) => presenting({ area }, secret);
  const find = (by: 'id' | 'uid' | 'user_code', value: string) =>
    db.within(presented(value), (tx) => findRecord(tx, { model, by, value, now: now() }));
  return {
    upsert: (id, payload, expiresIn) =>
      db.within(presented(id), (tx) =>
        keepRecord(tx, { ...recordOf(payload), model, id, expiresAt: expiry(now(), expiresIn) }),
      ),
    find: (id) => find('id', id),
    findByUid: (uid) => find('uid', uid),
    findByUserCode: (code) => find('user_code', code),
    consume: async (id) => {
      await db.within(presented(id), (tx) => consumeRecord(tx, { model, id, now: now() }));
    },
    destroy: async (id) => {
      await db.within(presented(id), (tx) => deleteRecords(tx, { model, id }));
    },
    revokeByGrantId: async (grant) => {
      await db.within(presented(grant), (tx) => deleteRecords(tx, { grant }));
    },
  };
}

const recordOf = (payload: AdapterPayload) => ({
  payload: { ...payload },
  grantId: payload.grantId ?? null,
  uid: payload.uid ?? null,
  userCode: payload.userCode ?? null,
  account: payload.accountId ?? null,
});

const expiry = (now: Date, seconds: number | undefined) =>
  seconds === undefined ? null : new Date(now.valueOf() + seconds * 1000);
