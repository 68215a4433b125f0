import { playShare } from '../../support/intake/scripted/share.ts';

playShare(0, 4);
