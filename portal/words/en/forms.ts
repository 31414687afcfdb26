/** What all forms say, and faults that the API finds, by its own words. */
export const forms = {
  needed: 'This is required.',
  wrong: (detail: string): string => `This cannot be accepted: ${detail}.`,
  details: {
    'is named already': 'You have already named this.',
    'is over already': 'That day is already over.',
    'no file that you have uploaded or can see': 'This file is not there any more. Upload it again.',
    'is required for the reason other': 'With this reason, say it in your own words.',
    'is before the first day': 'That is before the first day.',
    'is a person: name the program': 'That is a person. Give the program a name of its own.',
    'is the address of one of the marketplace’s people': 'This address is one of the marketplace’s people.',
    'is nobody who may look after brands': 'This person may not look after brands.',
    'must be from 0 to 1, with 6 decimals at most, such as 0.93':
      'Must be a number from 0 to 1 with at most 6 decimals, such as 0.93.',
    'must be a number, or decimal text, from 0 to 1': 'Must be a number from 0 to 1, such as 0.93.',
    'is required': 'This is required.',
    'must not be empty': 'This is required.',
    'must be 1 to 128 letters, digits and . _ : - only, and begin with a letter or a digit':
      'Only letters, digits and . _ : - are allowed, at most 128, beginning with a letter or a digit.',
    'must be decimal text of 15 digits and 4 decimals at most, such as 12.50':
      'Must be an amount such as 12.50, with at most 4 decimals.',
    'must be a currency of ISO 4217, such as EUR': 'Must be a currency code such as EUR.',
    'not JSON': 'The line is not JSON.',
    'not UTF-8': 'The line is not UTF-8 text.',
  } as Partial<Record<string, string>>,
  dropHint: 'Choose, or drop here: JPEG, PNG, WebP, PDF, text; up to 10 MB each',
  uploading: 'Uploading …',
  removeFile: (name: string): string => `Remove ${name}`,
  copy: 'Copy',
  copied: 'Copied',
  kept: 'I have kept it',
  territoriesHint: 'Country codes such as DE, FR; EU for all of it',
  choose: 'Choose …',
  saved: 'Saved',
  edit: 'Change',
  nothing: 'Nothing in this period',
  nothingYet: 'Nothing in this period. Numbers appear as cases are answered and closed.',
};
