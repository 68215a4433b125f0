import type { Spoken } from '../language.ts';
import { Say } from '../Say.tsx';
import { uiWording } from '../wording.ts';

/** Who acts for whom, and by what right. */
export type Acting = { as: 'agent' | 'guardian' | 'staff'; actor: string; principal: string };

/** Both names wherever somebody acts for somebody else; names stay as they are in either language. */
export function ActingText({ acting: { as, actor, principal }, language }: Spoken & { acting: Acting }) {
  const { between, rights } = uiWording[language].acting;
  return (
    <span className="acting-text">
      <Say words={{ zh: actor }} language={language} />
      {between}
      <Say words={{ zh: principal }} language={language} />
      {rights[as]}
    </span>
  );
}
