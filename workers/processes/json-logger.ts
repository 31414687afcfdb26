import { pino, type Level, type Logger } from 'pino';

/**
 * A line of JSON for each thing to tell. Of an error it has the name, the words, the code and the stack: what libraries
 * hang on it besides stays out, such as a connection with its keys or the row that did not fit.
 */
export const jsonLogger = (level: Level = 'info'): Logger => pino({ level, serializers: { err: plainError } });

function plainError(error: Error): object {
  const { type, message, code, stack } = pino.stdSerializers.err(error);
  return { type, message, code, stack };
}
