import { QueryCache, QueryClient, QueryClientProvider, MutationCache } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ConfigProvider } from 'antd';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { Refused } from '../api/client.ts';
import { troubleOf } from '../api/trouble.ts';
import { forgetSession } from './account/use-session.ts';
import { DevicesRoom } from './bridge/DevicesRoom.tsx';
import { KeyRoom } from './keys/KeyRoom.tsx';
import { router } from './router.tsx';
import { AnnouncingRoom } from './shell/AnnouncingRoom.tsx';
import { PreferencesRoom, usePreferences } from './shell/PreferencesRoom.tsx';
import { themeOf } from './theme.ts';
import './styles/desk.css';

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

const leaveWhenSignedOut = (error: unknown) => {
  if (troubleOf(error).kind === 'signedOut') forgetSession(client);
};

/** What was read stays as it was read until somebody asks anew: nothing moves under the hands of who is working. */
const client: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: leaveWhenSignedOut }),
  mutationCache: new MutationCache({ onError: leaveWhenSignedOut }),
  defaultOptions: {
    queries: {
      staleTime: Infinity,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      retry: (count, error) => !(error instanceof Refused) && count < 1,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});

function Theme({ children }: { children: ReactNode }) {
  const { mode } = usePreferences();
  return (
    <ConfigProvider csp={{ nonce }} theme={themeOf(mode)}>
      {children}
    </ConfigProvider>
  );
}

const place = document.getElementById('desk');
if (place === null) throw new Error('the page has no place for the desk');

createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <PreferencesRoom>
        <Theme>
          <AnnouncingRoom>
            <KeyRoom>
              <DevicesRoom>
                <RouterProvider router={router} />
              </DevicesRoom>
            </KeyRoom>
          </AnnouncingRoom>
        </Theme>
      </PreferencesRoom>
    </QueryClientProvider>
  </StrictMode>,
);
