import { useQueryClient, useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import type { ActOnLicence, LicenceAct, LicenceFile } from '../../../modules/intake/licences/contract.ts';
import { intention } from '../../api/intention.ts';
import { actOnLicence } from '../../api/licences.ts';
import { troubleOf } from '../../api/trouble.ts';
import { errorOf, ErrorSummary, RadioGroup, type FieldError } from '../../ui/index.ts';
import { useSummaryLinks } from '../acts/use-form-keys.ts';
import { useAnnounce } from '../shell/AnnouncingRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { LicenceActFields } from './LicenceActFields.tsx';
import { orderOf, type Lack } from './order.ts';
import { licencesWording } from './wording.ts';

/** Deciding on a licence: what, why and by which provision; then once more what will be done, and then it is done. */
export function LicenceActs({ licence }: { licence: LicenceFile }) {
  const { act: say } = licencesWording[useLanguage()];
  return (
    <section className="licence-acts" aria-labelledby="licence-acts">
      <h2 id="licence-acts">{say.title}</h2>
      {licence.acts.length === 0 ? <p>{say.none}</p> : <ActForm licence={licence} />}
    </section>
  );
}

function ActForm({ licence }: { licence: LicenceFile }) {
  const language = useLanguage();
  const { act: say } = licencesWording[language];
  const form = useRef<HTMLFormElement>(null);
  const [act, setAct] = useState<LicenceAct>();
  const [lacks, setLacks] = useState<readonly Lack[]>([]);
  const [wish, setWish] = useState<ActOnLicence>();
  const deciding = useDeciding(licence);
  const errors = lacks.map((field): FieldError => ({ field, message: say.lacks[field] }));
  useSummaryLinks(form);
  useEffect(() => {
    if (lacks.length > 0) form.current?.querySelector<HTMLElement>('[data-error-summary]')?.focus();
  }, [lacks]);

  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const order = orderOf(act, new FormData(event.currentTarget), licence);
    setLacks(order.lacks);
    setWish(order.wish);
  };
  return (
    <form
      ref={form}
      noValidate
      onSubmit={submit}
      onChange={(event) => {
        const chosen = new FormData(event.currentTarget).get('act');
        setAct(licence.acts.find((one) => one === chosen));
      }}
    >
      <ErrorSummary errors={errors} language={language} />
      {/* What was typed stays in its fields while it is looked over. */}
      <div hidden={wish !== undefined}>
        <ActChoice acts={licence.acts} errors={errors} />
        {act !== undefined && <LicenceActFields key={act} act={act} licence={licence} errors={errors} />}
        <button type="submit" className="button button-go">
          {say.go}
        </button>
      </div>
      {wish !== undefined && (
        <LookOver licence={licence} wish={wish} deciding={deciding} back={() => setWish(undefined)} />
      )}
    </form>
  );
}

function ActChoice({ acts, errors }: { acts: readonly LicenceAct[]; errors: readonly FieldError[] }) {
  const language = useLanguage();
  const { act: say } = licencesWording[language];
  return (
    <RadioGroup
      name="act"
      label={say.which}
      choices={acts.map((one) => ({ value: one, label: say.acts[one], hint: say.effects[one] }))}
      error={errorOf(errors, 'act')}
      language={language}
    />
  );
}

function useDeciding({ id }: LicenceFile) {
  const { act: say } = licencesWording[useLanguage()];
  const client = useQueryClient();
  const announce = useAnnounce();
  const [intended] = useState(() => intention());
  return useMutation({
    mutationFn: async (wish: ActOnLicence) => {
      const { decision } = await actOnLicence(id, wish, { key: intended.keyOf(wish) });
      intended.fulfilled();
      announce(say.done(say.acts[wish.act], decision));
      await client.invalidateQueries({ queryKey: ['licence', id] });
    },
  });
}

type LookOverProps = {
  licence: LicenceFile;
  wish: ActOnLicence;
  deciding: ReturnType<typeof useDeciding>;
  back: () => void;
};

/** What will be done, said once more; the focus goes to it. */
function LookOver({ licence: { holder, number }, wish, deciding, back }: LookOverProps) {
  const { act: say } = licencesWording[useLanguage()];
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { act, reason, basis, cause } = wish;
  return (
    <div className="licence-sure">
      <h3 ref={title} tabIndex={-1}>
        {say.sure(say.acts[act], holder, number)}
      </h3>
      <p>{say.effects[act]}</p>
      {cause !== undefined && <p>{say.causes[cause]}</p>}
      <p lang="zh">{reason}</p>
      <p lang="zh">{basis}</p>
      <p className="hint">{say.signs}</p>
      {deciding.error && <TroubleNote trouble={troubleOf(deciding.error)} />}
      <div className="licence-ways">
        <button
          type="button"
          className="button button-go"
          aria-disabled={deciding.isPending || undefined}
          onClick={() => {
            if (!deciding.isPending) deciding.mutate(wish);
          }}
        >
          {deciding.isPending ? say.doing : say.doIt(say.acts[act])}
        </button>
        <button type="button" className="button button-quiet" onClick={back}>
          {say.back}
        </button>
      </div>
    </div>
  );
}
