import { NAMED_SHAPES } from "./shapes.ts"; import { printNamed, printShape } from "./print-shape.ts"; import {COMMANDS} from "@footbridge/shared/protocol/commands";
for (const {name} of NAMED_SHAPES) console.log(`type ${name} = ${printNamed(name)}`);
for (const s of Object.values(COMMANDS)) console.log(printShape(s));
