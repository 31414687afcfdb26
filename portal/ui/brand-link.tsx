import { Link } from '@tanstack/react-router';

/** A brand by its name, and the way to all that the marketplace knows of it. For its people alone. */
export const BrandLink = ({ brandId, name = brandId }: { brandId: string; name?: string | undefined }) => (
  <Link to="/brands/$brandId" params={{ brandId }}>
    <bdi>{name}</bdi>
  </Link>
);
