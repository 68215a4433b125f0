import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { HandOver } from '../../../modules/issuing/contract.ts';
import { handOver, keepFile } from '../../api/issuing.ts';
import { troubleOf } from '../../api/trouble.ts';
import type { Card } from '../../bridge/contract.ts';
import { RadioGroup, Select, TextInput } from '../../ui/index.ts';
import { DeviceButtons } from '../bridge/DeviceButtons.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { textIn } from '../shell/text-in.ts';
import type { OfResult } from './ActForms.tsx';
import { SignaturePad } from './SignaturePad.tsx';
import { useAct } from './use-act.ts';
import { WindowForm } from './WindowForm.tsx';
import { issuingPageWording } from './wording.ts';

type Drawing = (() => Promise<File>) | undefined;
type Seen = { name: string; idNumber: string; from: 'card' | 'typed' };

const CAPACITIES = ['applicant', 'agent', 'proxy'] as const;

/** `send`: how it is handed over; where it is left out, as this one result. */
type HandingOver = OfResult & { send?: ((wish: HandOver & { key: string }) => Promise<unknown>) | undefined };

/** Who takes the result, by card or by what was typed off it, and the signature. */
export function HandOverForm({ caseId, hall, done, send }: HandingOver) {
  const language = useLanguage();
  const say = issuingPageWording[language];
  const [seen, setSeen] = useState<Seen>({ name: '', idNumber: '', from: 'typed' });
  const [as, setAs] = useState<HandOver['as']>('applicant');
  const [authority, setAuthority] = useState<string>();
  const [drawing, setDrawing] = useState<Drawing>();
  const signing = useHandingOver({ caseId, hall, done, send }, { seen, as, authority, drawing });
  const take = ({ name, number }: Card) => setSeen({ name, idNumber: number, from: 'card' });
  return (
    <WindowForm
      act={signing.isPending ? say.handOver.acting : say.handOver.act}
      sending={signing.isPending}
      error={signing.error}
      submit={(typed) => signing.mutate(typed)}
    >
      <h3>{say.handOver.title}</h3>
      <div
        onChange={(event) => {
          const chosen = event.target instanceof HTMLInputElement ? event.target.value : '';
          setAs(CAPACITIES.find((one) => one === chosen) ?? as);
        }}
      >
        <RadioGroup
          {...{ language, name: 'as', label: say.handOver.as.label, selected: as }}
          choices={CAPACITIES.map((value) => ({ value, label: say.handOver.as[value] }))}
          inARow
        />
      </div>
      <DeviceButtons onCard={take} />
      <Identity seen={seen} change={setSeen} />
      {as === 'proxy' && <Authority caseId={caseId} kept={authority} keep={setAuthority} />}
      <SignaturePad
        label={say.handOver.signature}
        hint={say.handOver.signHint}
        clearing={say.handOver.signClear}
        drawn={(picture) => setDrawing(() => picture)}
      />
      {drawing === undefined && <Witnessed />}
    </WindowForm>
  );
}

type Standing = { seen: Seen; as: HandOver['as']; authority: string | undefined; drawing: Drawing };

/** The signature is kept first, so that the hand-over names a file that is there. */
function useHandingOver({ caseId, hall, done, send }: HandingOver, { seen, as, authority, drawing }: Standing) {
  const say = issuingPageWording[useLanguage()];
  const act = useAct<HandOver>(send ?? ((wish) => handOver(caseId, wish)), { said: say.done['hand-over'], done });
  return useMutation({
    mutationFn: async (typed: FormData) => {
      const signature = drawing
        ? { file: (await keepFile(caseId, await drawing())).id }
        : { typedName: textIn(typed, 'typedName'), reason: reasonIn(textIn(typed, 'reason')) ?? 'noDevice' };
      await act.mutateAsync({
        ...{ hall, as, identity: seen.from, name: seen.name, idNumber: seen.idNumber },
        ...{ authority: as === 'proxy' ? (authority ?? null) : null, signature },
      });
    },
  });
}

const REASONS = ['cannotSign', 'noDevice', 'declined'] as const;
const reasonIn = (text: string) => REASONS.find((reason) => reason === text);

function Identity({ seen, change }: { seen: Seen; change: (seen: Seen) => void }) {
  const say = issuingPageWording[useLanguage()].handOver;
  const type = (part: Partial<Seen>) => change({ ...seen, ...part, from: 'typed' });
  return (
    <>
      <div className="issuing-fields">
        <label className="issuing-field">
          {say.name}
          <input className="input" value={seen.name} onChange={(event) => type({ name: event.target.value })} />
        </label>
        <label className="issuing-field">
          {say.idNumber}
          <input
            className="input input-code"
            value={seen.idNumber}
            onChange={(event) => type({ idNumber: event.target.value })}
          />
        </label>
      </div>
      <p className="hint">{seen.from === 'card' ? say.cardRead : say.typed}</p>
    </>
  );
}

type AuthorityProps = { caseId: string; kept: string | undefined; keep: (file: string) => void };

/** The paper of authority, by camera or as a file; kept at once, so that nothing is lost when the hand-over is refused. */
function Authority({ caseId, kept, keep }: AuthorityProps) {
  const say = issuingPageWording[useLanguage()].handOver;
  const keeping = useMutation({
    mutationFn: (file: File) => keepFile(caseId, file),
    onSuccess: ({ id }) => keep(id),
  });
  return (
    <div className="field">
      <label className="label" htmlFor="issuing-authority">
        {say.authority}
      </label>
      <p className="hint">{say.authorityHint}</p>
      <input
        id="issuing-authority"
        type="file"
        accept=".pdf,.jpg,.jpeg,.png"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) keeping.mutate(file);
        }}
      />
      <DeviceButtons onPicture={(picture) => keeping.mutate(picture)} />
      {kept !== undefined && <output>{say.authorityKept}</output>}
      {keeping.error !== null && <TroubleNote trouble={troubleOf(keeping.error)} />}
    </div>
  );
}

function Witnessed() {
  const language = useLanguage();
  const say = issuingPageWording[language].handOver;
  const options = REASONS.map((value) => ({
    value,
    label: { zh: issuingPageWording.zh.handOver.reasons[value], en: issuingPageWording.en.handOver.reasons[value] },
  }));
  return (
    <fieldset className="issuing-section">
      <legend>{say.otherwise}</legend>
      <TextInput {...{ language, name: 'typedName', label: say.typedName }} width="medium" />
      <Select {...{ language, name: 'reason', label: say.reason, options }} />
    </fieldset>
  );
}
