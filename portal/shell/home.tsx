import { Navigate } from '@tanstack/react-router';
import { useIsOfBrand, useMembership } from '../data/me.ts';

/** Whoever asks for nothing in particular comes to their work. */
export function Home() {
  const { role } = useMembership();
  if (useIsOfBrand()) return <Navigate to="/inbox" replace />;
  if (role === 'auditor') return <Navigate to="/samples" replace />;
  return <Navigate to="/queues/$queue" params={{ queue: 'review' }} replace />;
}
