import type { LibraryPageWords } from "../../library/words.ts";

export const REPAIR_PHRASES_WORDS: LibraryPageWords = {
  lead: "When a talk begins to tip, a short phrase can turn it. None of them is magic: it is the tone that carries them, and that both of you know them from before.",
  parts: {
    "i-feel": {
      title: "I feel",
      blocks: [
        {
          kind: "phrases",
          phrases: [
            "That landed hard on me.",
            "I notice that I am putting on armour. Could you say it once more, gently?",
            "Underneath all this I am sad.",
            "I am afraid that we are losing each other here.",
          ],
        },
      ],
    },
    sorry: {
      title: "Sorry",
      blocks: [
        {
          kind: "phrases",
          phrases: [
            "I want to take that sentence back and find a better one.",
            "I was unfair just now.",
            "I see my part in this. It was …",
            "You are right, I did not keep to it. I am sorry.",
          ],
        },
      ],
    },
    "get-to-yes": {
      title: "Get to yes",
      blocks: [
        {
          kind: "phrases",
          phrases: [
            "Here is the piece of it that I can agree to.",
            "What matters most to you in this?",
            "That had not occurred to me. Go on.",
            "Could we try it for two weeks, and then look again?",
          ],
        },
      ],
    },
    "calm-down": {
      title: "I need to calm down",
      blocks: [
        {
          kind: "phrases",
          phrases: [
            "I want to hear you, and right now I cannot. Give me half an hour.",
            "My heart is racing. I will be back at eight.",
            "One thing at a time, please. Slower.",
            "Wait. I need both feet on the floor first.",
          ],
        },
      ],
    },
    stop: {
      title: "Stop",
      blocks: [
        {
          kind: "phrases",
          phrases: [
            "Stop, please. I am about to say something that I cannot take back.",
            "I do not want to go on in this tone.",
            "Enough for today. Tomorrow after supper?",
            "No.",
          ],
        },
        {
          kind: "text",
          text: "“Stop” needs no reason, and it holds at once, whoever says it. Where a stop or a no is not heard, please read the page on red flags.",
        },
      ],
    },
    "i-appreciate": {
      title: "I appreciate",
      blocks: [
        {
          kind: "phrases",
          phrases: [
            "Thank you for telling me. I know that it was not easy.",
            "I saw that you waited before you answered.",
            "It means something to me that you came back.",
            "Whatever we decide, I am glad of …",
          ],
        },
      ],
    },
    choosing: {
      title: "Finding yours",
      blocks: [
        {
          kind: "text",
          text: "Read them aloud. Leave out what sounds like somebody else, and change the rest until you could say it with a dry mouth. A few are enough: one for each of these kinds, if you like. In the round “Our language” you can write your own down, and see which ones the other can hear.",
        },
      ],
    },
  },
};
