import { ApiProblem, apiClient } from '../../api/client.ts';
import { chosenMembership } from './membership.ts';

export { ApiProblem };

/** The header by which a request says in which membership it is made. */
export const membershipHeader = 'Joint-Force-Membership';

/** Every request of the portal: in the membership that was chosen; whoever is signed out is asked to sign in, and comes back. */
async function fetchSignedIn(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  const membership = chosenMembership();
  if (membership !== undefined) headers.set(membershipHeader, membership);
  const keepalive = init.method === 'DELETE'; // what is let go is let go, though the page is left meanwhile
  const response = await fetch(input, { ...init, headers, keepalive });
  if (response.status === 401) signInAgain();
  return response;
}

/** Leaves for the page of signing in, which leads back here. */
function signInAgain(): void {
  const here = `${location.pathname}${location.search}`;
  location.assign(`/sign-in?returnTo=${encodeURIComponent(here)}`);
}

/** The API as this person: it knows what each path takes and answers. */
export const api = apiClient({ url: location.origin, fetch: fetchSignedIn });
