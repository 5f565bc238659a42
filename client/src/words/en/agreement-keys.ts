/** The keys with which a version is signed: what they are, comparing their words, and a key that is not here. */
export const keys = {
  title: "The words of your two keys",
  what: "Each of you signs with a key of your own. Your browser made it; it cannot be read out, by us or by anyone, and it never leaves your device. Each key has eight words.",
  how: "Once, read your words to each other, on the phone or face to face. If what you hear is what stands here, nobody has put another key between you. You can sign without doing this.",
  where:
    "A key lives in one browser on one device. It is gone when that browser’s data is cleared, and a private window forgets it when it is closed. Then a new version is made with a new key; what you both signed before stays as it is.",
  about: "What these keys are",
  yours: "Your key",
  theirs: "The key of {name}",
  noneOfYours:
    "This version names no key for you. You sign without one, and it is recorded that the host of this place witnessed it.",
  noneOfTheirs:
    "This version names no key for {name}. They sign without one, and it is recorded that the host of this place witnessed it.",
  elsewhere: "It lies on another device of yours, or is gone.",
  unreadable: "This browser cannot work out the words.",
  ask: "Have you read them to each other?",
  same: "Yes, and they were the same",
  working: "One moment",
  compared: "You compared these words, and they were the same.",
  earlier:
    "{name} has a new key since you compared. That happens with another device, or when a browser was cleared. Ask them, in a voice you know, and compare the new words.",
  yourself: "Whether you compared is kept for you alone; {name} compares for themselves.",
  differ:
    "If they are not the same, do not sign this version. Open the page again on both devices. If it stays so, leave this version and tell whoever runs this place.",

  missing: {
    title: "This version waits for a key that is not here",
    body: "Version {number} names the key of the browser in which you last opened this workspace before it was made. This browser has another one.",
    bodyNone: "Version {number} names the key of another browser of yours, and this one has none.",
    there: "You can read and sign it there: the other device, or the other browser.",
    anew: "Or make a new version with the key of this browser. Version {number} is set aside for you both; the lines stay as they are, and {name} reads and signs the new one too.",
    signedAlready: "{name} has signed version {number} already. That signature does not go along with the new version.",
    lost: "If that device is lost, or its browser was cleared, its key is gone for good and the new version is the way on.",
    make: "Make a new version with this key",
    anewNone:
      "Or make a new version that names no key for you, and sign it here: it is recorded that you signed without a key of your own, and that the host of this place witnessed it. Version {number} is set aside for you both; the lines stay as they are, and {name} reads and signs the new one too.",
    makeNone: "Make a new version without a key",
    below: "This version is signed with a key that is not in this browser. The ways on stand at the top of this page.",
  },
  without: {
    "no-ed25519":
      "This browser cannot make a key for signing. You can sign all the same: it is recorded that you signed without a key of your own, and that the host of this place witnessed it.",
    "no-storage":
      "This browser keeps nothing for this page, so a key would be gone at once. You can sign all the same: it is recorded that you signed without a key of your own, and that the host of this place witnessed it.",
    unnamed:
      "This version was made before this browser had a key, so it names none for you. You can sign all the same: it is recorded that you signed without a key of your own, and that the host of this place witnessed it. Or leave this version and make a new one, which names your key.",
    other: "A browser that is up to date, outside of a private window, can have a key.",
  },
} as const;
