import { useQuery } from '@tanstack/react-query';
import { civilDate } from '../../../kernel/civil-date.ts';
import { readCaseParcels } from '../../api/parcels.ts';
import { dayText } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { parcelsWording } from './wording.ts';

/** What a courier carries for a case, both ways; nothing where nothing was sent. */
export function CaseParcels({ caseId }: { caseId: string }) {
  const language = useLanguage();
  const say = parcelsWording[language];
  const { data } = useQuery({
    queryKey: ['parcels', caseId],
    queryFn: ({ signal }) => readCaseParcels(caseId, signal),
  });
  if (data === undefined || data.parcels.length === 0) return null;
  return (
    <section aria-labelledby="parcels-title">
      <h3 id="parcels-title">{say.title}</h3>
      <ul className="papers">
        {data.parcels.map(({ id, direction, waybill, state, orderedOn }) => (
          <li key={id}>
            <span>
              {say.direction[direction]} · {say.states[state]}
            </span>
            <span lang={waybill === null ? undefined : 'zh'}>{waybill ?? say.noWaybill}</span>
            <span className="fine">{dayText(civilDate(orderedOn), language)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
