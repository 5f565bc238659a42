/** The kinds of WebSocket frames that occur (RFC 6455, 5.2). */
export const OPCODE = { text: 1, close: 8 } as const;

/** One frame as the server sent it. */
export interface Frame {
  /** The first byte: whether it is the last of its message, the reserved bits, and the opcode. */
  readonly first: number;
  readonly opcode: number;
  /** Bytes on the wire, head included. */
  readonly length: number;
  readonly payload: Buffer;
}

/** Reads one frame from the beginning of some bytes (RFC 6455, 5.2; a server masks nothing). @returns null when it is not whole yet */
export function frameFrom(bytes: Buffer): Frame | null {
  if (bytes.length < 2) return null;
  const short = bytes.readUInt8(1);
  const headLength = short < 126 ? 2 : short === 126 ? 4 : 10;
  if (bytes.length < headLength) return null;
  const size = short < 126 ? short : short === 126 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
  const length = headLength + size;
  if (bytes.length < length) return null;
  const first = bytes.readUInt8(0);
  return { first, opcode: first & 0x0f, length, payload: bytes.subarray(headLength, length) };
}

/** A frame from a client. The mask is all zeros: it has to be there, and nothing is hidden by it. */
export function maskedFrame(opcode: number, payload: Buffer): Buffer {
  const size = payload.length;
  const head =
    size < 126
      ? Buffer.from([0x80 | opcode, 0x80 | size])
      : size < 65_536
        ? Buffer.from([0x80 | opcode, 0x80 | 126, size >> 8, size & 0xff])
        : Buffer.concat([Buffer.from([0x80 | opcode, 0x80 | 127]), bigEndian(size)]);
  return Buffer.concat([head, Buffer.alloc(4), payload]);
}

function bigEndian(size: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(size));
  return bytes;
}
