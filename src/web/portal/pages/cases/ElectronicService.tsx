import { ActForm, Button } from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';

type Props = { frame: Frame; caseId: string; agreed: boolean; once: string };

/** Agreeing that a paper which is opened here is received, and ending that. */
export function ElectronicService({ frame: { language }, caseId, agreed, once }: Props) {
  const say = portalWording[language].service;
  return (
    <section aria-labelledby="electronic">
      <h2 id="electronic">{say.title}</h2>
      <p>{agreed ? say.agreed : say.offer}</p>
      <ActForm language={language} action={to.electronic(caseId)} once={once}>
        <input type="hidden" name="agrees" value={agreed ? 'no' : 'yes'} />
        <Button variant="quiet">{agreed ? say.end : say.agree}</Button>
      </ActForm>
    </section>
  );
}
