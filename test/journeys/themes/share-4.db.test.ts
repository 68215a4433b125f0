import { playShare } from '../../support/intake/scripted/share.ts';

playShare(3, 4);
