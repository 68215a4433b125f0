import type { OwnVisit } from '../../../../modules/intake/joint-visit/contract.ts';
import { ActForm, Button, Checkboxes, Details, RadioGroup, Say, TextArea, type Spoken } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { slotText } from './visit-texts.ts';

type FormsProps = Spoken & { themeCase: string; visit: OwnVisit; once: string };

/** What its applicant can do about a visit: choose a time, ask for another, call it off, ask to be seen again. */
export function JointVisitForms(props: FormsProps) {
  const { choose, move, callOff, revisit } = props.visit.may;
  const say = portalWording[props.language].jointVisit;
  return (
    <>
      {choose && <Choose {...props} />}
      {revisit.length > 0 && <Revisit {...props} />}
      {move && <WithReason {...props} act="other-time" say={say.move} />}
      {callOff && <WithReason {...props} act="calling-off" say={say.callOff} />}
    </>
  );
}

const actOf = ({ themeCase, visit }: FormsProps, act: 'time' | 'other-time' | 'calling-off' | 'revisit') =>
  to.jointVisit(themeCase, visit.id, act);

function Choose(props: FormsProps) {
  const { visit, once, language } = props;
  const say = portalWording[language].jointVisit.choose;
  const choices = visit.offered.map((slot) => ({
    value: `${slot.heldOn} ${slot.from} ${slot.until}`,
    label: slotText(slot, { language }),
  }));
  return (
    <ActForm language={language} action={actOf(props, 'time')} once={once}>
      <RadioGroup
        {...{ language, choices, name: `slot-${visit.id}`, label: say.label, hint: say.hint, error: undefined }}
        selected={choices.length === 1 ? choices[0]?.value : undefined}
      />
      <Button variant="go">{say.act}</Button>
    </ActForm>
  );
}

type ReasonProps = FormsProps & {
  act: 'other-time' | 'calling-off';
  say: { open: string; lead: string; reason: string; act: string };
};

function WithReason({ act, say, ...props }: ReasonProps) {
  const { visit, once, language } = props;
  return (
    <Details summary={say.open}>
      <p>{say.lead}</p>
      <ActForm language={language} action={actOf(props, act)} once={once}>
        <TextArea
          {...{ language, name: `reason-${act}-${visit.id}`, label: say.reason, hint: undefined, error: undefined }}
          value=""
          rows={3}
        />
        <Button variant="quiet">{say.act}</Button>
      </ActForm>
    </Details>
  );
}

function Revisit(props: FormsProps) {
  const { visit, once, language } = props;
  const say = portalWording[language].jointVisit.revisit;
  const items = visit.members.filter(({ item }) => visit.may.revisit.includes(item));
  const choices = items.map(({ item, name }) => ({ value: item, label: <Say words={name} language={language} /> }));
  return (
    <ActForm language={language} action={actOf(props, 'revisit')} once={once}>
      <Checkboxes
        {...{ language, choices, name: `items-${visit.id}`, label: say.items, hint: say.hint, error: undefined }}
        selected={items.map(({ item }) => item)}
      />
      <TextArea
        {...{ language, name: `said-${visit.id}`, label: say.said, hint: say.saidHint, error: undefined }}
        value=""
        rows={4}
      />
      <Button variant="go">{say.act}</Button>
    </ActForm>
  );
}
