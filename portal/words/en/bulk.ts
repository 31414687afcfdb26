/** One verdict about many cases. */
export const bulk = {
  label: 'What is selected',
  answer: 'Answer all …',
  title: (count: string): string => (count === '1' ? 'Answer one case' : `Answer ${count} cases`),
  verdict: 'Your verdict',
  because: 'Because',
  right: 'The right you rely on',
  forEach: 'For each:',
  forAll: (verdict: string): string => `${verdict}, for all that is selected`,
  decided: (verdict: string, count: string): string => `${verdict} for ${count} ${count === '1' ? 'case' : 'cases'}`,
  about: 'What it is about',
  samples: 'Samples',
  leftOut: (count: number, shown: string): string =>
    count === 1
      ? 'One is left out, as it cannot be answered now'
      : `${shown} are left out, as they cannot be answered now`,
  came: (given: string, refused: string): string =>
    refused === '0' ? `${given} answered` : `${given} answered, ${refused} refused: look`,
  results: 'What came of it',
  given: 'Answered',
  done: 'Done',
  selectRefused: 'Select those that failed',
};
