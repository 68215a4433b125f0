import type { CaseFile } from '../../../../modules/intake/cases/contract.ts';
import { ActForm, Button, CaseNumber, Say, type FieldError } from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { AddressFields } from './AddressFields.tsx';
import { expectedOnPaper } from './on-paper.ts';

export type SendPapersPageProps = {
  frame: Frame;
  file: CaseFile;
  payer: 'county' | 'addressee';
  /** What was typed and did not do. */
  typed?: Readonly<Record<string, string>>;
  errors?: readonly FieldError[];
  once: string;
};

/** A courier is sent for papers: what goes into the envelope, and where it is fetched. One form, without a script. */
export function SendPapersPage({ frame, file, payer, typed = {}, errors = [], once }: SendPapersPageProps) {
  const { language } = frame;
  const say = portalWording[language].sending;
  const { id, item, number } = file.row;
  return (
    <PortalPage frame={frame} title={say.title} at="mine" errors={errors} back={to.case(id)}>
      <p className="caption">
        <Say words={item.name} language={language} />
      </p>
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      <Envelope file={file} frame={frame} />
      <p>
        {say.mark}
        <CaseNumber number={number} />
      </p>
      <p className="hint">{say.keep}</p>
      <ActForm language={language} action={to.sendPapers(id)} once={once}>
        <AddressFields {...{ language, typed, errors }} say={say.address} payer={say.payer[payer]} />
        <Button variant="go">{say.act}</Button>
      </ActForm>
    </PortalPage>
  );
}

function Envelope({ frame: { language }, file }: Pick<SendPapersPageProps, 'frame' | 'file'>) {
  const say = portalWording[language].sending;
  const expected = expectedOnPaper(file.materials);
  if (expected.length === 0) return <p>{say.nothing}</p>;
  return (
    <section aria-labelledby="envelope">
      <h2 id="envelope">{say.envelope}</h2>
      <ul>
        {expected.map(({ id, name }) => (
          <li key={id}>
            <Say words={{ zh: name }} language={language} />
          </li>
        ))}
      </ul>
    </section>
  );
}
