import type { Sentences } from './saying.ts';

const megabytes = (bytes: number): string => String(Math.floor(bytes / 1_048_576));

export const files = {
  'file-kind': ({ name, kinds }) => ({
    zh: `“${name}”的格式不能收，请换成${kinds.join('、').toUpperCase()}再传。`,
    en: `“${name}” is not of a kind taken here. Use ${kinds.join(', ').toUpperCase()}.`,
  }),
  'file-lies': ({ name }) => ({
    zh: `“${name}”的内容与扩展名不符。请用原来的软件另存为正确的格式再传。`,
    en: `The content of “${name}” is not what its name says. Save it in the right format and upload again.`,
  }),
  'file-size': ({ name, max }) => ({
    zh: `“${name}”超过${megabytes(max)} MB。请压缩或分成几份再传。`,
    en: `“${name}” is over ${megabytes(max)} MB. Compress or split it.`,
  }),
  'file-empty': ({ name }) => ({
    zh: `“${name}”是空文件。请检查后重传。`,
    en: `“${name}” is empty. Check it and upload again.`,
  }),
  'file-name': ({ name }) => ({
    zh: `文件名“${name.slice(0, 30)}”太长或含有不能用的字符。请改成120字以内的普通文件名再传。`,
    en: `The file name “${name.slice(0, 30)}” is too long or has characters that cannot be used. Rename it to at most 120 ordinary characters.`,
  }),
  'file-secret': ({ name, mark }) => ({
    zh: `“${name.slice(0, 30)}”的文件名或内容带有“${mark}”，没有收下。涉密不上网：请勿上传，按保密规定交机要文件专管员办理。`,
    en: `“${name.slice(0, 30)}” is marked “${mark}” in its name or its text and was not taken. Nothing secret goes on the network: hand it to the custodian of classified papers.`,
  }),
  'file-missing': ({ name }) => ({
    zh: `“${name}”没有传上来。请重新选择文件再传。`,
    en: `“${name}” did not arrive. Choose the file and upload it again.`,
  }),
  'file-changed': ({ name }) => ({
    zh: `“${name}”与登记时不一样，没有收下。请重新上传。`,
    en: `“${name}” differs from what was announced and was not taken. Upload it again.`,
  }),
  'file-count': ({ title, min, max }) => ({
    zh: `“${title.zh}”须传${min === max ? String(min) : `${String(min)}至${String(max)}`}份。`,
    en: `“${title.en}” takes ${min === max ? String(min) : `${String(min)} to ${String(max)}`} files.`,
  }),
} as const satisfies Partial<Sentences>;
