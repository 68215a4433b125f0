import type { ReactNode } from 'react';
import type { Spoken } from '../language.ts';
import { uiWording } from '../wording.ts';

/** One page back along the errand; always works, and loses nothing. */
export function BackLink({ href, language, children }: Spoken & { href: string; children?: ReactNode }) {
  return (
    <a className="back" href={href}>
      {children ?? uiWording[language].frame.back}
    </a>
  );
}
