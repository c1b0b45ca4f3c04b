/** The CMap that turns glyph numbers back into text, for search, copying and reading aloud. */
export function toUnicode(characters: readonly string[]): string {
  const pairs = characters.flatMap((character, glyph) =>
    character === '' ? [] : [`<${hex(glyph)}> <${utf16(character)}>`],
  );
  const sections: string[] = [];
  // A section may hold a hundred entries at most.
  for (let start = 0; start < pairs.length; start += 100) {
    const section = pairs.slice(start, start + 100);
    sections.push(`${section.length} beginbfchar\n${section.join('\n')}\nendbfchar\n`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${sections.join('')}endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

const hex = (value: number): string => value.toString(16).padStart(4, '0');

const utf16 = (character: string): string =>
  Array.from({ length: character.length }, (_, at) => hex(character.charCodeAt(at))).join('');
