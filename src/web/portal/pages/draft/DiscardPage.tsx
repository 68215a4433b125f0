import type { DraftRow } from '../../../../modules/intake/drafts/contract/drafts.ts';
import type { Frame } from '../../layout/frame.ts';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { ConfirmPage } from '../parts/ConfirmPage.tsx';

export const DiscardPage = ({ frame, draft, once }: { frame: Frame; draft: DraftRow; once: string }) => (
  <ConfirmPage
    frame={frame}
    about={draft.item.name}
    say={portalWording[frame.language].draft.discard}
    action={to.discard(draft.id)}
    keep={to.draft(draft.id)}
    once={once}
  />
);
