/** A namespace of the tests' server in which no case was ever started: an engine that has lost everything. */
export const emptyNamespace = 'empty';
