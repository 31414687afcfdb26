/** Addresses of ours that open something to whoever knows them: the last part of each is 256 bits that nobody can guess. */
const secretAddress = /(\/(?:s|seller-cases|sign-in|apply|applications)\/)[\w-]{43}(?![\w-])/g;

/** Somebody's words without what would let their readers act in their name, as when they quote a letter with its link. */
export const withoutSecrets = (text: string): string => text.replaceAll(secretAddress, '$1…');
