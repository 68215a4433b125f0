import { civilDate } from '../../../../kernel/civil-date.ts';
import type { ThemeRow } from '../../../../modules/intake/theme-cases/contract/progress.ts';
import { themeCaseWording } from '../../../../modules/intake/theme-cases/wording.ts';
import { CaseRow, dayOfYearText, Say, type Spoken } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { countIn } from './standing.ts';

/** A theme case in the list of what was handed in. */
export function ThemeEntry({ theme, language }: Spoken & { theme: ThemeRow }) {
  const say = portalWording[language].themeCase;
  const { status, finishesOn, parts } = theme;
  return (
    <CaseRow
      language={language}
      title={
        <>
          {say.kind} · <Say words={{ zh: theme.theme }} language={language} />
        </>
      }
      href={to.themeCase(theme.id)}
      number={theme.number}
      applicant={countIn(parts, language)}
      state={
        <>
          {themeCaseWording[language].statuses[status]}
          {status === 'running' && finishesOn !== null && (
            <> · {say.until(dayOfYearText(civilDate(finishesOn), language))}</>
          )}
        </>
      }
    />
  );
}
