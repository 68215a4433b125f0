import { measureSending, type MessageDeps } from '../../modules/messages/index.ts';
import type { Figures } from '../../platform/metrics/index.ts';

/** How sending stands, for whoever watches: alarms belong on what is overdue and on what fails. */
export const sendingGauges = (deps: MessageDeps): Figures => ({
  label: 'channel',
  names: {
    messages_queued: 'Messages that wait to be sent.',
    messages_overdue_seconds: 'Age of the oldest that should have gone.',
    messages_failed_today: 'Messages of the last 24 hours that did not arrive.',
  },
  measure: async () =>
    (await measureSending(deps)).map(({ channel, queued, overdueSeconds, failedToday }) => ({
      label: channel,
      values: {
        messages_queued: queued,
        messages_overdue_seconds: overdueSeconds,
        messages_failed_today: failedToday,
      },
    })),
});
