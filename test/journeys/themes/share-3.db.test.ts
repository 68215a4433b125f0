import { playShare } from '../../support/intake/scripted/share.ts';

playShare(2, 4);
