/**
 * What people choose when they are asked for something long: the first guesses of anyone who guesses. Whole pass phrases,
 * in lower case, letters and digits only. Shorter ones need not stand here.
 */
export const COMMON_PHRASES: ReadonlySet<string> = new Set(
  `
  correcthorsebatterystaple thequickbrownfox thequickbrownfoxjumpsoverthelazydog loremipsumdolor
  loremipsumdolorsitamet tobeornottobethatisthequestion maytheforcebewithyou
  ilovemyhusband ilovemyhusbandsomuch ilovemywifesomuch ilovemyboyfriend ilovemygirlfriend ilovemychildren
  ilovemyfamily ilovemyfamilysomuch iloveyouforever iloveyousomuch iloveyouverymuch iloveyoutothemoonandback
  iwillalwaysloveyou alwaysandforever foreverandalways loveyouforever tilldeathdouspart happilyeverafter
  comebacktome imissyousomuch pleasecomeback letsgetbacktogether backtogetheragain wearebacktogether
  livelaughlove onedayatatime thisismypassword thisismypassphrase
  thisisapassword mypasswordismypassword thisismysecretpassword nobodywillguessthis whatisthepassword
  idontknowmypassword iforgotmypassword iforgetmypassword passwordpassword passphrasepassphrase mysecretpassword
  averylongpassword averysecurepassword verysecurepassword superlongpassword supersecretpassword strongpassword123
  thispasswordissecure fifteencharacters fifteencharacterslong atleast15characters atleastfifteencharacters
  openthedoorplease opensesameopensesame letmeinletmein letmeinplease openthedoornow1
  godisgoodallthetime jesuslovesme123 thelordismyshepherd jesusismysavior jesusislord1234
  onceuponatimeinthewest youaremysunshine twinkletwinklelittlestar
  happybirthdaytoyou merrychristmas123 winteriscoming winteriscoming123 abracadabra12345 supercalifragilistic
  supercalifragilisticexpialidocious manchesterunited liverpoolfootballclub youllneverwalkalone
  inthebeginning123 helloworldhello helloworld12345 goodmorningsunshine rememberthetitans
  ichliebedichsosehr ichliebemeinefrau ichliebemeinenmann ichliebedichueberalles ichliebedichüberalles
  jetaimepourtoujours jetaimeplusquetout teamomuchomivida teamoparasiempre teamocontodomicorazon
  tiamopersempre12 tiamotantissimo seniseviyorum123 seniçokseviyorum ятебялюблю ятебяоченьлюблю
  1qaz2wsx3edc4rfv 1qaz2wsx3edc4rfv5tgb qazwsxedcrfvtgb
  qazwsxedcrfvtgbyhnujm zaq12wsxcde34rfv
  `
    .trim()
    .split(/\s+/),
);

/** Parts that make a pass phrase no harder to guess. In lower case, letters and digits only. */
export const COMMON_PIECES: readonly string[] = `
  footbridge passphrase password passwort motdepasse contraseña contrasena parola пароль
  iloveyou iloveu ichliebedich jetaime teamo letmein opensesame welcome qwerty azerty qwertz asdf zxcv
  1q2w3e4r 1qaz2wsx zaq12wsx qazwsx abc123 admin administrator secret changeme trustno1
  football baseball
`
  .trim()
  .split(/\s+/);
