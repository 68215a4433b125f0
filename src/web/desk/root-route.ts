import { createRootRoute } from '@tanstack/react-router';
import { Broken } from './shell/Broken.tsx';
import { NotFound } from './shell/NotFound.tsx';
import { Shell } from './shell/Shell.tsx';

/** Every page of the desk stands in the same frame. */
export const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: Broken });
