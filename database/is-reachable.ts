/** SQLSTATE: the server ends, starts, has no connection left, or the connection broke. */
const unreachableStates = /^(57P0[1-3]|53300|08...)$/;
const brokenConnection =
  /^(ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;
/** What the driver says in words alone, `pg` and its pool. */
const driverWords =
  /^(timeout exceeded when trying to connect|Connection terminated|Query read timeout|Client has encountered)/;

/** Whether the database could not be asked or did not get to answer: the same may go well in a moment. */
export function isUnreachable(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.every(isUnreachable); // each address of a host was tried
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return unreachableStates.test(code) || brokenConnection.test(code) || driverWords.test(error.message);
}
