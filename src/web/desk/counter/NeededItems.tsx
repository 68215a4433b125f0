import type { SheetTheme } from '../../../modules/intake/theme-counter/contract/theme-counter.ts';
import { Say } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { listed } from './listed.ts';
import { counterWording } from './wording.ts';

/** The items of a theme with their departments, each with the answers because of which it is needed. */
export function NeededItems({ items }: { items: SheetTheme['items'] }) {
  const language = useLanguage();
  const { theme: say, sheet } = counterWording[language];
  const worded = (answer: boolean | string) => (typeof answer === 'string' ? answer : answer ? sheet.yes : sheet.no);
  return (
    <ol className="counter-needed">
      {items.map(({ item, name, department, because }) => (
        <li key={item}>
          <strong>
            <Say words={name} language={language} />
          </strong>{' '}
          <span className="fine">
            <Say words={department} language={language} />
          </span>
          <br />
          <span className="fine">
            {because.length === 0
              ? say.always
              : say.because(
                  listed(
                    because.map(({ question, answer }) => say.answer(question, worded(answer))),
                    language,
                  ),
                )}
          </span>
        </li>
      ))}
    </ol>
  );
}
