// Officers of one house at the desk, each with an authenticator that is given out once.
import type { Browser } from 'playwright-core';
import type { Officer } from '../support/app/people.ts';
import type { TestApp } from '../support/app/test-app.ts';
import { enrol, signIn, takeSeat, type Seat } from './officers.ts';

export type AtDesk = (officer: Officer, path?: string) => Promise<Seat>;

/** Every time in a browser of his own, at the page that he goes to. */
export function deskOf({ house, url }: TestApp, browser: Browser): AtDesk {
  const secrets = new Map<string, string>();
  const secretOf = async (officer: Officer) => {
    const known = secrets.get(officer.officer);
    if (known !== undefined) return known;
    const { secret } = await enrol(house.modules.identity, officer);
    secrets.set(officer.officer, secret);
    return secret;
  };
  return async (officer, path = '/desk/') => {
    const seat = await takeSeat(browser);
    await signIn(seat, new URL(path, url).href, { ...officer, secret: await secretOf(officer) });
    return seat;
  };
}
