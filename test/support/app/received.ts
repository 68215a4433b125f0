import { civilDateOf } from '../../../src/kernel/civil-date.ts';
import { personId } from '../../../src/kernel/id.ts';
import { findPublishedItem } from '../../../src/modules/catalogue/index.ts';
import { receiveCase, type Receipt } from '../../../src/modules/intake/cases/receive.ts';
import { callerOf } from './errand.ts';
import type { TestApp } from './test-app.ts';

/** An application of the cast's person for an item of the starter catalogue, as the office has just received it; its form is left empty. */
export async function receivedFor({ house, cast }: TestApp, key: string): Promise<Receipt> {
  const { foundation, modules } = house;
  const caller = await callerOf(house, cast.person);
  const person = personId(cast.person.person);
  const applicant = { person, organisation: null, mandate: null, ward: null };
  const document = { applicantName: '演示张三', answers: {}, materials: [] };
  const handedIn = await foundation.databases.app.within(caller.scope, async (tx) => {
    const item = await findPublishedItem(tx, key, civilDateOf(foundation.now()));
    if (!item) throw new Error(`the starter catalogue has ${key}`);
    return receiveCase(tx, modules.intake, { caller, applicant, people: [person], item, document, channel: 'portal' });
  });
  if (!handedIn.ok) throw new Error(handedIn.error.code);
  return handedIn.value;
}
