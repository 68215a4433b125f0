import { addDays, civilDateOf } from '../../kernel/civil-date.ts';
import { expireCertificates } from '../../modules/certificates/index.ts';
import { tidyIdentity } from '../../modules/identity/index.ts';
import { indexOldCases } from '../../modules/intake/index.ts';
import { forgetNotices } from '../../modules/oversight/index.ts';
import { forgetInvitations } from '../../modules/ratings/index.ts';
import { systemScope, type Tx } from '../../platform/database/index.ts';
import { clamd, scanFiles, sweepFiles } from '../../platform/files/index.ts';
import { forgetAnswers, forgetCounts } from '../../platform/http/index.ts';
import { repeating, type Task } from '../../platform/jobs/index.ts';
import { digestAccesses, makeAccessPartitions } from '../../platform/log/index.ts';
import { backupTasks } from './backups.ts';
import type { Foundation } from './foundation.ts';

const DAY_MS = 86_400_000;

/** What the platform does by itself at its times (UTC; at night in China), whichever process gets to it. */
export function tidyingTasks(foundation: Foundation): Task[] {
  const { databases, fileStore, config, now } = foundation;
  const { area } = config;
  const follower = databases.follower;
  const inCounty = (work: (tx: Tx) => Promise<unknown>) => async () =>
    void (await follower.within(systemScope(area), work));
  const daysAgo = (days: number) => new Date(now().valueOf() - days * DAY_MS);
  return [
    repeating(
      'http:forgetAnswers',
      '10 18 * * *',
      inCounty((tx) => forgetAnswers(tx, daysAgo(2))),
    ),
    repeating(
      'http:forgetCounts',
      '20 * * * *',
      inCounty((tx) => forgetCounts(tx, now())),
    ),
    repeating(
      'files:sweep',
      '30 18 * * *',
      async () => void (await sweepFiles({ follower, store: fileStore }, area, daysAgo(1))),
    ),
    repeating(
      'log:makePartitions',
      '0 17 * * *',
      async () => void (await makeAccessPartitions(databases.owner, now())),
    ),
    repeating(
      'log:digestAccesses',
      '0 20 * * *',
      inCounty((tx) => digestYesterday(tx, now())),
    ),
    repeating('certificates:expire', '5 16 * * *', async (signal) => {
      const scope = { area, departments: 'all' } as const;
      await expireCertificates({ db: databases.app, scope, now }, signal);
    }),
    repeating('ratings:forgetInvitations', '15 18 * * *', inCounty(forgetOldInvitations(now))),
    repeating('oversight:forgetNotices', '20 18 * * *', inCounty(forgetOldNotices(now))),
    repeating('identity:tidy', '50 18 * * *', async () => void (await tidyIdentity(follower, area, now()))),
    repeating(
      'intake:indexOldCases',
      '30 17 * * *',
      async () => void (await indexOldCases({ follower, vault: foundation.vault, area })),
    ),
    ...scanningTask(foundation),
    ...backupTasks(foundation),
  ];
}

/** The log keeps who was told of what; the inbox need not. */
const NOTICE_DAYS = 730;
const forgetOldNotices = (now: () => Date) => (tx: Tx) =>
  forgetNotices(tx, new Date(now().valueOf() - NOTICE_DAYS * DAY_MS));

const forgetOldInvitations = (now: () => Date) => (tx: Tx) => forgetInvitations(tx, now());

function digestYesterday(tx: Tx, now: Date): Promise<boolean> {
  const actor = { kind: 'system', id: 'log:digestAccesses' } as const;
  return digestAccesses(tx, addDays(civilDateOf(now), -1), { actor, at: now });
}

/** Every minute, where a scanner is configured; without one, uploads are shown as unscanned. */
function scanningTask({ config, databases: { follower }, fileStore: store, vault, now }: Foundation): Task[] {
  if (!config.scanner) return [];
  const scanner = clamd(config.scanner);
  const scan = () => scanFiles({ follower, store, vault, scanner, now }, config.area);
  return [repeating('files:scan', '* * * * *', async () => void (await scan()))];
}
