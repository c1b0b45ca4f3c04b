import { firstPapers } from '#domain/papers.ts';

export const registrar = 'song-yuwei';
export const keeper = 'shi-yan';
export const stranger = 'du-juan';
export const admin = 'tang-li';
export const begun = '2026-11-20T01:00:00.000Z';
export const title = { zh: '来文原件', en: 'The original' };
export const hand = { person: registrar, name: '宋雨薇', post: '机要员' };

/** A paper that nobody has handed over yet. */
export const [fresh] = firstPapers(['original'], hand, begun);
