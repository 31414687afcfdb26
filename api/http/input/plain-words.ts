import { z } from '@hono/zod-openapi';

const kinds: Partial<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

const forms: Partial<Record<string, string>> = {
  datetime: 'a time of ISO-8601 in UTC such as 2026-11-24T15:00:00Z',
  date: 'a day such as 2026-11-24',
  email: 'a mail address such as vera@brand.example',
  url: 'a web address that begins with https:// or http://',
};

/** What a text, a list or a number has too few or too many of. */
const units: Partial<Record<string, string>> = { string: ' characters', array: ' entries' };

/** What to do about whatever a schema does not say in words of its own. */
const inPlainWords: z.core.$ZodErrorMap = (issue) => {
  const isMissing =
    issue.input === undefined && ['invalid_type', 'invalid_value', 'invalid_union'].includes(issue.code);
  if (isMissing) return 'is required';
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${kinds[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `must be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.join(', ')}`;
    case 'too_small': {
      const unit = units[issue.origin];
      if (unit && issue.minimum === 1) return 'must not be empty';
      return `must ${unit ? 'have' : 'be'} at least ${issue.minimum}${unit ?? ''}`;
    }
    case 'too_big': {
      const unit = units[issue.origin];
      return `must ${unit ? 'have' : 'be'} at most ${issue.maximum}${unit ?? ''}`;
    }
    case 'invalid_format':
      return `must be ${forms[issue.format] ?? 'of the form that the description shows'}`;
    case 'unrecognized_keys':
      return 'is not known here';
    default:
      return 'does not fit the description';
  }
};

/** Has every schema of this process speak so, as its language. */
export const speakPlainly = (): void => void z.config({ localeError: inPlainWords });
