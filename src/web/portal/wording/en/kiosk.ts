import type { KioskWording } from '../zh/kiosk.ts';

export const kiosk: KioskWording = {
  papers: 'This machine keeps no files: sign in on your phone to open and save them, or ask for a print at the window.',
  stillThere: {
    title: 'Are you still there?',
    lead: (seconds) =>
      `If nobody presses the button below within ${seconds} seconds, this machine signs out and forgets.`,
    kept: 'What you have sent is kept in your account. The page that you were filling in and had not sent has to be filled in again.',
    stay: 'I am here, go on',
    leave: 'I have finished, sign out',
  },
  noFiles: {
    title: 'This machine keeps no files',
    lead: 'A file left on a machine that everybody uses would be seen by the next person.',
    ways: ['Sign in on your phone: under “My cases” you can open and save it.', 'Ask for a print at the window.'],
    back: 'Back to my cases',
  },
  leave: {
    title: 'Shall this no longer be a kiosk?',
    lead: 'This browser then signs out and becomes an ordinary one: it no longer forgets by itself, and it can save files. Do this only when one person gets the device back.',
    act: 'No longer a kiosk',
    keep: 'Keep it a kiosk',
  },
};
