import type { TObject } from 'typebox';
import type { Tx } from '../../platform/database/index.ts';
import { defineFollower, type Delivered, type Follower } from '../../platform/log/index.ts';
import type { AnnouncingDeps } from './deps.ts';
import { announce, type Announcement } from './inbox/announce.ts';
import { toldBefore } from './inbox/rules.ts';

/** How a reaction tells somebody something about one event. */
export type Tell = <Parameters extends TObject>(
  announcement: Omit<Announcement<Parameters>, 'key' | 'toldAt'>,
) => Promise<void>;

type Telling<Event> = {
  /** Names the position in the database: never change it. */
  name: string;
  handles: Parameters<typeof defineFollower<Event>>[0]['handles'];
  /** What people are told of one event. It may read; it sends nothing. */
  tellOf: (tx: Tx, happened: Delivered<Event>, tell: Tell) => Promise<void>;
};

/**
 * The port for whoever knows what events mean: this module knows none. Every event is told of once, whatever is retried: the follower's
 * position moves with the messages, and their key is the event's own place in its stream. A new house begins with what comes from now
 * on: nobody is told of years past.
 */
export const followTelling = <Event>(deps: AnnouncingDeps, { name, handles, tellOf }: Telling<Event>): Follower =>
  defineFollower<Event>({
    name,
    handles,
    begins: 'now',
    react: async (tx, events) => {
      for (const happened of events) {
        const { stream, version } = happened.recorded;
        const toldAt = toldBefore(happened.recorded);
        await tellOf(tx, happened, async (announcement) => {
          await announce(tx, deps, { ...announcement, key: `${stream}@${version}`, ...(toldAt && { toldAt }) });
        });
      }
    },
  });
