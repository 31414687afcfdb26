/** The first bytes of what evidence may be a picture in: JPEG (T.81), PNG (W3C), WebP (RFC 9649); 0 stands for any byte. */
const beginnings = [
  [0xff, 0xd8, 0xff],
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  [0x52, 0x49, 0x46, 0x46, 0, 0, 0, 0, 0x57, 0x45, 0x42, 0x50],
];

/** Whether bytes begin as a picture does. */
export const isPicture = (bytes: Uint8Array): boolean =>
  beginnings.some((beginning) => beginning.every((byte, at) => byte === 0 || bytes[at] === byte));
