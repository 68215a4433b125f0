import type { SettingsWording } from './zh.ts';

export const en: SettingsWording = {
  title: 'Settings',
  close: 'Close the settings',
  display: 'Display',
  keys: 'Keys',
  keysHint: 'Kept in this browser only. Letters and digits alone are for typing and cannot be keys.',
  command: 'What it does',
  key: 'Key',
  change: 'Change',
  changeOf: (command) => `Change the key of “${command}”`,
  press: 'Press the new key, Esc to leave it',
  changed: (command, key) => `“${command}” is now ${key}`,
  kept: 'Nothing changed',
  reset: 'Back to the usual keys',
  wasReset: 'The usual keys are back',
  fixed: (send, materials) =>
    `Not to be changed: ${send} sends the open form, ${materials} open the files of materials, Esc folds the form and keeps what you typed.`,
  commands: {
    moveOn: 'Accept, give the review opinion, decide',
    askCorrection: 'Ask for correction once',
    refuseAcceptance: 'Decline to accept',
    readCard: 'Read the identity card',
    capture: 'Take a picture',
    nextCase: 'Next case',
    previousCase: 'Previous case',
    search: 'Find a case',
    note: 'Write a note to colleagues',
    otherPane: 'Between the list and the case',
  },
  misfits: {
    bareKey: 'Hold Ctrl or Alt as well, or use an F key. A letter alone would get in the way of typing.',
    browserKey: 'The browser or the system needs this key. Please take another.',
    taken: (command) => `“${command}” already has this key. Please take another.`,
  },
};
