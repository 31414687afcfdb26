import { createServer, type AddressInfo } from 'node:net';

const loopback = '127.0.0.1';

/** A TCP port on loopback that nothing listens on at this moment. */
export function findFreePort(): Promise<number> {
  return listenBriefly(0);
}

/** Whether nothing listens on this port of loopback. */
export async function isPortFree(port: number): Promise<boolean> {
  return listenBriefly(port).then(
    () => true,
    () => false,
  );
}

function listenBriefly(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(port, loopback, () => {
      const { port: taken } = server.address() as AddressInfo;
      server.close(() => resolve(taken));
    });
  });
}
