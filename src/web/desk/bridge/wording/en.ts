import type { BridgeWording } from './shape.ts';

export const en: BridgeWording = {
  title: 'Devices',
  simulated: 'Simulated devices',
  readCard: 'Read the identity card',
  capture: 'Take a picture',
  asking: 'Asking the device…',
  steps: {
    waitingForCard: 'Please lay the identity card on the reader.',
    readingCard: 'Reading. Please leave the card where it is.',
    takingPicture: 'Taking the picture. Please do not move the sheet.',
  },
  giveUp: 'Stop waiting',
  status: {
    readerReady: 'Card reader connected',
    readerMissing: 'Card reader not connected',
    unpaired: 'Devices not paired',
    seeking: 'Looking for devices',
    incompatible: 'Device program does not fit',
  },
  stages: {
    off: 'Card reader and camera are not connected in this browser.',
    seeking: 'Looking for the device program of this computer…',
    away: 'The device program of this computer cannot be found.',
    incompatible: 'The device program of this computer does not fit this desk.',
    unpaired: 'The device program was found. It has to be paired once.',
    paired: 'The devices of this computer are connected.',
  },
  connect: 'Connect the devices',
  connectHint: (origin) =>
    `First start the device program on this computer, with the address ${origin} in its settings. If the browser asks whether it may reach devices of this computer, allow it.`,
  again: 'Look again',
  forget: 'End the pairing',
  kinds: { cardReader: 'Card reader', documentCamera: 'Document camera' },
  ready: 'plugged in',
  unplugged: 'not plugged in',
  trying: 'Try the devices',
  tryingHint: 'The card and the picture are shown here only. They are not kept and sent to nobody.',
  picture: 'The picture just taken',
  pairing: {
    code: 'Pairing code',
    hint: 'Six digits in the window of the device program.',
    unfit: 'Please type six digits.',
    send: 'Pair',
    done: 'Paired. Cards can be read and pictures taken.',
  },
  card: {
    title: 'The identity card',
    photo: 'Photograph on the card',
    name: 'Name',
    sex: 'Sex',
    sexes: { '0': 'unknown', '1': 'male', '2': 'female', '9': 'not stated' },
    nation: 'Ethnic group',
    otherNation: 'other',
    bornOn: 'Born on',
    address: 'Address',
    number: 'Identity number',
    authority: 'Issued by',
    valid: 'Valid',
    until: (from, until) => `${from} to ${until}`,
    longTerm: 'no end',
  },
  faults: {
    notConnected: {
      what: () => 'No device is connected',
      way: 'Start the device program, then connect under “Settings”, “Devices”.',
    },
    incompatible: {
      what: () => 'The device program does not fit',
      way: 'Ask the system administrator to update it on this computer.',
    },
    lost: {
      what: () => 'The connection with the device program was lost',
      way: 'See whether it is still running, and try again in a moment.',
    },
    noAnswer: {
      what: () => 'The device program does not answer',
      way: 'Try again; if it stays so, start the device program anew.',
    },
    brokenAnswer: {
      what: () => 'The device program said something that makes no sense',
      way: 'Nothing of it was used. Try again; if it stays so, tell the system administrator.',
    },
    notPaired: { what: () => 'This browser is not paired', way: 'Type the pairing code under “Settings”, “Devices”.' },
    wrongCode: {
      what: () => 'The pairing code is wrong, or has changed',
      way: 'Type the six digits that the device program shows now.',
    },
    codeLocked: {
      what: () => 'Too many wrong codes',
      way: 'Wait a minute, then type the new code that the device program shows.',
    },
    noDevice: {
      what: () => 'This computer has no such device',
      way: 'Type the answers, or use a computer that has one.',
    },
    unplugged: { what: () => 'The device is not plugged in', way: 'Look at its cable, plug it in and try again.' },
    busy: { what: () => 'The device is busy', way: 'Another page or program is using it. Try again when it is done.' },
    cancelled: { what: () => 'Stopped', way: 'Press again when you need it.' },
    noCard: { what: () => 'No card was laid', way: 'Lay the identity card flat on the reader and press again.' },
    cardRemoved: { what: () => 'The card was taken away too early', way: 'Lay it back and leave it until it is read.' },
    cardUnreadable: {
      what: () => 'This card cannot be read',
      way: 'Wipe it and lay it another way; else type the answers and check them against the card.',
    },
    otherCard: {
      what: () => 'This is not a resident identity card',
      way: 'Lay the resident identity card; type the answers for any other document.',
    },
    captureFailed: {
      what: () => 'No picture was taken',
      way: 'Look at lens and light and try again; a file can be uploaded instead.',
    },
    pictureUnfit: {
      what: () => 'What the camera gave is no picture',
      way: 'It was not used. Try again; if it stays so, tell the system administrator.',
    },
    cardExpired: {
      what: (on) => `This card ended on ${on}`,
      way: 'The holder has to renew it, or show another valid document; then type the answers.',
    },
    cardNotYetValid: {
      what: (on) => `This card is valid from ${on} on`,
      way: 'See whether the date of this computer is right; if it is, check the card.',
    },
    cardInconsistent: {
      what: () => 'What stands on the card does not fit together',
      way: 'Do not use it. Compare with the card, read it once more, or type the answers.',
    },
  },
};
