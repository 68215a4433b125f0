import type { FastifyReply, FastifyRequest } from 'fastify';
import { fieldsOf } from '../../../modules/forms/index.ts';
import type { DraftCheck } from '../../../modules/intake/index.ts';
import { languageOf } from '../../../platform/http/index.ts';
import { SubmitPage, type Tick } from '../../../web/portal/pages/draft/SubmitPage.tsx';
import { portalWording } from '../../../web/portal/wording/wording.ts';
import type { FieldError, Language } from '../../../web/ui/index.ts';
import { newOnce, type PortalDeps } from '../deps.ts';
import { sendPage } from '../page.ts';
import { frameOfDraft, type OpenDraft } from './opening.ts';

type Exchange = { request: FastifyRequest; reply: FastifyReply };
/** What was ticked, as handing in takes it. */
export const saidBy = (ticked: readonly Tick[]) => ({
  consent: ticked.includes('consent'),
  anotherOne: ticked.includes('anotherOne'),
  tolerance: ticked.includes('tolerance'),
});

type Asked = Pick<DraftCheck, 'alike' | 'consentFor' | 'later' | 'instant'>;
type Showing = { open: OpenDraft; check: Asked; ticked: readonly Tick[] | undefined };

/** The page on which it is handed in, of a draft or of a theme; with what was not ticked once it was sent. */

export function showSubmit(
  deps: PortalDeps,
  { request, reply }: Exchange,
  { open, check, ticked }: Showing,
): FastifyReply {
  const { draft, form } = open;
  const errors =
    ticked === undefined
      ? []
      : missingTicks({ ...check, consentFor: consentAsked({ open, check }) }, ticked, languageOf(request));
  const page = (
    <SubmitPage
      frame={frameOfDraft(request, deps, open)}
      draft={{ ...draft, item: draft.item.name }}
      later={draft.materials.filter(({ id }) => check.later.includes(id)).map(({ name }) => name)}
      alike={check.alike}
      sensitive={fieldsOf(form).filter(({ id }) => consentAsked({ open, check }).includes(id))}
      instant={check.instant}
      ticked={ticked ?? []}
      errors={errors}
      once={newOnce()}
    />
  );
  return sendPage(reply, page, errors.length > 0 ? 422 : 200);
}

/** Whoever brings what he promised consented when he handed in. */
const consentAsked = ({ open, check }: Pick<Showing, 'open' | 'check'>): string[] =>
  open.draft.supplies ? [] : check.consentFor;

function missingTicks({ alike, consentFor, later }: Asked, ticked: readonly Tick[], language: Language): FieldError[] {
  const say = portalWording[language].draft.submit;
  const needed: readonly (readonly [Tick, boolean, string])[] = [
    ['anotherOne', alike.length > 0, say.alikeError],
    ['consent', consentFor.length > 0, say.consentError],
    ['tolerance', later.length > 0, say.toleranceError],
    ['declaration', true, say.declarationError],
  ];
  return needed
    .filter(([tick, isNeeded]) => isNeeded && !ticked.includes(tick))
    .map(([field, , message]) => ({ field, message }));
}
