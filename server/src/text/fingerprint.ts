/**
 * A short id of a text: the same text has the same id, also after a restart of the server; different texts have, for all
 * practical purposes, different ones. 53 bits, by the multiply-xor mixing of Murmur hashes. Not for security.
 */
export function fingerprint(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x9e3779b1);
    b = Math.imul(b ^ unit, 0x5f356495);
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return (0x1_0000_0000 * (b & 0x1f_ffff) + (a >>> 0)).toString(36);
}
