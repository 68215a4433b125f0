import { addDays, type CivilDate } from '../../src/kernel/civil-date.ts';
import type { Db } from '../../src/platform/database/index.ts';
import { applicantOf, caseIdOf, placeOf } from '../../test/support/bulk/copies.ts';
import { ITEMS } from '../../test/support/bulk/load.ts';

/** What is looked for, all of it in the database: a case of the busiest department, its applicant, and places deep in the lists. */
export type Sought = {
  number: string;
  name: string;
  phone: string;
  citizen: string;
  /** Cursors halfway through the lists of the busiest department, and of the whole county. */
  deepOpen: string;
  deepConcluded: string;
  deepCounty: string;
  deepTasks: string;
};

const NEVER = `date '9999-12-31'`;

const halfway = (of: string, order: string, cursor: string) => `
  select ${cursor} as found from ${of}
  order by ${order} offset (select count(*) / 2 from ${of}) limit 1`;

const casesOn = (desk: string, states: string) =>
  halfway(
    `intake.case_desk where desk = '${desk}' and state = any('{${states}}')`,
    'due_by, case_id',
    `due_by || '/' || case_id`,
  );

const OPEN = 'submitted,accepted,reviewed';

/** `receivedOn`: of the prototypes. */
export async function chooseSought(owner: Db, receivedOn: CivilDate): Promise<Sought> {
  const client = await owner.connect();
  try {
    const ask = async (text: string) => (await client.query<{ found: string }>(text)).rows[0]?.found ?? '';
    const copy = anAcceptedCase();
    const id = caseIdOf(copy, addDays(receivedOn, placeOf(copy, ITEMS.length).day));
    const { name, phone, number: citizen } = applicantOf(copy);
    return {
      number: await ask(`select number as found from intake.case_list where id = '${id}'`),
      name,
      phone,
      citizen,
      deepOpen: await ask(casesOn('approval', OPEN)),
      deepConcluded: await ask(casesOn('approval', 'concluded')),
      deepCounty: await ask(casesOn('*', OPEN)),
      deepTasks: await ask(
        halfway(
          `process.task where state = 'open' and department = 'approval' and role in ('clerk', 'reviewer')`,
          `coalesce(due_on, ${NEVER}), case_id, task`,
          `coalesce(due_on, ${NEVER}) || '/' || case_id || '/' || task`,
        ),
      ),
    };
  } finally {
    client.release();
  }
}

/** The first copy that is an accepted case of the item that is asked for most. */
function anAcceptedCase(): number {
  for (let copy = 0; ; copy += 1) {
    const { kind, item } = placeOf(copy, ITEMS.length);
    if (kind === 'accepted' && item === 0) return copy;
  }
}
