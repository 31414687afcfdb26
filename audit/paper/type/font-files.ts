import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** The fonts by name, and the packages that bring them. `western` has Latin, Greek, Cyrillic, Hebrew and Arabic. */
export const fontFiles = {
  western: 'dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf',
  'western-bold': 'dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf',
  chinese: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'chinese-bold': '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  korean: '@expo-google-fonts/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf',
  'korean-bold': '@expo-google-fonts/noto-sans-kr/700Bold/NotoSansKR_700Bold.ttf',
  thai: '@expo-google-fonts/noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf',
  'thai-bold': '@expo-google-fonts/noto-sans-thai/700Bold/NotoSansThai_700Bold.ttf',
  devanagari: '@expo-google-fonts/noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf',
  'devanagari-bold': '@expo-google-fonts/noto-sans-devanagari/700Bold/NotoSansDevanagari_700Bold.ttf',
} as const;
export type FontName = keyof typeof fontFiles;

const packages = createRequire(import.meta.url);

/** Where a package keeps a font; a release has it without the package. */
export const packagedFont = (name: FontName): string => packages.resolve(fontFiles[name]);

/** Where a font is read: beside the script of a release, in a checkout where its package keeps it. */
export function fontPath(name: FontName): string {
  const released = fileURLToPath(new URL(`fonts/${name}.ttf`, import.meta.url));
  return existsSync(released) ? released : packagedFont(name);
}
