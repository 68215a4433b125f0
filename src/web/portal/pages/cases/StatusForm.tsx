import { Acts, Button, errorOf, TextInput, type FieldError, type Spoken } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';

type Props = Spoken & { action: string; number?: string | undefined; errors?: readonly FieldError[] };

/** Number and query code, sent by POST: neither stands in an address. Asks nothing to be done, so it needs no key. */
export function StatusForm({ action, number, errors = [], language }: Props) {
  const say = portalWording[language].cases.status;
  return (
    <form method="post" action={action} noValidate data-once="">
      <TextInput
        language={language}
        name="number"
        label={say.number}
        hint={say.numberHint}
        typing="wholeNumber"
        value={number}
        error={errorOf(errors, 'number')}
      />
      <TextInput
        language={language}
        name="code"
        label={say.code}
        hint={say.codeHint}
        typing="wholeNumber"
        width="short"
        error={errorOf(errors, 'code')}
      />
      <Acts>
        <Button variant="go">{say.act}</Button>
      </Acts>
    </form>
  );
}
