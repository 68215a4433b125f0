import type { RegisterTurnedAway } from '../../../modules/intake/turned-away/contract.ts';
import { PATHS, REASONS } from '../../../modules/intake/turned-away/contract/kinds.ts';
import { textIn } from '../shell/text-in.ts';

type About = { item: string | undefined; meeting: string | undefined };

/** What was typed as a registration; undefined while no reason is chosen. What is empty is left out, the server says if it is needed. */
export function wishIn(form: Pick<FormData, 'get'>, { item, meeting }: About): RegisterTurnedAway | undefined {
  const reason = REASONS.find((one) => one === textIn(form, 'reason'));
  if (reason === undefined) return undefined;
  const said = (name: 'asked' | 'contact' | 'demanded' | 'counter') => {
    const text = textIn(form, name).trim();
    return text === '' ? {} : { [name]: text };
  };
  const path = PATHS.map((kind) => ({ kind, text: textIn(form, `path-${kind}`).trim() }));
  return {
    ...(item !== undefined && { item }),
    ...(meeting !== undefined && { meeting }),
    ...{ ...said('asked'), ...said('contact'), ...said('demanded'), ...said('counter') },
    ...{ reason, words: textIn(form, 'words'), path: path.filter(({ text }) => text !== '') },
  };
}
