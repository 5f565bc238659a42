import { z } from "zod";

/** How long before its hour a person wants to be reminded of something. */
export const AHEAD = ["hour", "three-hours", "day"] as const;
export type Ahead = (typeof AHEAD)[number];

/** Most devices of one person that take notes. */
export const DEVICES_LIMIT = 8;
/** Longest address at a push service, in characters; those of today have about 200. */
export const ENDPOINT_LIMIT = 1024;

const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** From when until when nothing is sent, HH:MM on the person's own clock; the end may be on the next morning. */
export const QuietHoursSchema = z.strictObject({ from: Clock, until: Clock });
export type QuietHours = z.infer<typeof QuietHoursSchema>;

/** What one person chose of reminders. `zone` is IANA; `quiet` is null where they want no quiet hours. */
export const ReminderChoiceSchema = z.strictObject({
  mail: z.boolean(),
  ahead: z.enum(AHEAD),
  quiet: QuietHoursSchema.nullable(),
  zone: z.string().min(1).max(64),
});
export type ReminderChoice = z.infer<typeof ReminderChoiceSchema>;

/** What somebody has who never chose anything: no notes. */
export const NO_REMINDERS: ReminderChoice = {
  mail: false,
  ahead: "hour",
  quiet: { from: "21:00", until: "08:00" },
  zone: "UTC",
};

/** A device's id: SHA-256 of its address at the push service, lower-case hex. */
export const DeviceIdSchema = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * What a person chose, and what there is to choose from on this host: `mail` whether it can send e-mail, `push` its public
 * key (base64url of the point, uncompressed) where it can reach devices.
 */
export const RemindersSchema = z.strictObject({
  chosen: ReminderChoiceSchema,
  devices: z.array(DeviceIdSchema).max(DEVICES_LIMIT),
  offered: z.strictObject({ mail: z.boolean(), push: z.string().nullable() }),
});
export type Reminders = z.infer<typeof RemindersSchema>;

const Base64Url = z.string().regex(/^[A-Za-z0-9_-]+$/);

/** What a browser gives for a device (Push API): `p256dh` is a point of P-256, `auth` 16 bytes. */
export const PushDeviceSchema = z.strictObject({
  endpoint: z.url().max(ENDPOINT_LIMIT),
  keys: z.strictObject({ p256dh: Base64Url.length(87), auth: Base64Url.length(22) }),
});
export type PushDevice = z.infer<typeof PushDeviceSchema>;

/** Which device no longer takes notes. */
export const ForgetDeviceSchema = z.strictObject({ device: DeviceIdSchema });
export type ForgetDevice = z.infer<typeof ForgetDeviceSchema>;
