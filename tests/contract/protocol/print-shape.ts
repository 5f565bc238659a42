import { z } from "zod";
import { NAMED_SHAPES } from "./shapes.ts";

/** The part of JSON Schema that our schemas come out as. */
interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: string | number | boolean;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: JsonSchema;
  readonly additionalProperties?: JsonSchema | false;
  readonly items?: JsonSchema;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  /** Set below for text that also refuses characters which cannot be kept. */
  readonly format?: string;
}

/** Longest line before a shape is broken over several, in characters. */
const WIDTH = 100;
const KEEPABLE = "keepable-text";

const registry = z.registry<{ id: string }>();
for (const { name, schema } of NAMED_SHAPES) registry.add(schema, { id: name });

/** Turns schemas into JSON Schema, with references between the shapes that have a name. */
function toJson(within: typeof registry): Readonly<Record<string, JsonSchema>> {
  const { schemas } = z.toJSONSchema(within, {
    uri: (id) => id,
    io: "input",
    override: ({ zodSchema, jsonSchema }) => {
      const { def } = zodSchema._zod;
      if (def.type === "string" && def.checks?.some((check) => check._zod.def.check === "custom"))
        jsonSchema.format = KEEPABLE;
    },
  });
  return schemas as Record<string, JsonSchema>;
}

/**
 * Prints the body of a shape that has a name.
 *
 * @param name its name
 * @returns TypeScript-like text; other named shapes stand in it by their names
 */
export function printNamed(name: string): string {
  const schema = toJson(registry)[name];
  if (schema === undefined) throw new RangeError(`There is no shape ${name}.`);
  return print(schema, "");
}

/**
 * Prints a shape that has no name of its own, or its name where it has one.
 *
 * @param schema any of our schemas
 * @returns TypeScript-like text
 */
export function printShape(schema: z.ZodType): string {
  const known = NAMED_SHAPES.find((shape) => shape.schema === schema);
  if (known !== undefined) return known.name;
  const own = "shape to print";
  registry.add(schema, { id: own });
  try {
    return print(toJson(registry)[own] ?? {}, "");
  } finally {
    registry.remove(schema);
  }
}

function print(schema: JsonSchema, indent: string): string {
  const oneLine = printIn(schema, undefined);
  return indent.length + oneLine.length <= WIDTH ? oneLine : printIn(schema, indent);
}

/** @param indent where the lines of a broken shape begin; undefined keeps everything on one line */
function printIn(schema: JsonSchema, indent: string | undefined): string {
  const inner = (part: JsonSchema): string =>
    indent === undefined ? printIn(part, undefined) : print(part, `${indent}  `);
  if (schema.$ref !== undefined) return schema.$ref.replace(/^#\/\$defs\//, "");
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined)
    return alternatives(
      schema.enum.map((value) => JSON.stringify(value)),
      indent,
    );
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices !== undefined) {
    const deeper = indent === undefined ? undefined : `${indent}    `;
    return alternatives(
      choices.map((one) => (deeper === undefined ? printIn(one, undefined) : print(one, deeper))),
      indent,
    );
  }
  if (Array.isArray(schema.type)) return schema.type.join(" | ");
  switch (schema.type) {
    case "string":
      return printString(schema);
    case "integer":
    case "number":
      return `${schema.type}${range(schema)}`;
    case "array": {
      const most = schema.maxItems === undefined ? "" : ` (at most ${schema.maxItems})`;
      const items = schema.items ?? {};
      return `Array<${indent === undefined ? printIn(items, undefined) : print(items, indent)}>${most}`;
    }
    case "object":
      return printObject(schema, indent, inner);
    case "boolean":
    case "null":
      return schema.type;
    default:
      throw new RangeError(`There is no way to print ${JSON.stringify(schema)}.`);
  }
}

function printString({ pattern, minLength, maxLength, format }: JsonSchema): string {
  if (pattern !== undefined) return `string matching /${pattern}/`;
  if (format === KEEPABLE) return maxLength === undefined ? "string" : `Text(${maxLength})`;
  if (maxLength === undefined) return "string";
  return minLength === undefined ? `string (at most ${maxLength})` : `string (${minLength} to ${maxLength})`;
}

function range({ minimum, maximum }: JsonSchema): string {
  const least = minimum === undefined || minimum === Number.MIN_SAFE_INTEGER ? undefined : minimum;
  const most = maximum === undefined || maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum;
  if (least !== undefined && most !== undefined) return ` (${least} to ${most})`;
  return least === undefined ? "" : ` (${least} or more)`;
}

function printObject(
  { properties, propertyNames, additionalProperties, required = [] }: JsonSchema,
  indent: string | undefined,
  inner: (part: JsonSchema) => string,
): string {
  if (properties === undefined || Object.keys(properties).length === 0) {
    if (additionalProperties === false || additionalProperties === undefined) return "{}";
    return `Record<${inner(propertyNames ?? { type: "string" })}, ${inner(additionalProperties)}>`;
  }
  const fields = Object.entries(properties).map(
    ([name, part]) => `${name}${required.includes(name) ? "" : "?"}:${led(inner(part))}`,
  );
  if (indent === undefined) return `{ ${fields.join(", ")} }`;
  return `{\n${fields.map((field) => `${indent}  ${field},\n`).join("")}${indent}}`;
}

/** Alternatives on lines of their own bring their own line break. */
function led(shape: string): string {
  return shape.startsWith("\n") ? shape : ` ${shape}`;
}

function alternatives(all: readonly string[], indent: string | undefined): string {
  return indent === undefined ? all.join(" | ") : all.map((one) => `\n${indent}  | ${one}`).join("");
}
