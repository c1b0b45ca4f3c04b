/** The outline of a glyph as plain numbers, with the parts of a composite put in place of their glyph numbers. */
export function readGlyphs(file: Uint8Array): (glyph: number) => unknown {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const tables = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const record = 12 + index * 16;
    tables.set(
      String.fromCharCode(...file.subarray(record, record + 4)),
      view.getUint32(record + 8),
    );
  }
  const start = (tag: string): number => tables.get(tag) ?? Number.NaN;
  const long = view.getInt16(start('head') + 50) === 1;
  const offset = (glyph: number): number =>
    long
      ? view.getUint32(start('loca') + glyph * 4)
      : view.getUint16(start('loca') + glyph * 2) * 2;
  const widths = view.getUint16(start('hhea') + 34);
  const advance = (glyph: number): number =>
    view.getUint16(start('hmtx') + Math.min(glyph, widths - 1) * 4);

  const outline = (glyph: number): unknown => {
    const from = start('glyf') + offset(glyph);
    const length = offset(glyph + 1) - offset(glyph);
    if (length === 0) return 'blank';
    const contours = view.getInt16(from);
    return contours < 0 ? composite(from) : simple(from, contours);
  };
  const composite = (from: number): unknown => {
    const parts: unknown[] = [];
    let at = from + 10;
    let flags = 0x20;
    while ((flags & 0x20) !== 0) {
      flags = view.getUint16(at);
      const size = ((flags & 1) === 0 ? 2 : 4) + ((flags & 8) === 0 ? 0 : 2);
      const scales = (flags & 0x40) === 0 ? 0 : 4;
      const matrix = (flags & 0x80) === 0 ? 0 : 8;
      const end = at + 4 + size + scales + matrix;
      parts.push([flags, [...file.subarray(at + 4, end)], outline(view.getUint16(at + 2))]);
      at = end;
    }
    return parts;
  };
  /** Everything up to the end of the coordinates: what follows is padding. */
  const simple = (from: number, contours: number): unknown => {
    const points = view.getUint16(from + 10 + (contours - 1) * 2) + 1;
    let at = from + 10 + contours * 2;
    at += 2 + view.getUint16(at);
    let coordinates = 0;
    for (let point = 0; point < points;) {
      const flag = view.getUint8(at);
      const repeated = (flag & 8) === 0 ? 1 : view.getUint8(at + 1) + 1;
      const x = (flag & 2) === 0 ? ((flag & 16) === 0 ? 2 : 0) : 1;
      const y = (flag & 4) === 0 ? ((flag & 32) === 0 ? 2 : 0) : 1;
      coordinates += (x + y) * repeated;
      at += (flag & 8) === 0 ? 1 : 2;
      point += repeated;
    }
    return [...file.subarray(from, at + coordinates)];
  };
  return (glyph) => [advance(glyph), outline(glyph)];
}
