import { civilDate } from '../../../kernel/civil-date.ts';
import type { OrderFile } from '../../../modules/oversight/orders/contract.ts';
import { dayText, momentText } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { ordersWording } from './wording.ts';

/** What was done about an order, in order of time. */
export function OrderHappened({ happened }: Pick<OrderFile, 'happened'>) {
  const language = useLanguage();
  const say = ordersWording[language];
  const types = new Map(Object.entries(say.happened));
  return (
    <section aria-labelledby="order-happened">
      <h2 id="order-happened">{say.file.happened}</h2>
      <ol className="happened">
        {happened.map(({ type, at, by, words, verdict, dueOn }) => (
          <li key={`${type}@${at}`}>
            <p>
              <strong>{types.get(type) ?? type}</strong>
              {verdict !== null && ` · ${say.outcomes[verdict]}`}
              {' · '}
              <span lang="zh">{by ?? ''}</span> · {momentText(new Date(at), language)}
              {dueOn !== null && ` · ${say.file.dueBy(dayText(civilDate(dueOn), language))}`}
            </p>
            {words !== null && <p lang="zh">{words}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
