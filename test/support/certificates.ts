import { generate } from 'selfsigned';

/** A key and the certificate that was made for it, as PEM. */
interface KeyPair {
  key: string;
  certificate: string;
}

/** An authority of the test's own, which signs certificates of this machine. */
export interface Authority extends KeyPair {
  sign(name: string): Promise<KeyPair>;
}

const kind = { keyType: 'ec', algorithm: 'sha256' } as const;
const named = (commonName: string) => [{ name: 'commonName', value: commonName }];

export async function createAuthority(name: string): Promise<Authority> {
  const { private: key, cert: certificate } = await generate(named(name), {
    ...kind,
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, digitalSignature: true, critical: true },
    ],
  });
  return {
    key,
    certificate,
    async sign(commonName) {
      const signed = await generate(named(commonName), {
        ...kind,
        ca: { key, cert: certificate },
        extensions: [
          { name: 'extKeyUsage', serverAuth: true, clientAuth: true },
          { name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] },
        ],
      });
      return { key: signed.private, certificate: signed.cert };
    },
  };
}
