// A program that dies between handing a message over and writing that down, by a real kill, with the built program and a real socket.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openSmsCentre, type SmsCentre } from '../../src/app/simulators/sms-centre.ts';
import type { MessagePage } from '../../src/modules/messages/inbox/contract.ts';
import { jsonOf } from '../support/app/agent.ts';
import { handedIn } from '../support/app/errand.ts';
import { PHONE, signedInPerson } from '../support/app/people.ts';
import { startRealApp } from '../support/app/real-app.ts';

let centre: SmsCentre;
/** What happens at the moment at which the centre has taken a message and has not answered yet. */
let onTaken: () => void = () => undefined;
beforeAll(async () => {
  centre = await openSmsCentre({ port: 0, systemId: 'county', password: 'secret', onTaken: () => onTaken() });
});
afterAll(() => centre.close());

const sent = () => centre.kept.latest.filter(({ to }) => to === PHONE);

describe('killed when the gateway had taken a message and before that was written down', () => {
  test('the program does not send it again: the receipt under its own number says that it arrived', async () => {
    const app = await startRealApp({
      env: {
        ONEWINDOW_SMS_URL: `smpp://county:secret@127.0.0.1:${centre.port}`,
        ONEWINDOW_SMS_SENDER: '10690000',
        ONEWINDOW_QUIET_HOURS: 'none',
      },
    });
    const house = await app.house();
    const person = await signedInPerson(house.modules.identity, 520);
    jsonOf(await person.post('/api/messages/addresses/sms/code', {}));
    await vi.waitFor(() => expect(sent()).toHaveLength(1), 20_000);
    const code = /\d{6}/.exec(sent()[0]?.text ?? '')?.[0];
    jsonOf(await person.post('/api/messages/addresses/sms/confirm', { code }));

    const { pid } = app.program();
    onTaken = () => {
      process.kill(pid, 'SIGKILL');
      onTaken = () => undefined;
    };
    await handedIn(house, person);
    await vi.waitFor(() => expect(sent()).toHaveLength(2), 20_000);
    await app.killAndStart();

    await vi.waitFor(async () => {
      const { messages } = jsonOf<MessagePage>(await person.get('/api/messages'));
      const sms = messages[0]?.deliveries.find(({ channel }) => channel === 'sms');
      // Of two parts the first was taken and not written down; the second goes when the claim has run out.
      expect(sms?.state).toMatch(/^(queued|sent|delivered)$/);
      const rows = await house.foundation.databases.owner.connect();
      try {
        const { rows: parts } = await rows.query<{ number: number; outcome: string }>(
          `select p.number, p.outcome from messages.part p join messages.delivery d on d.id = p.delivery_id
           join messages.message m on m.id = d.message_id where m.kind = 'case.received'`,
        );
        expect(parts).toEqual([{ number: 1, outcome: 'delivered' }]);
      } finally {
        rows.release();
      }
    }, 30_000);
    expect(sent(), 'the same part is not sent twice').toHaveLength(2);
  });
});
