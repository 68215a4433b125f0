import type { DepartmentDrawers, LetDraw } from '../../modules/identity/contract/drawers.ts';
import { drawerAddresses } from './addresses.ts';
import { read, send } from './client.ts';

type Named = { department: string; officer: string };

export const readDrawers = (department: string, signal?: AbortSignal) =>
  read<DepartmentDrawers>(drawerAddresses.of(department), signal);

export const letDraw = (named: Named, body: LetDraw, key: string) =>
  send<null>(drawerAddresses.let(named), { method: 'POST', body, key });

export const takeDrawingBack = (named: Named, body: LetDraw, key: string) =>
  send<null>(drawerAddresses.takeBack(named), { method: 'POST', body, key });
