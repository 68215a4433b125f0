import type { HostWording } from '../zh/host.ts';

export const host: HostWording = {
  confirm: {
    title: 'Is this you?',
    lead: (app) => `${app} says that the person using it is:`,
    name: 'Name',
    number: 'Identity number',
    other: (name) => `This browser is signed in as ${name}. “This is me” changes to the person above.`,
    why: 'If it is not you, you may have followed a link that somebody sent you. Choose “This is not me”, or what you do here would be done in another name.',
    yes: 'This is me, go on',
    no: 'This is not me',
  },
  notMe: {
    title: 'Not signed in',
    lead: (app) =>
      `You said that it is not you, so nobody was signed in. Please go back to ${app} and check who is signed in there.`,
  },
  signIn: {
    title: 'Please sign in first',
    lead: (app) => `This step needs to know who you are. Please sign in with your account of ${app}.`,
    act: (app) => `Sign in with ${app}`,
    without: (app) => `Please go back to ${app}, sign in there and open this again.`,
  },
  failed: {
    title: 'You are not signed in',
    reasons: {
      ticketSpent: (app) =>
        `What ${app} sent for signing you in has been used already, or is too old. Please go back to ${app} and open this again.`,
      hostUnreachable: (app) =>
        `${app} does not answer at the moment, so you were not signed in. Please try again in a few minutes, or sign in another way.`,
      identityIncomplete: (app) =>
        `${app} gave no name or no identity number for you. Please complete your real-name registration there first.`,
      foreignAddress: (app) =>
        `The address that ${app} wanted to open is not on this site, so it was not opened and nobody was signed in.`,
      noTickets: (app) => `${app} cannot sign you in here yet. Please sign in another way.`,
      tooMany: () => 'This was opened too often. Please try again in a minute.',
    },
  },
  ways: {
    here: 'Sign in with identity number and password',
    without: 'Look around without signing in',
    whole: 'Open as a whole page',
  },
};
