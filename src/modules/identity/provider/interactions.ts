import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import { errors } from 'oidc-provider';

type Exchange = { request: IncomingMessage; response: ServerResponse };

export type Interaction = { uid: string; clientName: string };

/** What somebody is asked on the sign-in page of this browser; undefined when the time for it is over or it began elsewhere. */
export async function findInteraction(
  provider: Provider,
  { request, response }: Exchange,
): Promise<Interaction | undefined> {
  try {
    const { uid, params } = await provider.interactionDetails(request, response);
    const clientId = params['client_id'];
    const client = typeof clientId === 'string' ? await provider.Client.find(clientId) : undefined;
    return { uid, clientName: client?.clientName ?? '' };
  } catch (error) {
    if (error instanceof errors.SessionNotFound) return undefined;
    throw error;
  }
}

/**
 * Answers sign-in and consent in one step, since every client is the county's own. The address to go on to. Whoever was signed in at the
 * provider in this browser before is signed out of it: somebody else stands there now.
 */
export async function finishInteraction(provider: Provider, exchange: Exchange, person: string): Promise<string> {
  const interaction = await provider.interactionDetails(exchange.request, exchange.response);
  const { params, session: before } = interaction;
  if (before && before.accountId !== person) {
    const session = await provider.Session.findByUid(before.uid);
    await session?.destroy();
    delete interaction.session;
    await interaction.save(interaction.exp - Math.floor(Date.now() / 1000));
  }
  const grant = new provider.Grant({ accountId: person, clientId: String(params['client_id']) });
  grant.addOIDCScope(String(params['scope']));
  const grantId = await grant.save();
  const login = { accountId: person, amr: ['pwd'], remember: false };
  return provider.interactionResult(exchange.request, exchange.response, { login, consent: { grantId } });
}
