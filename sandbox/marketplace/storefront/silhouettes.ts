export interface Colours {
  main: string;
  dark: string;
  light: string;
  accent: string;
}

type Silhouette = (colours: Colours) => string;

const shoe: Silhouette = ({ main, dark, light, accent }) => `
  <path d="M62 288c-6-40 2-92 18-122 10 12 36 16 54 4 14-10 24-22 40-18l86 86c26 12 70 12 84 36 6 12 4 26-2 34H72z" fill="${main}"/>
  <path d="M80 166c10 12 36 16 54 4l10 40c-28 14-56 10-72-4z" fill="${dark}"/>
  <path d="M260 238c26 12 70 12 84 36 6 12 4 26-2 34h-92c-4-24 0-50 10-70z" fill="${light}"/>
  <path d="M96 262c50 8 96-4 132-36l14 14c-36 38-92 56-150 44z" fill="${accent}"/>
  <path d="M156 186l30-22M174 204l30-24M192 222l30-26M210 240l28-24" stroke="#fff" stroke-width="7" stroke-linecap="round"/>
  <path d="M58 300h292c8 0 6 30-18 30H80c-22 0-30-20-22-30z" fill="#fbfaf7"/>
  <path d="M60 314h290c-2 9-8 16-18 16H80c-12 0-19-8-20-16z" fill="${dark}" opacity=".28"/>`;

const handbag: Silhouette = ({ main, dark, light, accent }) => `
  <path d="M138 178c0-96 124-96 124 0" fill="none" stroke="${dark}" stroke-width="14" stroke-linecap="round"/>
  <path d="M96 172h208c10 0 16 6 18 16l18 122c2 12-6 20-18 20H78c-12 0-20-8-18-20l18-122c2-10 8-16 18-16z" fill="${main}"/>
  <path d="M92 172h216l-18 70c-4 14-14 20-28 20H138c-14 0-24-6-28-20z" fill="${light}"/>
  <path d="M92 172h216l-2 10H94z" fill="${dark}" opacity=".35"/>
  <rect x="180" y="236" width="40" height="46" rx="8" fill="${accent}"/><circle cx="200" cy="256" r="6" fill="${dark}"/>
  <circle cx="138" cy="184" r="9" fill="${accent}"/><circle cx="262" cy="184" r="9" fill="${accent}"/>
  <path d="M70 306h260" stroke="${dark}" stroke-width="3" stroke-dasharray="7 6" opacity=".5"/>`;

const watch: Silhouette = ({ main, dark, light, accent }) => {
  const marks = Array.from(
    { length: 12 },
    (_, hour) => `<path d="M200 128v${hour % 3 === 0 ? 16 : 9}" transform="rotate(${hour * 30} 200 200)"/>`,
  );
  return `
  <path d="M156 60h88l10 76H146zM146 264h108l-10 70h-88z" fill="${main}"/>
  <path d="M166 60h8l-6 76h-10zM158 264h10l6 70h-8z" fill="${light}" opacity=".7"/>
  <rect x="284" y="188" width="18" height="24" rx="5" fill="${accent}"/>
  <circle cx="200" cy="200" r="92" fill="${accent}"/><circle cx="200" cy="200" r="80" fill="#fbfaf7"/>
  <g stroke="${dark}" stroke-width="5" stroke-linecap="round">${marks.join('')}</g>
  <g stroke-linecap="round"><path d="M200 200l-34-26" stroke="${dark}" stroke-width="9"/><path d="M200 200l40-36" stroke="${dark}" stroke-width="6"/><path d="M200 200v48" stroke="${main}" stroke-width="3"/></g>
  <circle cx="200" cy="200" r="8" fill="${dark}"/>`;
};

const headphones: Silhouette = ({ main, dark, light, accent }) => `
  <path d="M86 236c-8-190 236-190 228 0" fill="none" stroke="${dark}" stroke-width="22" stroke-linecap="round"/>
  <path d="M104 190c10-116 182-116 192 0" fill="none" stroke="${light}" stroke-width="6" stroke-linecap="round" opacity=".8"/>
  <rect x="62" y="214" width="66" height="112" rx="30" fill="${main}"/><rect x="272" y="214" width="66" height="112" rx="30" fill="${main}"/>
  <rect x="116" y="222" width="26" height="96" rx="13" fill="${dark}"/><rect x="258" y="222" width="26" height="96" rx="13" fill="${dark}"/>
  <circle cx="92" cy="270" r="17" fill="${light}"/><circle cx="308" cy="270" r="17" fill="${light}"/>
  <circle cx="92" cy="270" r="7" fill="${accent}"/><circle cx="308" cy="270" r="7" fill="${accent}"/>`;

