import { SIGN_IN, withReturn } from '../../portal/login/places.ts';

/** The server's own pages that the desk leads to; each comes back to this very place: path, filter and the form that is open. */
export const PLACES = {
  home: () => '/',
  signIn: () => withReturn(SIGN_IN.start, here()),
  secondFactor: () => withReturn(SIGN_IN.secondFactor, here()),
};

const here = () => `${location.pathname}${location.search}`;
