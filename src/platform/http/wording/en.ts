import type { HttpWording } from './zh.ts';

export const en: HttpWording = {
  invalid: 'Some of what was entered is not right. Please correct it as shown and try again.',
  malformed: 'The request could not be read: its format is not right.',
  unfitText: 'The text holds characters that cannot be kept. Please remove them and try again.',
  notFound: 'There is no such page or content. Please check the address.',
  methodNotAllowed: 'This address does not take that kind of request.',
  timeout: 'The request did not arrive in time. Please try again.',
  tooLarge: 'What was sent is too large. Please send less.',
  addressTooLong: 'The address is too long.',
  unsupportedMedia: 'This content type is not supported.',
  headersTooLarge: "The request's headers are too large. Please clear this site's data in your browser and try again.",
  notSignedIn: 'Please sign in first.',
  notPermitted: 'You are not permitted to do this.',
  foreignOrigin:
    'The request did not come from a page of this site and was refused. Please go back to the page and do it there.',
  plainHttp: 'Please use the address that begins with https://.',
  keyReused: 'This request number was used before for something else. Please reload the page and send again.',
  keyUnfit: 'The request number (Idempotency-Key) must be 1 to 200 visible ASCII characters.',
  stale: 'Somebody else has just changed this. Please reload it and do your step again.',
  tooManyRequests: (seconds) => `Too many attempts. Please try again in ${seconds} seconds.`,
  olderProgram: 'The system is being upgraded and cannot work on this case yet. Please try again later.',
  unavailable: 'The system is not available at the moment. Please try again later; nothing you entered is lost.',
  busy: 'The system is busy. Please try again.',
  internal:
    'Something went wrong and the step was not done. Please try again; if it fails again, tell the staff the request number.',
};
