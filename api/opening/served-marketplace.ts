import type { Dependencies } from '../http/dependencies.ts';
import { Problem } from '../http/problem.ts';

/** What is wrong with where an offer stands; nothing when this installation serves that marketplace. */
export const wrongMarketplace = ({ marketplaces }: Pick<Dependencies, 'marketplaces'>, marketplaceId: string) =>
  marketplaces.includes(marketplaceId)
    ? undefined
    : ({
        code: 'marketplace_unknown',
        detail: `is not served here, which are: ${marketplaces.join(', ')}`,
        pointer: '/marketplaceId',
      } as const);

/** What marketplaces are called, by their ids: of several that are served under one name, none is told by it. */
export const namesOfMarketplaces = ({
  marketplaces,
  marketplaceName,
}: Pick<Dependencies, 'marketplaces' | 'marketplaceName'>): Record<string, string> => {
  const [only, ...others] = marketplaces;
  return only !== undefined && others.length === 0 ? { [only]: marketplaceName } : {};
};

/** @throws Problem marketplace_unknown, for what a body says of an offer */
export function requireServed(dependencies: Pick<Dependencies, 'marketplaces'>, marketplaceId: string): void {
  const wrong = wrongMarketplace(dependencies, marketplaceId);
  if (!wrong) return;
  const { code, detail, pointer } = wrong;
  throw new Problem(code, `the marketplace ${marketplaceId} ${detail}`, { errors: [{ pointer, detail }] });
}
