import type { SheetTheme } from '../../../modules/intake/theme-counter/contract/theme-counter.ts';
import { Details, Say } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { NeededItems } from './NeededItems.tsx';
import { ThemeTogether } from './ThemeTogether.tsx';
import { counterWording } from './wording.ts';

/** What is taken in here at one go: which items and why, what it comes to, and what need not be handed in. */
export function ThemePanel({ theme: { items, waived, together } }: { theme: SheetTheme }) {
  const language = useLanguage();
  const say = counterWording[language].theme;
  return (
    <section aria-labelledby="counter-theme-title">
      <h3 id="counter-theme-title">{say.needed}</h3>
      <NeededItems items={items} />
      <ThemeTogether together={together} />
      {waived.length > 0 && (
        <Details summary={say.waived(waived.length)}>
          <ul>
            {waived.map(({ name, item, reason }) => (
              <li key={`${name} ${item.zh}`}>
                <span lang="zh">{name}</span>{' '}
                <span className="fine">
                  <Say words={item} language={language} />: {say.reasons[reason] ?? reason}
                </span>
              </li>
            ))}
          </ul>
        </Details>
      )}
    </section>
  );
}
