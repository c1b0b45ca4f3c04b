/** Where the emulated services say they are. Nothing depends on it but the shape of names. */
export const region = 'us-east-1';
export const account = '000000000000';
