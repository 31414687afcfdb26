import sharp from 'sharp';

/** What a made-up offer shows. */
export interface SamplePicture {
  goods: 'watch' | 'speaker' | 'flacon';
  /** What is written on the goods; a copy gets it nearly right. */
  word: string;
  colour: string;
  ground: string;
}

const drawings: Record<SamplePicture['goods'], (picture: SamplePicture) => string> = {
  watch: ({ word, colour }) => `
    <path d="M230 0h180l-24 200h-132zM254 440h132l24 200h-180z" fill="${colour}"/>
    <rect x="500" y="298" width="34" height="44" rx="8" fill="#b4b9c2"/>
    <circle cx="320" cy="320" r="192" fill="#b9bec8"/><circle cx="320" cy="320" r="164" fill="${colour}"/>
    ${Array.from({ length: 12 }, (_, hour) => `<rect x="316" y="170" width="8" height="${hour % 3 ? 20 : 32}" fill="#f1ece0" transform="rotate(${hour * 30} 320 320)"/>`).join('')}
    <text x="320" y="262" font-family="serif" font-size="30" letter-spacing="4" text-anchor="middle" fill="#f1ece0">${word}</text>
    <path d="M320 320L262 268M320 320L392 246" stroke="#f1ece0" stroke-width="9" stroke-linecap="round"/><circle cx="320" cy="320" r="12" fill="#c9a24b"/>`,
  speaker: ({ word, colour }) => `
    <rect x="170" y="70" width="300" height="500" rx="44" fill="${colour}"/>
    <circle cx="320" cy="400" r="112" fill="#20242a"/><circle cx="320" cy="400" r="72" fill="#3b424c"/><circle cx="320" cy="400" r="22" fill="#20242a"/>
    <circle cx="320" cy="190" r="54" fill="#20242a"/><circle cx="320" cy="190" r="24" fill="#3b424c"/>
    <text x="320" y="548" font-family="sans-serif" font-weight="bold" font-size="24" letter-spacing="3" text-anchor="middle" fill="#e9ecf0">${word}</text>`,
  flacon: ({ word, colour }) => `
    <rect x="262" y="60" width="116" height="110" rx="10" fill="#caa85a"/><rect x="284" y="165" width="72" height="46" fill="#e8dcc0"/>
    <path d="M190 240q0-36 36-36h188q36 0 36 36v300q0 40-40 40H230q-40 0-40-40z" fill="${colour}" opacity="0.85"/>
    <rect x="226" y="330" width="188" height="130" fill="#fbf6ea"/>
    <text x="320" y="404" font-family="serif" font-size="28" letter-spacing="3" text-anchor="middle" fill="#4a3a1a">${word}</text>`,
};

/** A picture of made-up goods, as PNG: 640 pixels square. */
export const drawPicture = (picture: SamplePicture): Promise<Buffer> =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="640"><rect width="640" height="640" fill="${picture.ground}"/>${drawings[picture.goods](picture)}</svg>`,
    ),
  )
    .png({ palette: true })
    .toBuffer();
