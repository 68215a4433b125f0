import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Area, CaseId, PersonId } from '../../../../kernel/id.ts';
import type { Sealed } from '../../../../platform/crypto/index.ts';
import type { Schema as Tables } from '../../../../platform/database/index.ts';
import { Streams } from '../../../../platform/log/index.ts';
import { schemas } from '../events.ts';
import { evolve } from '../evolve.ts';
import { initial, type Event, type Service } from '../model.ts';
import type { ServiceWay } from '../rules/ways.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'intake.paper_service': {
      area: Area;
      paper: string;
      case_id: CaseId;
      department: string;
      person: PersonId;
      organisation: string | null;
      mandate: string | null;
      state: 'served' | 'undeliverable';
      way: ServiceWay | null;
      served_on: CivilDate;
      said: Sealed | null;
      officer: string | null;
      proof: string | null;
    };
  }
}

export type ServiceRow = Tables['intake.paper_service'];

/** One stream for the papers of each case. */
export const serviceStreams = new Streams<Service, Event>({
  name: 'intake.service',
  schemas,
  upcasts: {},
  initial,
  evolve,
});
