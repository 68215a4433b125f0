import type { CaseRow } from '../../../../modules/intake/cases/contract.ts';
import type { Frame } from '../../layout/frame.ts';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { ConfirmPage } from '../parts/ConfirmPage.tsx';

/** The version travels along: if the office acts meanwhile, the person looks again before withdrawing. */
export const WithdrawPage = ({ frame, row, once }: { frame: Frame; row: CaseRow; once: string }) => (
  <ConfirmPage
    frame={frame}
    about={row.item.name}
    say={portalWording[frame.language].cases.withdraw}
    action={to.withdraw(row.id)}
    keep={to.case(row.id)}
    once={once}
  >
    <input type="hidden" name="version" value={row.version} />
  </ConfirmPage>
);
