import { useQuery } from '@tanstack/react-query';
import type { Reason } from '../../../modules/intake/turned-away/contract/kinds.ts';
import { readEntry } from '../../api/turned-away.ts';
import { ChoiceField } from '../shell/ChoiceField.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { Unread } from '../shell/Unread.tsx';
import { deskTurnedAwayWording } from './wording.ts';

type DemandedFieldProps = { item: string; reason: Reason | undefined };

/** What is missing or not met, chosen from what the entry demands; one that may follow or be promised is marked as such. */
export function DemandedField({ item, reason }: DemandedFieldProps) {
  const { form: say, choose, waiting } = deskTurnedAwayWording[useLanguage()];
  const { data, error, refetch } = useQuery({
    queryKey: ['turned-away-entry', item],
    queryFn: ({ signal }) => readEntry(item, signal),
  });
  if (reason !== 'missingMaterial' && reason !== 'conditionsNotMet') return null;
  if (data === undefined) return <Unread error={error} waiting={waiting} again={refetch} />;
  const { materials, acceptanceConditions } = data.item;
  const options =
    reason === 'conditionsNotMet'
      ? acceptanceConditions.map((text) => ({ value: text, label: text, isChinese: true }))
      : materials
          .filter(({ id }) => !id.endsWith('.form'))
          .map(({ id, name, necessity }) => ({
            value: id,
            label: necessity === '必要' ? name : `${name}（${necessity}）`,
            isChinese: true,
          }));
  const label = reason === 'conditionsNotMet' ? say.condition : say.material;
  return <ChoiceField name="demanded" label={label} hint={say.demandedHint} first={choose} options={options} />;
}
