import { expect } from '@jest/globals';

/** What holds for every page: how it is built, and that nothing in it runs. */
export function expectSoundPage(html: string): void {
  expect(html).toMatch(/^<!doctype html>\n<html lang="(zh-CN|en)">/u);
  expect(html.match(/<h1[ >]/gu)).toHaveLength(1);
  expect(html.match(/<title>[^<]+<\/title>/gu)).not.toBeNull();
  expect(html.match(/<main /gu)).toHaveLength(1);
  // Nothing inline: the content security policy would refuse it, and a hostile text could be it.
  expect(html).not.toMatch(/<script(?![^>]* src="\/web\/)/iu);
  const tags = [...html.matchAll(/<[a-z][^>]*>/giu)].map(([tag]) => tag);
  const names = tags.map((tag) => tag.replaceAll(/="[^"]*"/gu, '=""'));
  expect(names.filter((tag) => /^<style|\s(?:style|on[a-z]+)=/iu.test(tag))).toEqual([]);
  expect(tags.filter((tag) => /="\s*javascript:/iu.test(tag))).toEqual([]);
  // One main button a page at most.
  expect((html.match(/class="btn main/gu) ?? []).length).toBeLessThanOrEqual(1);
  expectLabels(html);
  expectUniqueIds(html);
}

/** Everything one types into or chooses from is labelled, by `for`, a wrapping legend's radios by their own labels. */
function expectLabels(html: string): void {
  const controls = [...html.matchAll(/<(?:input|select|textarea)\b[^>]*>/gu)]
    .map(([tag]) => tag)
    .filter((tag) => !tag.includes('type="hidden"'));
  for (const tag of controls) {
    const id = /\sid="([^"]+)"/u.exec(tag)?.[1] ?? '';
    expect(`${tag} ${html.includes(`for="${id}"`) ? 'labelled' : 'without label'}`).toContain(
      ' labelled',
    );
  }
}

function expectUniqueIds(html: string): void {
  const ids = [...html.matchAll(/\sid="([^"]+)"/gu)].map(([, id]) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
}
