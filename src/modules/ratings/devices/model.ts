/** What is said to whoever enrols or pairs a tablet and may not. */
export type DeviceFault =
  | { code: 'notYourDepartment' }
  | { code: 'hallUnknown' }
  | { code: 'deviceUnknown' }
  /** The code was never given, is too old, or has been typed before. */
  | { code: 'pairingUnknown' };
