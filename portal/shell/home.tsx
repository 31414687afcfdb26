import { Navigate } from '@tanstack/react-router';
import { useMembership } from '../data/me.ts';
import { useWords } from '../words/use-words.tsx';
import { sectionsOf } from './sections.ts';

/** Whoever asks for nothing in particular comes to their work. */
export function Home() {
  const [first] = sectionsOf(useMembership(), useWords().shell).work;
  return <Navigate to={first!.to} replace />;
}
