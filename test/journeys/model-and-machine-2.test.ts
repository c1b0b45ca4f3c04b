import { agreeOverSequences } from '../rig/agree-over-sequences.ts';

// Half of them in each file, so that two cores share the work; more with SEQUENCES=20000.
agreeOverSequences(2);
