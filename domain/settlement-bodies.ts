/** The Commission's list of dispute settlement bodies, which Art. 21(8) of the Digital Services Act asks it to keep. */
export const settlementBodies = 'https://digital-strategy.ec.europa.eu/en/policies/dsa-out-court-dispute-settlement';
