import { useQuery } from '@tanstack/react-query';
import { compareDraft } from '../../api/decision-models.ts';
import { Comparison } from '../../desk/decision-models/comparison/Comparison.tsx';
import { useLanguage } from '../../desk/shell/PreferencesRoom.tsx';
import { Unread } from '../../desk/shell/Unread.tsx';
import type { Work } from './use-drafting.ts';
import { tableWording } from './wording.ts';

type DraftChangesProps = { model: string; revision: number; work: Work };

/** Before it is published: what the saved draft says and decides otherwise than the version that it follows. */
export function DraftChanges({ model, revision, work: { xml, tests } }: DraftChangesProps) {
  const say = tableWording[useLanguage()];
  const { data, error, refetch } = useQuery({
    queryKey: ['decision-comparison', model, revision],
    queryFn: () => compareDraft(model, { xml, tests: [...tests] }),
    gcTime: 0,
  });
  return (
    <section aria-labelledby="draft-changes">
      <h2 id="draft-changes">{say.publish.changes}</h2>
      {data === undefined && <Unread error={error} waiting={say.findings.stale} again={refetch} />}
      {data?.comparison === null && <p>{say.publish.firstOne}</p>}
      {data?.comparison && <Comparison comparison={data.comparison} />}
    </section>
  );
}
