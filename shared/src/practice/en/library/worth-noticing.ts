import type { LibraryPageWords } from "../../library/words.ts";

export const WORTH_NOTICING_WORDS: LibraryPageWords = {
  lead: "Some things belong to any hard time between two people. Others are reasons to stop. This page does not say what anyone is. It says what should not be gone on with, and where you can turn.",
  parts: {
    stop: {
      title: "Please do not go on with this if",
      blocks: [
        {
          kind: "list",
          items: [
            "you are afraid of the other person, or choose your words so that nothing happens to you;",
            "you have been hit, pushed, held, kept from leaving or gripped by the throat, even once, even without a mark;",
            "you have been pressed or forced into anything sexual;",
            "someone threatens to harm you, the children, an animal or themselves, if you go or do not come back;",
            "someone decides whom you see, what you spend and where you are, or reads your phone;",
            "you are told again and again that what you saw and heard did not happen;",
            "someone keeps writing, coming or following after your no.",
          ],
        },
        {
          kind: "text",
          text: "If one of these is so, better words between the two of you are not the answer, and neither is a signed page. It is not your fault, whatever came before it. You may stop today, and you need not say why. Counselling for the two of you together is not the place either: what you say there could be turned against you afterwards. Speak to someone on your own first: a helpline for people who are hurt or controlled at home, a doctor, somebody who loves you.",
        },
      ],
    },
    going: {
      title: "If you want to get away",
      blocks: [
        {
          kind: "text",
          text: "The time around leaving can be the most dangerous one, so you need not announce it. Helplines make a plan with you: when, with what, and where to. If this device may be watched, ask from another one. Whoever was gripped by the throat should see a doctor, even if they feel well. In danger now, call your local emergency number.",
        },
      ],
    },
    "not-now": {
      title: "Not now, and with help first",
      blocks: [
        {
          kind: "list",
          items: [
            "An addiction is doing harm and is not treated.",
            "One of you is seriously unwell in mind, and it is not treated or not steady yet.",
            "There is contempt: mockery, disgust, calling names.",
            "You have parted and returned more than once, and nothing was different in between.",
            "One of you cannot speak of what happened without shutting down.",
            "Only one of you wants this.",
          ],
        },
        {
          kind: "text",
          text: "None of these says never. Each says that something else comes first, and that someone trained should be beside you. What is on the first list, but was slight and is long over, needs a counsellor trained in exactly that, and that you are no longer afraid.",
        },
      ],
    },
    "own-side": {
      title: "If you see what you have done yourself",
      blocks: [
        {
          kind: "text",
          text: "If it is you who threatened, hurt, watched or controlled: looking at it is a beginning. Stop here, and let the other be. There are services for people who want to stop hurting someone. Go there first, alone.",
        },
      ],
    },
    unsure: {
      title: "If you are not sure",
      blocks: [
        {
          kind: "text",
          text: "You need no proof to take yourself seriously. Tell one person whom you trust exactly what happened, and hear how it sounds when you say it aloud.",
        },
      ],
    },
  },
};
