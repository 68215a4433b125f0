import { sealed } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findDepartmentNames } from '../../catalogue/index.ts';
import type { OwnJoint } from '../contract.ts';
import type { IssuingDeps } from '../deps.ts';
import type { OwnTheme } from './choose.ts';
import type { ThemeOfResults } from '../deps.ts';
import { isInHouse, standingOf, type JointMember } from './standing.ts';
import { usualPace } from './rules/release.ts';
import { jointStreams } from './store/joint.ts';

type Asked = Parameters<OwnTheme>[1];

/** All results of a theme at a glance, for whose it is; undefined for anybody else. */
export async function ownJoint(
  tx: Tx,
  deps: IssuingDeps & { ownTheme: OwnTheme },
  asked: Asked,
): Promise<OwnJoint | undefined> {
  const theme = await deps.ownTheme(tx, asked);
  if (!theme) return undefined;
  const { value } = await jointStreams.load(tx, theme.id);
  const { choice, receipts } = value;
  const { members, release } = await standingOf(tx, deps, { theme, choice, sees: () => true });
  const ready = members.filter(({ row }) => row !== undefined && isInHouse(row));
  return {
    ...{ pace: choice?.pace ?? null, method: choice?.wish.method ?? null, heldUntil: release.until },
    saidPace: choice === null || choice.pace === usualPace(choice.wish.method) ? null : choice.pace,
    ...{ onShelf: members.filter(({ row }) => row?.state === 'shelved').length },
    halls: await hallsOf(tx, members),
    results: members.map(resultOf),
    receipts: receipts.map(({ id, number, of, on }) => ({ id, number, case: of, on })),
    mayChoose: ready.length > 0 || theme.parts.some((part) => isToCome(part, members)),
    canPost: deps.delivery.courier !== undefined,
  };
}

async function hallsOf(tx: Tx, members: readonly JointMember[]): Promise<OwnJoint['halls']> {
  const halls = new Set(members.flatMap(({ row }) => row?.hall ?? []));
  if (halls.size === 0) return [];
  const names = await findDepartmentNames(tx);
  return [...halls].map((hall) => names.get(hall) ?? { zh: hall });
}

const isToCome = (part: ThemeOfResults['parts'][number], members: readonly JointMember[]): boolean =>
  part.standing === 'open' ||
  members.some((one) => one.part === part && (!one.row || one.row.state === 'awaited') && one.comes);

function resultOf({ part, row }: JointMember): OwnJoint['results'][number] {
  const { item, name, expectedOn, standing } = part;
  const given = row && row.state !== 'awaited' ? row.state : null;
  const state = given ?? (standing === 'over' ? 'none' : 'coming');
  return { item, name, state, denied: standing === 'denied', expectedOn: state === 'coming' ? expectedOn : null };
}

/** 个人信息保护法 art. 45: what a person chose for all results of a theme, with the address, opened. */
export async function collectJoint(
  tx: Tx,
  { vault, themes }: Pick<IssuingDeps, 'vault' | 'themes'>,
): Promise<Record<string, unknown>[]> {
  const chosen: Record<string, unknown>[] = [];
  for (const id of await themes.own(tx)) {
    const { choice, receipts } = (await jointStreams.load(tx, id)).value;
    if (choice === null && receipts.length === 0) continue;
    const { address = null, method = null } = choice?.wish ?? {};
    const [text] = address === null ? [] : await vault.openTexts(tx, [sealed(address)]);
    chosen.push({
      ...{ themeCase: id, method, pace: choice?.pace ?? null, receipts },
      address: text === undefined ? null : JSON.parse(text),
    });
  }
  return chosen;
}
