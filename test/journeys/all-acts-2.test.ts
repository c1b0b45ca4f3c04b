import { holdOverSequences } from '../rig/paper/hold-over-sequences.ts';

holdOverSequences(2);
