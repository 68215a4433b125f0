import { useState } from 'react';
import type { CounterSheet, SheetCommitment } from '../../../modules/intake/counter/contract.ts';
import type { OfferedCommitment } from '../../../modules/intake/commitment/contract.ts';
import { signAtCounter, takeOrdinaryWay } from '../../api/counter.ts';
import { Details, fieldId, Say } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TextInFull } from './TextInFull.tsx';
import { commitmentDeskWording } from './wording.ts';

type Change = (change: () => Promise<CounterSheet>) => Promise<unknown>;
type Props = { sheet: CounterSheet; change: Change };

/** 告知承诺 at the counter: read in full, signed by the person before the clerk, or left. Nothing is chosen beforehand. */
export function CounterCommitments({ sheet, change }: Props) {
  const language = useLanguage();
  const { counter: say } = commitmentDeskWording[language];
  if (sheet.commitments.length === 0) return null;
  return (
    <section aria-labelledby="counter-commitment" className="counter-commitment">
      <h3 id="counter-commitment">{say.title}</h3>
      {sheet.commitments.map((one) => (
        <fieldset key={one.item} className="counter-section">
          <legend>
            <Say words={one.name} language={language} />
          </legend>
          <OneCommitment draft={sheet.id} one={one} change={change} />
        </fieldset>
      ))}
    </section>
  );
}

type OneProps = { draft: string; one: SheetCommitment; change: Change };

function OneCommitment({ draft, one, change }: OneProps) {
  const { counter: say } = commitmentDeskWording[useLanguage()];
  const { item, offer, fault } = one;
  const isSigned = offer.signed !== null && fault === null;
  return (
    <>
      <Standing commitment={offer} fault={fault} />
      {!offer.barred && <Offer draft={draft} one={one} change={change} isSigned={isSigned} />}
      {(offer.signed !== null || fault !== null) && (
        <button
          type="button"
          className="button button-quiet"
          onClick={() => void change(() => takeOrdinaryWay(draft, item)).catch(() => undefined)}
        >
          {say.ordinary}
        </button>
      )}
    </>
  );
}

type StandingProps = { commitment: OfferedCommitment; fault: SheetCommitment['fault'] };

function Standing({ commitment: { barred, signed }, fault }: StandingProps) {
  const { counter: say } = commitmentDeskWording[useLanguage()];
  if (barred) return <p className="field-error">{say.barred}</p>;
  if (fault === 'commitmentOutdated') return <p className="field-error">{say.outdated}</p>;
  if (fault === 'commitmentUnsigned') return <p className="field-error">{say.unsigned}</p>;
  return <p>{signed === null ? say.lead : say.signed}</p>;
}

function Offer({ draft, one, change, isSigned }: OneProps & { isSigned: boolean }) {
  const { text, replaces } = one.offer;
  const { counter: say, read } = commitmentDeskWording[useLanguage()];
  return (
    <>
      <Details summary={read}>
        <TextInFull text={text} />
      </Details>
      {replaces.length > 0 && <p lang="zh">{say.replaces(replaces.join('、'))}</p>}
      {!isSigned && <Signature draft={draft} one={one} change={change} />}
    </>
  );
}

function Signature({ draft, one: { item, offer }, change }: OneProps) {
  const { signer } = offer;
  const { version, scope } = offer.text;
  const { counter: say } = commitmentDeskWording[useLanguage()];
  const [name, setName] = useState('');
  const [withinScope, setWithinScope] = useState(false);
  const signature = { item, version, name, withinScope };
  const sign = () => void change(() => signAtCounter(draft, signature)).catch(() => undefined);
  const [scopeField, nameField] = [fieldId(`commitment-scope.${item}`), fieldId(`commitment-name.${item}`)];
  return (
    <>
      {scope !== null && (
        <p className="choice choice-checkbox">
          <input
            type="checkbox"
            id={scopeField}
            checked={withinScope}
            onChange={({ target }) => setWithinScope(target.checked)}
          />
          <label htmlFor={scopeField}>{say.withinScope}</label>
        </p>
      )}
      <div className="field">
        <label className="label" htmlFor={nameField}>
          {say.name(signer)}
        </label>
        <input
          className="input"
          id={nameField}
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
