import type { LibraryPageWords } from "../../library/words.ts";

export const WHAT_HOLDS_WORDS: LibraryPageWords = {
  lead: "Nobody can tell you your chances. What can be told apart is how a return tends to come apart again, and what the ones that last tend to have in common.",
  parts: {
    "comes-apart": {
      title: "How it tends to come apart",
      blocks: [
        {
          kind: "list",
          items: [
            "Relief is taken for repair. The ache stops, and with it the talk about what caused it.",
            "Each believes that the other has changed, and nobody asks what exactly is different.",
            "It stays unclear what you are to each other. One thinks it is settled; the other is still trying it out.",
            "Everything is taken up at once: nights, home, money, both families. No room is left to slow down.",
            "The same quarrel returns and is fought in the same way, because nobody has learnt another.",
            "Old hurts are never spoken of, or they are used as weapons.",
            "One of you does the work of both.",
            "Parting has become the way to end a quarrel. After a few times, neither quite believes in the next beginning.",
          ],
        },
      ],
    },
    holds: {
      title: "What the ones that hold have in common",
      blocks: [
        {
          kind: "list",
          items: [
            "Both can say what ended it, and each names their own part first.",
            "Something has changed that a third person could see: help that is kept up, a habit that is gone, a skill that shows on a bad day.",
            "They say plainly what they are to each other, and what is still open.",
            "They go slowly, and a step back is allowed.",
            "They disagree in another way than before: they stop in time, they come back, they repair.",
            "Either may bring up what hurt, and the other can hear it.",
            "They have agreed how it could end, kindly. Where one is free to go, staying is a choice.",
            "Each has a life beside it: friends, rest, something of their own to be glad of.",
          ],
        },
      ],
    },
    reading: {
      title: "How to read this",
      blocks: [
        {
          kind: "text",
          text: "It is not a test that a couple passes. Some of the second list is usually there and some of it is missing, and what is missing can often be learnt, if both of you want to. Look for it in what you do over weeks, not in what you say to each other on one good evening.",
        },
        {
          kind: "text",
          text: "And two people may have all of it and still not both want to go on. Then parting is a good answer too.",
        },
      ],
    },
  },
};
