/** One WebSocket frame (RFC 6455, section 5.2). */
export interface Frame {
  /** As it came. */
  readonly raw: Buffer;
  /** What it says, where it is a whole text. */
  readonly text: string | null;
}

const TEXT = 0x81;

/** Tells the frames of one direction of a WebSocket apart, however the bytes come in. */
export class FrameReader {
  #bytes = Buffer.alloc(0);

  /** Takes bytes; gives every frame that is complete by now. */
  read(chunk: Buffer): readonly Frame[] {
    this.#bytes = Buffer.concat([this.#bytes, chunk]);
    const frames: Frame[] = [];
    for (let frame = this.#next(); frame !== null; frame = this.#next()) frames.push(frame);
    return frames;
  }

  #next(): Frame | null {
    const bytes = this.#bytes;
    if (bytes.length < 2) return null;
    const short = (bytes[1] ?? 0) & 0x7f;
    const lengthBytes = short === 126 ? 2 : short === 127 ? 8 : 0;
    const masked = ((bytes[1] ?? 0) & 0x80) !== 0;
    const start = 2 + lengthBytes + (masked ? 4 : 0);
    if (bytes.length < start) return null;
    const length =
      lengthBytes === 0 ? short : lengthBytes === 2 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
    if (bytes.length < start + length) return null;
    const raw = bytes.subarray(0, start + length);
    this.#bytes = bytes.subarray(start + length);
    if (raw[0] !== TEXT) return { raw, text: null };
    const payload = Buffer.from(raw.subarray(start));
    if (masked) {
      const mask = raw.subarray(start - 4, start);
      for (let at = 0; at < payload.length; at += 1) payload[at] = (payload[at] ?? 0) ^ (mask[at % 4] ?? 0);
    }
    return { raw, text: payload.toString("utf8") };
  }
}
