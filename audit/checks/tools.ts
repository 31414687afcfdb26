/** What checks need of cryptography: the browser's is Web Crypto, Node's is its own, which is faster for many small things. */
export interface Tools {
  sha256(bytes: Uint8Array): Uint8Array | Promise<Uint8Array>;
  /** @param key the 32 bytes of an Ed25519 public key (RFC 8037) */
  verifyEd25519(key: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean | Promise<boolean>;
}

/** By Web Crypto. Browsers have none on pages that came over plain HTTP from another machine. */
export const webTools = (subtle: SubtleCrypto): Tools => ({
  sha256: async (bytes) => new Uint8Array(await subtle.digest('SHA-256', bytes as BufferSource)),
  async verifyEd25519(key, message, signature) {
    const imported = await subtle.importKey('raw', key as BufferSource, { name: 'Ed25519' }, false, ['verify']);
    return subtle.verify('Ed25519', imported, signature as BufferSource, message as BufferSource);
  },
});
