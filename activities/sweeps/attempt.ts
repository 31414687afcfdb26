/** Whether it went well. What goes wrong with one holds up no other: it is left for a while. */
export async function attempt(
  heartbeat: () => void,
  work: () => Promise<unknown>,
  leave: () => Promise<void>,
): Promise<boolean> {
  heartbeat();
  try {
    await work();
    return true;
  } catch {
    await leave();
    return false;
  }
}
