import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);

/** Of each package only these files are read. All are under the SIL Open Font License 1.1. */
const EXPO_FONTS = [
  "literata/400Regular/Literata_400Regular.ttf",
  "source-sans-3/400Regular/SourceSans3_400Regular.ttf",
  "source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf",
  "amiri/400Regular/Amiri_400Regular.ttf",
  "noto-serif-hebrew/400Regular/NotoSerifHebrew_400Regular.ttf",
  "nanum-myeongjo/400Regular/NanumMyeongjo_400Regular.ttf",
  "noto-serif-devanagari/400Regular/NotoSerifDevanagari_400Regular.ttf",
  "noto-serif-bengali/400Regular/NotoSerifBengali_400Regular.ttf",
  "hind-madurai/400Regular/HindMadurai_400Regular.ttf",
  "noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf",
  "noto-emoji/400Regular/NotoEmoji_400Regular.ttf",
  "marck-script/400Regular/MarckScript_400Regular.ttf",
  "mynerve/Mynerve_400Regular.ttf",
];

/** The font files that `assets/agreement.typ` names, read from the installed packages. */
export function readFonts(): Buffer[] {
  const chinese = join(dirname(require.resolve("@embedpdf/fonts-sc")), "../fonts/NotoSansHans-Regular.otf");
  const others = EXPO_FONTS.map((file) => require.resolve(`@expo-google-fonts/${file}`));
  return [...others, chinese].map((file) => readFileSync(file));
}
