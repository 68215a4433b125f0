import { useSubmitting } from '../acts/use-submitting.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { deskVisitWording } from './wording.ts';

/** Sends what a form asks for, once; the visits of the case are read again. */
export const useMoving = () => useSubmitting('jointVisits', deskVisitWording[useLanguage()].done);
