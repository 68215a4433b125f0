import { randomUUID } from 'node:crypto';
import { agentAt, type Agent, type Sending } from './agent.ts';
import { ifCut } from './submissions.ts';

/**
 * Each request goes to the next program; one that does not answer is passed over, as a balancer in front of them does. Every change has a
 * key, so that one whose answer was lost is asked for again and not made twice.
 */
export function roundRobin(urls: readonly string[], cookie: string): Agent {
  const agents = urls.map((url) => agentAt(url, cookie));
  let turn = 0;
  const send = async (method: string, path: string, sending?: Sending) => {
    turn += 1;
    const first = turn % agents.length;
    for (const agent of [...agents.slice(first), ...agents.slice(0, first)]) {
      const answer = await agent.send(method, path, sending).catch(ifCut);
      if (answer) return answer;
    }
    throw new TypeError('none of them answers');
  };
  return {
    cookie,
    send,
    get: (path) => send('GET', path),
    post: (path, body, key = randomUUID()) => send('POST', path, { ...(body !== undefined && { body }), key }),
  };
}
