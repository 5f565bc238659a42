import type { LibraryPageWords } from "../../library/words.ts";

export const GROUNDING_WORDS: LibraryPageWords = {
  lead: "When something hits you hard, the body gets ready to fight, to run or to go still. Hearing someone well is hardest then, and so is choosing words. You can wait for that to pass, and you can help it along.",
  parts: {
    breath: {
      title: "A slow breath",
      blocks: [
        {
          kind: "text",
          text: "Sit or stand as you are. Let the breath out take a little longer than the breath in. Breathe gently, not deeply: there is nothing to fill up.",
        },
      ],
    },
    feet: {
      title: "Your feet",
      blocks: [
        {
          kind: "steps",
          items: [
            "Put both feet on the floor. Press them down a little, and let go.",
            "Notice where the floor carries you: the heels, the balls of the feet, the toes.",
            "Notice where the chair or the wall carries the rest of you. You need not hold yourself up for a moment.",
            "Loosen your jaw, and let your shoulders come down as far as they like.",
          ],
        },
      ],
    },
    "look-around": {
      title: "Where you are",
      blocks: [
        {
          kind: "text",
          text: "Keep your eyes open and look round slowly. Name to yourself a few things that you see, a few that you can touch, and whatever you can hear. Say what day it is and where you are. If it is the past that has come up: it was then, and this is now.",
        },
      ],
    },
    "if-it-stays": {
      title: "If it does not help",
      blocks: [
        {
          kind: "text",
          text: "It does not work for everyone, or every time. If minding your breath makes you dizzy or more uneasy, leave the breath alone: open a window, hold something cold, walk to another room, ring someone. Nothing here runs away. You may close it today and come back on a better day.",
        },
        {
          kind: "text",
          text: "If it is like this often, or if you do not feel steady for days, tell a doctor or a counsellor. And if what frightens you is in the room with you, go where other people are first.",
        },
      ],
    },
  },
};
