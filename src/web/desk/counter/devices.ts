/** What a card reader reads. */
export type CardFacts = { name: string; idNumber: string; address?: string; birthDate?: string };

/** Devices at this counter. One that is not there has no button. */
export type Devices = {
  readCard?: (take: (card: CardFacts) => void) => void;
  capture?: (take: (file: File) => void) => void;
};

const NONE: Devices = {};

/** The place where the bridge to card reader and document camera comes in: a card fills the person's fields, a picture a material. */
export const useDevices = (): Devices => NONE;
