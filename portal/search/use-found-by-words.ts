import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useMay } from '../data/me.ts';
import type { FoundByWords } from './palette-choices.ts';
import { firstCasesQuery } from './use-cases.ts';

/** Whoever writes on is not asked for between two letters. */
const restMilliseconds = 200;
const none: readonly FoundByWords[] = [];

/** The first cases whose offers have the words, once somebody rests from writing. */
export function useFoundByWords(asked: string): readonly FoundByWords[] {
  const sought = asked.trim().slice(0, 200);
  const [rested, setRested] = useState('');
  useEffect(() => {
    const resting = setTimeout(() => setRested(sought), restMilliseconds);
    return () => clearTimeout(resting);
  }, [sought]);
  const isAsked = useMay('readCases') && rested !== '' && sought !== '';
  const { data } = useQuery({ ...firstCasesQuery(rested), enabled: isAsked, placeholderData: keepPreviousData });
  if (!isAsked || !data) return none;
  return data.map(({ caseId, listing }) => ({ caseId, title: listing.snapshot?.title ?? caseId }));
}
