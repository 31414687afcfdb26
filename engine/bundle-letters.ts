import { setTimeout as pause } from 'node:timers/promises';
import { deliveriesAtOnce, type DueDelivery } from '../domain/notifications/delivery.ts';

/** So long do letters wait for others once some were sent. */
const pauseMilliseconds = 250;

/**
 * Sends letters on their way at once, and those that fall due soon after together: one run carries many. Nobody waits for
 * it; what is lost on the way, by a crash or a fault, the start sweep finds.
 */
export function bundleLetters(
  deliver: (deliveries: readonly DueDelivery[]) => Promise<void>,
): (deliveries: readonly DueDelivery[]) => Promise<void> {
  const waiting: DueDelivery[] = [];
  let sending = false;
  const send = async (): Promise<void> => {
    sending = true;
    while (waiting.length > 0) {
      await deliver(waiting.splice(0, deliveriesAtOnce)).catch(() => {});
      await pause(pauseMilliseconds);
    }
    sending = false;
  };
  return async (deliveries) => {
    waiting.push(...deliveries);
    if (!sending) void send();
  };
}
