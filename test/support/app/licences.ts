import { addDays, civilDateOf } from '../../../src/kernel/civil-date.ts';
import type { LicenceFile } from '../../../src/modules/intake/licences/contract.ts';
import { jsonOf, type Agent } from './agent.ts';

/** More than thirty working days from now and fewer than ninety, whatever the holidays: renewal is asked for in time. */
export const endingSoon = () => addDays(civilDateOf(new Date()), 70);
/** Fewer than thirty: it is asked for late. */
export const endingVerySoon = () => addDays(civilDateOf(new Date()), 20);

export const licenceFileOf = async (officer: Agent, id: string) =>
  jsonOf<LicenceFile>(await officer.get(`/api/licences/${id}`));

/** The organ gives a licence another last day. */
export async function endsOn(approver: Agent, id: string, until: string): Promise<void> {
  const { version } = await licenceFileOf(approver, id);
  const wish = { act: 'changed', until, reason: '按批准期限', basis: '《公共场所卫生管理条例》第四条' };
  jsonOf(await approver.post(`/api/licences/${id}/act`, { version, ...wish }));
}

/** As the form of the page is sent. */
export const asksForRenewal = (holder: Agent, id: string, typed: Readonly<Record<string, string>>) =>
  holder.send('POST', `/my/licences/${id}/renewal`, {
    raw: new URLSearchParams(typed).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
