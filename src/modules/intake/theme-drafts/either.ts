// A draft and a theme draft have addresses of one kind; whatever comes to one of them is for either.
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Holder } from '../../../platform/files/index.ts';
import type { Asking } from '../cases/deps.ts';
import { attachFile, findFilePlace } from '../drafts/attach.ts';
import type { DraftDeps } from '../drafts/deps.ts';
import type { DraftRefusal } from '../drafts/model.ts';
import type { UploadPlace } from '../drafts/routes/uploads.ts';
import { attachThemeFile, findThemeFilePlace } from './attach.ts';
import type { ThemeDraftRefusal } from './model.ts';

/** Whose a file for this material of a draft or theme draft will be. */
export async function findEitherPlace(
  deps: DraftDeps,
  asking: Asking,
  { draft, material }: { draft: string; material: string },
): Promise<Result<Holder, DraftRefusal>> {
  const own = await findFilePlace(deps, asking, { draft, material });
  if (own.ok || own.error.code !== 'draftNotFound') return own;
  return asOfDraft(await findThemeFilePlace(deps, asking, { themeDraft: draft, material }));
}

/** Attaches a file to a draft, or to every part of a theme draft that asks for it. */
export async function attachEither(
  deps: DraftDeps,
  asking: Asking,
  attaching: Parameters<typeof attachFile>[2],
): Promise<Result<unknown, DraftRefusal>> {
  const own = await attachFile(deps, asking, attaching);
  if (own.ok || own.error.code !== 'draftNotFound') return own;
  return asOfDraft(await attachThemeFile(deps, asking, { ...attaching, themeDraft: attaching.draft }));
}

/** A theme that was handed in, or never begun, has no place for a file. */
function asOfDraft<Value>(answer: Result<Value, ThemeDraftRefusal>): Result<Value, DraftRefusal> {
  if (answer.ok) return answer;
  return no(isOfDraft(answer.error) ? answer.error : { code: 'draftNotFound' });
}

const THEMES_OWN: ReadonlySet<ThemeDraftRefusal['code']> = new Set([
  ...(['themeNotFound', 'scenarioOpen', 'nothingNeeded', 'tooManyThemeDrafts', 'themeSubmitted'] as const),
  ...(['themeNotPublished', 'formsConflict', 'noSuchQuestion', 'noSuchOption'] as const),
]);

const isOfDraft = (refusal: ThemeDraftRefusal): refusal is DraftRefusal => !THEMES_OWN.has(refusal.code);

/** Whoever sends uploads to what he has begun himself. */
export const ownUploads = (drafts: DraftDeps): UploadPlace => ({
  path: '/drafts',
  permission: 'draft:edit',
  standing: ({ caller }) => Promise.resolve(ok({ drafts, asking: { caller } })),
  findPlace: findEitherPlace,
  attach: attachEither,
});
