/** The body of a response as text; nothing when it is larger: it is then not read to its end. */
export async function readAtMost({ body }: Response, bytes: number): Promise<string | undefined> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body ?? []) {
    size += piece.byteLength;
    if (size > bytes) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString();
}
