import {
  memoryIdempotency,
  memoryKeptForms,
  memoryLinks,
  memorySessions,
} from './memory-stores.ts';
import { httpStoreContract } from './store-contracts.ts';

httpStoreContract('in memory', async () => ({
  sessions: memorySessions().store,
  links: memoryLinks().store,
  keptForms: memoryKeptForms().store,
  idempotency: memoryIdempotency().store,
}));
