import { describe, expect, it } from "vitest";
import { NOTE_KINDS, type NoteKind } from "../gentle-notes/notes.ts";
import { noteReader } from "../gentle-notes/reader.ts";
import { GENTLE_NOTES } from "./gentle-notes.ts";

const read = noteReader(GENTLE_NOTES);

/** What is noticed of a sentence: the kind and the words. */
function noticedIn(sentence: string): readonly string[] {
  return read(sentence, NOTE_KINDS).noticed.map(({ kind, start, end }) => `${kind}: ${sentence.slice(start, end)}`);
}

const NOTICED: readonly (readonly [sentence: string, ...noticed: string[]])[] = [
  ["I feel that you did not want to listen.", "blame: I feel that you"],
  ["I feel like you don't care.", "blame: I feel like you"],
  ["I just felt as if you were somewhere else.", "blame: I just felt as if you"],
  ["I feel you never listen.", "blame: I feel you never", "absolute: you never"],
  ["I felt you’re not on my side.", "blame: I felt you’re"],
  ["It felt like you did not care at all.", "blame: It felt like you"],
  ["You made me so angry that I left.", "blame: You made me"],
  ["You always make me feel small.", "blame: You always make me", "absolute: You always"],
  ["you keep making me wait", "blame: you keep making me"],
  ["You forced me to choose.", "blame: You forced me"],
  ["You left me no choice.", "blame: You left me no choice"],
  ["You drove me away.", "blame: You drove me away"],
  ["I drank because of you.", "blame: because of you"],
  ["In the end it was your fault.", "blame: your fault"],
  ["If only you had said something.", "blame: If only you"],
  ["If you hadn't shouted, I would have stayed.", "blame: If you hadn't"],
  ["You should have called.", "blame: You should have"],
  ["You were the one who walked out.", "blame: You were the one who"],
  ["You are so selfish.", "blame: You are so selfish"],
  ["Honestly you're the problem.", "blame: you're the problem"],
  ["I shouted, but you shouted too.", "but-you: but you"],
  ["I was late but you're late all the time.", "but-you: but you're", "absolute: you're late all the time"],
  ["I went quiet, but your silence was worse.", "but-you: but your"],
  ["I lied, but then you lied as well.", "but-you: but then you"],
  ["I left, but so did you.", "but-you: but so did you"],
  ["I only did it because I had to, but it was you who began.", "but-you: but it was you", "blame: it was you who"],
  ["I shouted only because you did.", "but-you: only because you"],
  ["I will change.", "promise: I will change"],
  ["I promise.", "promise: I promise"],
  ["I’ll try harder.", "promise: I’ll try"],
  ["I will really try to be more patient with you.", "promise: I will really try"],
  ["I will be better, you will see.", "promise: I will be better"],
  ["I'll do everything for us.", "promise: I'll do everything"],
  ["I will work on myself.", "promise: I will work on"],
  ["I will make it up to you.", "promise: I will make it up"],
  ["It will never happen again.", "promise: It will never happen again"],
  ["I will never hurt you again.", "promise: I will never hurt you again"],
  ["Things will be different.", "promise: Things will be different"],
  ["I'm going to change.", "promise: I'm going to change"],
  ["I will always be there for you.", "promise: I will always be there for"],
  ["You never listen.", "absolute: You never"],
  ["You are always late.", "absolute: You are always"],
  ["You’ve never said sorry.", "absolute: You’ve never"],
  ["you would never come with me", "absolute: you would never"],
  ["You were on the phone all the time.", "absolute: You were on the phone all the time"],
  ["We always end up fighting.", "absolute: We always end"],
  ["We never talk.", "absolute: We never talk"],
  ["Everyone says that it was too much.", "absolute: Everyone says"],
  ["All my friends agree with me.", "absolute: All my friends agree"],
  ["No one else would put up with this.", "absolute: No one else would put"],
  ["Nobody would believe it.", "absolute: Nobody would believe"],
];

