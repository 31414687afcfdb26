import { createHash, createPublicKey, verify } from 'node:crypto';
import { base64urlOf } from '../checks/bytes.ts';
import type { Tools } from '../checks/tools.ts';

/** By Node's own cryptography: at once, where Web Crypto waits for a thread at every hash. */
export const nodeTools: Tools = {
  sha256: (bytes) => createHash('sha256').update(bytes).digest(),
  verifyEd25519(key, message, signature) {
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: base64urlOf(key) };
    return verify(null, message, createPublicKey({ key: jwk, format: 'jwk' }), signature);
  },
};
