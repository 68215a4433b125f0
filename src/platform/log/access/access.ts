import type { CaseId, PersonId } from '../../../kernel/id.ts';
import type { Tx } from '../../database/index.ts';
import type { Actor } from '../event.ts';
import { rowsOf } from '../statement.ts';

/** One look at one person's file. `what` names the part of it, `why` the purpose: words of the house, never content. */
export type Access = { person: PersonId; caseId?: CaseId; what: string; why: string };

/** Who reads, and when, for everything that one request looks at. */
export type Reader = { actor: Actor; at: Date };

const WRITE = `
insert into log.access (area, at, actor, person, case_id, what, why)
select $1, $2, $3::jsonb, person, "caseId", what, why
from jsonb_to_recordset($4::jsonb) as looked (person uuid, "caseId" uuid, what text, why text)`;

/**
 * What one request reads of people's files, gathered and written once, in the transaction that reads: what could not be written down
 * is not shown. Looking twice at the same thing in one request counts once.
 */
export class AccessLog {
  readonly #reader: Reader;
  readonly #accesses = new Map<string, Access>();

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  record(access: Access): void {
    const { person, caseId = '', what, why } = access;
    this.#accesses.set(JSON.stringify([person, caseId, what, why]), access);
  }

  /** Before the transaction ends; what was written is then forgotten here, so a second call writes only what came since. */
  async write(tx: Tx): Promise<void> {
    if (this.#accesses.size === 0) return;
    const { actor, at } = this.#reader;
    const looked = JSON.stringify([...this.#accesses.values()]);
    await rowsOf(tx, WRITE, [tx.scope.area, at, JSON.stringify(actor), looked]);
    this.#accesses.clear();
  }
}
