import { useSubmitting } from '../acts/use-submitting.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { jointMeetingWording } from './wording.ts';

/** Sends what a form asks for, once; what shows meetings is read again. */
export const useMoving = () => useSubmitting('meetings', jointMeetingWording[useLanguage()].done);