const bottle: Silhouette = ({ main, dark, light, accent }) => `
  <rect x="168" y="66" width="64" height="62" rx="8" fill="${accent}"/><path d="M176 66h10v62h-10z" fill="#fff" opacity=".35"/>
  <rect x="180" y="126" width="40" height="26" fill="${dark}"/>
  <path d="M130 150h140c20 0 32 14 32 32v128c0 12-8 20-20 20H118c-12 0-20-8-20-20V182c0-18 12-32 32-32z" fill="${light}" opacity=".55"/>
  <path d="M98 206h204v104c0 12-8 20-20 20H118c-12 0-20-8-20-20z" fill="${main}" opacity=".9"/>
  <path d="M114 172c0-6 4-10 10-10h8v156h-6c-8 0-12-4-12-12z" fill="#fff" opacity=".4"/>
  <rect x="148" y="226" width="104" height="66" rx="4" fill="#fbfaf7"/><path d="M166 250h68M178 268h44" stroke="${dark}" stroke-width="5" stroke-linecap="round"/>`;

const phone: Silhouette = ({ main, dark, light, accent }) => `
  <rect x="128" y="62" width="150" height="270" rx="28" fill="${dark}"/><rect x="122" y="62" width="150" height="270" rx="28" fill="#24272a"/>
  <rect x="131" y="71" width="132" height="252" rx="20" fill="${main}"/>
  <path d="M131 240c40-50 90 10 132-44v107c0 11-9 20-20 20h-92c-11 0-20-9-20-20z" fill="${light}"/>
  <circle cx="222" cy="142" r="26" fill="${accent}"/>
  <rect x="174" y="80" width="46" height="12" rx="6" fill="#24272a"/><path d="M174 312h46" stroke="#fff" stroke-width="4" stroke-linecap="round" opacity=".8"/>`;

const shirt: Silhouette = ({ main, dark, light, accent }) => `
  <path d="M148 92l-78 44c-6 4-8 10-5 16l28 58c3 6 9 7 14 5l25-11v118c0 5 4 8 8 8h120c4 0 8-3 8-8V204l25 11c5 2 11 1 14-5l28-58c3-6 1-12-5-16l-78-44c-20 24-84 24-104 0z" fill="${main}"/>
  <path d="M148 92c20 24 84 24 104 0l12 7c-26 38-102 38-128 0z" fill="${dark}"/>
  <path d="M132 204v-24M268 204v-24" stroke="${dark}" stroke-width="5" stroke-linecap="round" opacity=".5"/>
  <path d="M132 232h136v22H132z" fill="${light}"/><rect x="224" y="168" width="26" height="26" rx="5" fill="${accent}"/>`;

const sunglasses: Silhouette = ({ main, dark, light, accent }) => `
  <path d="M70 216L46 150M330 216l24-66" stroke="${dark}" stroke-width="13" stroke-linecap="round"/>
  <path d="M62 200h122v40c0 44-26 66-60 66s-62-26-62-66zM216 200h122v40c0 40-28 66-62 66s-60-22-60-66z" fill="${dark}"/>
  <path d="M74 212h98v28c0 34-20 54-48 54s-50-20-50-54zM228 212h98v28c0 34-22 54-50 54s-48-20-48-54z" fill="${main}"/>
  <path d="M84 220h40l-34 50c-6-12-8-30-6-50zM238 220h40l-34 50c-6-12-8-30-6-50z" fill="${light}" opacity=".75"/>
  <path d="M182 218c8-12 28-12 36 0" fill="none" stroke="${dark}" stroke-width="13"/><circle cx="68" cy="208" r="5" fill="${accent}"/><circle cx="332" cy="208" r="5" fill="${accent}"/>`;

const parcel: Silhouette = ({ main, dark, light, accent }) => `
  <path d="M200 118l134 52v110l-134 52-134-52V170z" fill="${main}"/><path d="M200 222l134-52v110l-134 52z" fill="${dark}" opacity=".55"/>
  <path d="M200 118l134 52-134 52-134-52z" fill="${light}"/><path d="M120 149l134 52v36l26-10v-36L146 139z" fill="${accent}"/>`;

/** The first whose words stand in the text wins. English and German. */
const silhouettes: readonly [words: RegExp, Silhouette][] = [
  [/sneaker|shoe|boot|trainer|loafer|sandal|runner|schuh|stiefel/, shoe],
  [/sunglass|eyewear|glasses|brille/, sunglasses],
  [/headphone|earphone|earbud|headset|kopfh/, headphones],
  [/perfume|parfum|fragrance|cologne|bottle|serum|cosmetic|cream|lotion|flasche|duft/, bottle],
  [/phone|tablet|charger|power ?bank|handy/, phone],
  [/watch|chronograph|uhr/, watch],
  [/bag|tote|purse|backpack|wallet|clutch|tasche|rucksack|luggage/, handbag],
  [/shirt|jacket|hoodie|sweater|jersey|coat|parka|polo|apparel|clothing|jacke|hemd|pullover/, shirt],
];

/** Chooses the drawing for a product by the words that describe it; a parcel where none is known. */
export function silhouetteOf(description: string): Silhouette {
  const text = description.toLowerCase();
  return silhouettes.find(([words]) => words.test(text))?.[1] ?? parcel;
}
