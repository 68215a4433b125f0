import { useState } from 'react';
import type { CounterSheet } from '../../../modules/intake/counter/contract.ts';
import type { OfferedCommitment } from '../../../modules/intake/commitment/contract.ts';
import { signAtCounter, takeOrdinaryWay } from '../../api/counter.ts';
import { Details, fieldId } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TextInFull } from './TextInFull.tsx';
import { commitmentDeskWording } from './wording.ts';

type Change = (change: () => Promise<CounterSheet>) => Promise<unknown>;
type Props = { sheet: CounterSheet; change: Change };

/** 告知承诺 at the counter: read in full, signed by the person before the clerk, or left. Nothing is chosen beforehand. */
export function CounterCommitment({ sheet, change }: Props) {
  const { counter: say } = commitmentDeskWording[useLanguage()];
  const { id: draft, commitment, commitmentFault } = sheet;
  if (commitment === null) return null;
  const isSigned = commitment.signed !== null && commitmentFault === null;
  return (
    <section aria-labelledby="counter-commitment" className="counter-commitment">
      <h3 id="counter-commitment">{say.title}</h3>
      <Standing commitment={commitment} fault={commitmentFault} />
      {!commitment.barred && <Offer draft={draft} commitment={commitment} change={change} isSigned={isSigned} />}
      {(commitment.signed !== null || commitmentFault !== null) && (
        <button
          type="button"
          className="button button-quiet"
          onClick={() => void change(() => takeOrdinaryWay(draft)).catch(() => undefined)}
        >
          {say.ordinary}
        </button>
      )}
    </section>
  );
}

type StandingProps = { commitment: OfferedCommitment; fault: CounterSheet['commitmentFault'] };

function Standing({ commitment: { barred, signed }, fault }: StandingProps) {
  const { counter: say } = commitmentDeskWording[useLanguage()];
  if (barred) return <p className="field-error">{say.barred}</p>;
  if (fault === 'commitmentOutdated') return <p className="field-error">{say.outdated}</p>;
  if (fault === 'commitmentUnsigned') return <p className="field-error">{say.unsigned}</p>;
  return <p>{signed === null ? say.lead : say.signed}</p>;
}

type OfferProps = { draft: string; commitment: OfferedCommitment; change: Change; isSigned: boolean };

function Offer({ draft, commitment: { text, signer, replaces }, change, isSigned }: OfferProps) {
  const { counter: say, read } = commitmentDeskWording[useLanguage()];
  return (
    <>
      <Details summary={read}>
        <TextInFull text={text} />
      </Details>
      {replaces.length > 0 && <p lang="zh">{say.replaces(replaces.join('、'))}</p>}
      {!isSigned && <Signature draft={draft} text={text} signer={signer} change={change} />}
    </>
  );
}

type SignatureProps = Pick<OfferProps, 'draft' | 'change'> & Pick<OfferedCommitment, 'text' | 'signer'>;

function Signature({ draft, text: { version, scope }, signer, change }: SignatureProps) {
  const { counter: say } = commitmentDeskWording[useLanguage()];
  const [name, setName] = useState('');
  const [withinScope, setWithinScope] = useState(false);
  const sign = () => void change(() => signAtCounter(draft, { version, name, withinScope })).catch(() => undefined);
  return (
    <>
      {scope !== null && (
        <p className="choice choice-checkbox">
          <input
            type="checkbox"
            id={fieldId('commitment-scope')}
            checked={withinScope}
            onChange={({ target }) => setWithinScope(target.checked)}
          />
          <label htmlFor={fieldId('commitment-scope')}>{say.withinScope}</label>
        </p>
      )}
      <div className="field">
        <label className="label" htmlFor={fieldId('commitment-name')}>
          {say.name(signer)}
        </label>
        <input
          className="input"
          id={fieldId('commitment-name')}
          value={name}
          autoComplete="off"
          onChange={({ target }) => setName(target.value)}
        />
      </div>
      <button type="button" className="button button-plain" onClick={sign}>
        {say.sign}
      </button>
    </>
  );
}
