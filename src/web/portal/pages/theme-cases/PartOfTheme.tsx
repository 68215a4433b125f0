import type { ThemeAround } from '../../../../modules/intake/theme-cases/contract/around.ts';
import type { Spoken } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';

/** On the page of a case: of which theme it is a part. */
export function PartOfTheme({ theme, language }: Spoken & { theme: ThemeAround }) {
  const say = portalWording[language].themeCase;
  return (
    <p>
      {say.partOf(theme.name)}{' '}
      <a className="tap" href={to.themeCase(theme.id)}>
        {say.whole}
      </a>
    </p>
  );
}
