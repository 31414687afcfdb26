/** One verdict about many cases. */
export const bulk = {
  label: 'What is selected',
  answer: 'Answer all …',
  title: (count: string): string => (count === '1' ? 'Answer 1 case' : `Answer ${count} cases`),
  verdict: 'Your verdict',
  because: 'Because',
  right: 'The right you rely on',
  forEach: 'For each:',
  forAll: (verdict: string): string => `${verdict}, for everything selected`,
  decided: (verdict: string, count: string): string => `${verdict} for ${count} ${count === '1' ? 'case' : 'cases'}`,
  about: 'What it is about',
  samples: 'Samples',
  leftOut: (count: number, shown: string): string =>
    count === 1
      ? '1 is left out because it cannot be answered now'
      : `${shown} are left out because they cannot be answered now`,
  came: (given: string, refused: string): string =>
    refused === '0' ? `${given} answered` : `${given} answered, ${refused} refused: look`,
  results: 'Results',
  given: 'Answered',
  done: 'Done',
  selectRefused: 'Select those that failed',
};
