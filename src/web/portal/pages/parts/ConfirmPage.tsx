import type { ReactNode } from 'react';
import { ActForm, Acts, Button, LinkButton, Say, type Bilingual } from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';

export type ConfirmPageProps = {
  frame: Frame;
  /** What it is about. */
  about: Bilingual;
  say: { title: string; lead: string; act: string; keep: string };
  action: string;
  /** Where one goes who thinks better of it. */
  keep: string;
  once: string;
  children?: ReactNode;
};

/** Before something that cannot be undone: what will happen, the act, and the way back. */
export function ConfirmPage({ frame, about, say, action, keep, once, children }: ConfirmPageProps) {
  const { language } = frame;
  return (
    <PortalPage frame={frame} title={say.title} back={keep}>
      <p className="caption">
        <Say words={about} language={language} />
      </p>
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      <ActForm language={language} action={action} once={once}>
        {children}
        <Acts>
          <Button variant="harm">{say.act}</Button>
          <LinkButton variant="quiet" href={keep}>
            {say.keep}
          </LinkButton>
        </Acts>
      </ActForm>
    </PortalPage>
  );
}
