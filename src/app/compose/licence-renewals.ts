import { findTypeName } from '../../modules/certificates/index.ts';
import { remindRenewals, renewWhatTheLawRenewed } from '../../modules/intake/index.ts';
import { announce } from '../../modules/messages/index.ts';
import { repeating, type Task } from '../../platform/jobs/index.ts';
import { isUnderWay } from '../county/standing.ts';
import { errandKinds } from './errand-messages/kinds.ts';
import { countyRound } from './county-round.ts';
import type { Foundation } from './foundation.ts';
import type { Modules } from './modules.ts';

/** Every half hour: what the law has renewed meanwhile (行政许可法 art. 50). It acts for no department. */
export const renewalByLaw = (foundation: Foundation, { intake }: Modules): Task =>
  countyRound(foundation, {
    name: 'intake:renewedByLaw',
    at: '10,40 * * * *',
    work: (round) => renewWhatTheLawRenewed(intake, round),
    about: ({ id }) => ({ licenceId: id }),
    says: 'a licence that the law has renewed could not be marked so, and is tried again',
  });

/** On working mornings (09:20 in China) who has not asked for a renewal is told until when to. */
export const renewalReminders = ({ config, databases }: Foundation, { intake, messages }: Modules): Task =>
  repeating('intake:remindRenewals', '20 1 * * 1-5', async (signal) => {
    if (await isUnderWay({ config, databases })) return;
    const scope = { area: config.area, departments: 'all' } as const;
    await remindRenewals(intake, { scope, signal, tell: tellOfRenewal(messages) });
  });

/** The same licence and last day is one message, however often it is told. */
export const tellOfRenewal =
  (messages: Modules['messages']): Parameters<typeof remindRenewals>[1]['tell'] =>
  async (tx, { id, type, number, person, organisation, until, closes }) => {
    await announce(tx, messages, {
      kind: errandKinds.renewalCloses,
      recipient: organisation === null ? { person, organisation } : { person, organisation },
      about: `certificates.certificate/${id}`,
      parameters: { item: { zh: await findTypeName(tx, type) }, number, until, closes },
      key: `certificates.certificate/${id}/renewal/${until}`,
    });
  };
