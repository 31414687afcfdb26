import { createContext, useContext } from 'react';
import type { CaseView } from './read-case.ts';
import type { useNeighbours } from './use-neighbours.ts';

/** The case that the frame has read, and its place in the list from which somebody came. */
export const FramedCase = createContext<{ view: CaseView; place: ReturnType<typeof useNeighbours> } | undefined>(
  undefined,
);

/** @throws outside of the frame of a case's pages */
export function useFramedCase() {
  const framed = useContext(FramedCase);
  if (!framed) throw new Error('a page of a case stands outside of their frame');
  return framed;
}
