/** The Jest transform: Node's own type stripping, so that tests run exactly what `node` runs. */
import { stripTypeScriptTypes } from 'node:module';

const strip = (source) => ({ code: stripTypeScriptTypes(source) });

export default { process: strip, processAsync: async (source) => strip(source) };