/** False friends, and sentences that are simply good. */
const LEFT_ALONE: readonly string[] = [
  "I have never felt so alone.",
  "I always went quiet when money came up.",
  "I never told you how afraid I was.",
  "I will always love you.",
  "I feel small when voices get loud.",
  "I feel that I let you down.",
  "I felt that you were lonely, and I looked away.",
  "I feel like you understood me on that evening.",
  "I feel that you really try.",
  "I feel you are right about the money.",
  "You made me laugh on the worst day.",
  "You made me tea every morning.",
  "You made me feel welcome in your family.",
  "You never made me feel small.",
  "You never hurt me.",
  "You never gave up on us.",
  "You never let me down.",
  "You always listened.",
  "You were always kind to my mother.",
  "You always made time for the children.",
  "You can always say no.",
  "You will always be welcome.",
  "You did not always know where I was.",
  "You almost never knew where I was.",
  "It was not your fault.",
  "It was never your fault, and I let you think so.",
  "It did not end just because of you, and not only because of me.",
  "You should have had me beside you.",
  "If you had a bad day, I made it worse.",
  "You were the one who stayed calm.",
  "You drove me to the hospital, twice.",
  "I told you that you never listen, and that was cruel.",
  "I said you were crazy.",
  "I called you selfish in front of your brother.",
  "I shouted “you never listen” and slammed the door.",
  'I shouted "you always do this" at the children\'s door.',
  "I was tired, but you were tired too, and I did not see it.",
  "I wanted to help, but you had to do it alone.",
  "I wanted to say sorry, but you know how I get.",
  "I hurt not only myself but you as well.",
  "I left, even though you asked me to stay.",
  "I meant well, but your pain was real.",
  "I will change my hours: on Fridays I am home by four.",
  "I will try to call you every Sunday.",
  "I'll try. When voices get loud I will leave the room for ten minutes.",
  "I promise to call the counselling service before the end of the month.",
  "Every Sunday I open the bills and tell you what I see.",
  "I promised too much then.",
  "I cannot promise that.",
  "When I promise something I write it down.",
  "I want to be careful with what I promise.",
  "I will do less overtime, and I will tell you by noon when I am late.",
  "Everyone was tired at the end of that party.",
  "I told no one.",
  "Nobody is to blame.",
  "Not everyone says it out loud.",
  "We never go to bed without a word.",
  "We have all the time we need.",
  "Take all the time you need.",
  "",
];

describe("the gentle notes in English", () => {
  it.each(NOTICED)("notice something in: %s", (sentence, ...noticed) => {
    expect(noticedIn(sentence)).toStrictEqual(noticed);
  });

  it.each(LEFT_ALONE)("leave alone: %s", (sentence) => {
    expect(noticedIn(sentence)).toStrictEqual([]);
  });

  it("have words for every kind, which offer and do not judge", () => {
    expect(Object.keys(GENTLE_NOTES.words)).toStrictEqual([...NOTE_KINDS]);
    const words = Object.values(GENTLE_NOTES.words).flatMap((each) => Object.values(each));
    expect(
      words.filter((text) => text !== text.trim() || /\bwrong\b|should|must|mistake|error|toxic/i.test(text)),
    ).toStrictEqual([]);
    const offers = Object.values(GENTLE_NOTES.words).map(({ suggestion }) => suggestion.startsWith("You could "));
    expect(offers).toStrictEqual(NOTE_KINDS.map(() => true));
  });

  it("have rules for every kind, and read only for the kinds that are asked for", () => {
    const kinds = Object.entries(GENTLE_NOTES.rules).flatMap(([kind, rules]) => (rules.length > 0 ? [kind] : []));
    expect(kinds).toStrictEqual([...NOTE_KINDS]);
    const everything = "I feel that you never listen, but you always say: I will change.";
    const kindsIn = (asked: readonly NoteKind[]) => [
      ...new Set(read(everything, asked).noticed.map(({ kind }) => kind)),
    ];
    for (const kind of NOTE_KINDS) expect(kindsIn([kind])).toStrictEqual([kind]);
    expect(kindsIn([])).toStrictEqual([]);
  });
});
