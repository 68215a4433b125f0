import type { Tx } from '../../../../platform/database/index.ts';
import { Streams } from '../../../../platform/log/index.ts';
import { schemas, type Event } from '../events.ts';
import { evolve } from '../evolve.ts';
import { initial, type Interest, type InterestGround, type Interests } from '../model.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'identity.interest': {
      id: string;
      area: string;
      officer_id: string;
      person_id: string;
      ground: InterestGround;
      uscc: string | null;
      case_number: string | null;
      declared_at: Date;
      ended_at: Date | null;
    };
  }
}

export const interests = new Streams<Interests, Event>({
  name: 'identity.interest',
  schemas,
  upcasts: {},
  initial,
  evolve,
});

type Declared = { interest: Interest; officer: string; person: string; at: Date };

export const insertInterest = (tx: Tx, { interest: { id, ground, matter }, officer, person, at }: Declared) =>
  tx
    .insertInto('identity.interest')
    .values({
      id,
      area: tx.scope.area,
      officer_id: officer,
      person_id: person,
      ground,
      uscc: matter.kind === 'organisation' ? matter.uscc : null,
      case_number: matter.kind === 'case' ? matter.number : null,
      declared_at: at,
      ended_at: null,
    })
    .execute();

export const endInterest = (tx: Tx, id: string, at: Date) =>
  tx.updateTable('identity.interest').set({ ended_at: at }).where('id', '=', id).execute();
