import { calendarAt, type Place } from '../../database/terms/calendars.ts';
import { keepTerms } from '../../database/terms/terms.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import type { Dependencies } from '../dependencies.ts';

/** The calendar of a place for the years from a moment on, kept under its name. */
export const createNextCalendar =
  ({ database }: Pick<Dependencies, 'database'>) =>
  async ({ at, ...place }: Place & { at: string }): Promise<{ sha256: string; calendar: Calendar }> => {
    const named = calendarAt(place, at);
    await keepTerms(database, [named]);
    return { sha256: named.sha256, calendar: named.term as Calendar };
  };
