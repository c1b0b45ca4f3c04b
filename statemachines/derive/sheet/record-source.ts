import { canonical } from '#domain/chain.ts';
import type { Source } from '../../sheet.ts';
import { type CaseFile, endedAt } from './case-file.ts';

/**
 * `record.json`, canonical (RFC 8785): the request as it ended and the whole trail, without what only the machine needs.
 * The hash that seals the trail is its last event's; each event's own link lies in the trail bundle.
 */
export function recordSource(file: CaseFile, hash: string): Source {
  const { route, state, trail, office } = file;
  const { generation: _generation, at: _at, round: _round, status: _status, ...rest } = state;
  const { record: _record, seq, chain, steps, ...request } = rest;
  const json = canonical({
    format: 'qianban-record',
    version: 1,
    office: { name: office.name, zone: office.zone },
    route: { id: route.id, title: route.title, hash, retention: route.record.retention },
    request: {
      ...request,
      outcome: state.outcome ?? 'done',
      endedAt: endedAt(file),
      steps: steps.map(({ generation: _own, epoch: _epoch, ...row }) => row),
    },
    chain: { events: seq, hash: chain },
    trail,
  });
  return { name: 'record.json', description: '办件数据和全部留痕', json };
}
