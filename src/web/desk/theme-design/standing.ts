import type { DesignOutlook } from '../../../modules/themes/design/contract/outlook.ts';
import type { Saved, Seen } from './use-designing.ts';

/** Whether a drawn theme can be submitted, and otherwise what comes first; `unknown`: what is wrong with it is not said yet. */
export type DesignStanding = 'unknown' | 'wrong' | 'unsaved' | 'unchanged' | 'ready';

type Drawn = {
  saved: Pick<Saved, 'revision'>;
  isSaved: boolean;
  seen: Pick<Seen, 'isOld'> & { outlook: Pick<DesignOutlook, 'findings'> | undefined };
};

/** Nothing was drawn where there is no draft and the theme stands as it began. */
export function standingOf({ saved, isSaved, seen: { outlook, isOld } }: Drawn): DesignStanding {
  if (outlook === undefined || isOld) return 'unknown';
  if (outlook.findings.length > 0) return 'wrong';
  if (!isSaved) return 'unsaved';
  return saved.revision === 0 ? 'unchanged' : 'ready';
}
