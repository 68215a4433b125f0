import { civilDate } from '../../../kernel/civil-date.ts';
import type { EndingView } from '../../../modules/intake/ending/contract.ts';
import { endingWording } from '../../../modules/intake/ending/wording.ts';
import { dayText } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { caseFileWording } from './wording.ts';

/** What a colleague proposes to end the case for, until another confirms it. */
export function ProposedEnding({ ending }: { ending: EndingView }) {
  const language = useLanguage();
  const say = caseFileWording[language].ending;
  const { ground, basis, reason, twin, organ, on, requester } = ending;
  const facts = [
    [say.ground, endingWording[language].grounds[ground], language],
    [say.twin, twin, 'zh'],
    [say.organ, organ, 'zh'],
    [say.reason, reason, 'zh'],
    [say.basis, basis, 'zh'],
    [say.requester, requester, 'zh'],
    [say.on, dayText(civilDate(on), language), language],
  ] as const;
  return (
    <dl className="said">
      {facts.map(([name, value, lang]) =>
        value === null ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd lang={lang}>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
