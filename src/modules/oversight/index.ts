/**
 * Electronic supervision of the clock: reminders before a limit ends, escalation when it does, what officers are told, supervision orders
 * (督办单), and who had which case for how long.
 */
import type { Manifest } from '../../kernel/manifest.ts';

export const manifest = {
  name: 'oversight',
  dependsOn: ['catalogue', 'intake', 'process'],
  listensTo: [
    'intake.case',
    'intake.consultation',
    'intake.dispute',
    'intake.forwarding',
    'intake.meeting',
    'intake.postCheck',
    'process.run',
    'oversight.order',
  ],
  provides: ['oversight.watch', 'oversight.order'],
} as const satisfies Manifest;

export { forwardingClocks } from './clocks/forwarding-clock.ts';
export { clocks } from './clocks/reactions.ts';
export { watchRound } from './clocks/round.ts';
export { watchStreams } from './clocks/store/watches.ts';
export type { OversightDeps } from './deps.ts';
export { tellOfficers } from './notices/tell.ts';
export { forgetNotices } from './notices/store/forget.ts';
export { orderList } from './orders/projections/orders.ts';
export { orderStreams } from './orders/store/orders.ts';
export { statusOf as statusOfOversight } from './refusals.ts';
export { oversightRoutes } from './routes.ts';
export { tellings } from './tellings/reactions.ts';
export { tellRound } from './tellings/round.ts';
export { oversightWording } from './wording.ts';
