import type { DecodeRefusal, XmlRefusal } from '../../../platform/xml/index.ts';

/** Why a file is refused as a whole: a code, the element that it is about, and what was found. */
export type DmnRefusal =
  | (XmlRefusal & { element?: undefined })
  | (DecodeRefusal & { element?: undefined })
  | {
      code:
        | 'notDmn'
        | 'duplicateId'
        | 'duplicateName'
        | 'referenceUnknown'
        | 'importUnknown'
        | 'requirementCycle'
        | 'typeCycle'
        | 'typeTooDeep'
        | 'hitPolicyUnknown'
        | 'expressionUnknown'
        | 'boxUnknown'
        | 'languageUnknown'
        | 'tableUneven';
      element?: string;
      detail: string;
    };
