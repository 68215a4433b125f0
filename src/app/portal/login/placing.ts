import type { FastifyRequest } from 'fastify';
import { findKept, nextStep, ownPathOr } from '../../../modules/identity/index.ts';
import { SIGN_IN, withReturn } from '../../../web/portal/login/places.ts';
import { cookieOf, type SignInSetting } from './setting.ts';

type Entered = { person: string; secondFactor: boolean; returnTo: string };

/** First what a new session is asked, then what was being sent when the last one ended, then where one wanted to go. */
export async function placeAfter(
  setting: SignInSetting,
  request: FastifyRequest,
  { person, secondFactor, returnTo }: Entered,
): Promise<string> {
  const onward = (await hasKept(setting, request, person)) ? SIGN_IN.resume : ownPathOr(returnTo, '/');
  const step = await nextStep(setting.deps, { person, secondFactor });
  if (step === 'proveSecondFactor') return withReturn(SIGN_IN.secondFactor, onward);
  return step === 'chooseCapacity' ? withReturn(SIGN_IN.capacity, onward) : onward;
}

async function hasKept(setting: SignInSetting, request: FastifyRequest, person: string): Promise<boolean> {
  const token = cookieOf(setting, request, 'kept');
  return token !== undefined && (await findKept(setting.deps, { token, person })) !== undefined;
}
