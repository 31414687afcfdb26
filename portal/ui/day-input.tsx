import { TextInput, type TextInputProps } from '@mantine/core';
import { useFormats } from './formats.ts';

interface Day extends Omit<TextInputProps, 'type' | 'value' | 'description'> {
  value: string;
  description?: string;
}

/**
 * A calendar day, chosen in the browser's own calendar. Browsers write it in the language of their own, whatever the page is in:
 * so it stands above in words, too.
 */
export function DayInput({ value, description, ...field }: Day) {
  const formats = useFormats();
  const inWords = /^\d{4}-\d\d-\d\d$/.test(value) && formats.calendarDay(value);
  const said = [description, inWords].filter(Boolean).join(' · ');
  return <TextInput {...field} type="date" value={value} {...(said !== '' && { description: said })} />;
}
