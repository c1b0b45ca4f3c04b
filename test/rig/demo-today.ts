import { type Office, officeOn } from '#domain/office.ts';
import { demoOffice } from '#local/demo-office.ts';

/** The demo office on the day on which told requests play. */
export const demoToday: Office = officeOn(demoOffice, '2026-11-23');
