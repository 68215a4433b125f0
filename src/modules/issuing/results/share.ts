import { civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { getItemVersion } from '../../catalogue/index.ts';
import type { Share } from '../contract.ts';
import type { IssuingDeps } from '../deps.ts';
import { outsideReasons } from './model.ts';
import { findShare } from './queries/share.ts';

/** This year's results by how they were given out, as far as the scope sees them: the share of the window is counted from deliveries. */
export const readShare = (deps: IssuingDeps, caller: Caller): Promise<Share> =>
  deps.db.within(caller.scope, async (tx) => {
    const until = civilDateOf(deps.now());
    const from: CivilDate = civilDate(`${until.slice(0, 4)}-01-01`);
    const items: Share['items'] = [];
    for (const { key, version, reasons, ...counts } of await findShare(tx, { from, until }))
      items.push({
        item: (await getItemVersion(tx, key, version)).name,
        ...counts,
        reasons: outsideReasons.flatMap((reason) => {
          const count = reasons[reason] ?? 0;
          return count === 0 ? [] : [{ reason, count }];
        }),
      });
    return { from, until, items };
  });
