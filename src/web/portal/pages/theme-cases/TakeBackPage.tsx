import type { ProgressPart } from '../../../../modules/intake/theme-cases/contract/progress.ts';
import { Say } from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { ConfirmPage } from '../parts/ConfirmPage.tsx';

type TakeBackPageProps = { frame: Frame; themeCase: string; part: ProgressPart; once: string };

/** Before a part is taken back: what cannot be done either then. */
export function TakeBackPage({ frame, themeCase, part, once }: TakeBackPageProps) {
  const { language } = frame;
  const { lead, leadWith, ...say } = portalWording[language].themeCase.confirm;
  return (
    <ConfirmPage
      frame={frame}
      about={part.name}
      say={{ ...say, lead: part.takenWith.length > 0 ? leadWith : lead }}
      action={to.takeBackPart(themeCase, part.item)}
      keep={to.themeCase(themeCase)}
      once={once}
    >
      {part.takenWith.length > 0 && (
        <ul>
          {part.takenWith.map((name) => (
            <li key={name.zh}>
              <Say words={name} language={language} />
            </li>
          ))}
        </ul>
      )}
    </ConfirmPage>
  );
}
