const place = 'joint-force.membership';

/** In which of several memberships this person acts here; nothing as long as none was chosen. */
export const chosenMembership = (): string | undefined => localStorage.getItem(place) ?? undefined;

/** From the next request on, the person acts in this membership. */
export const chooseMembership = (membershipId: string): void => localStorage.setItem(place, membershipId);

export const forgetMembership = (): void => localStorage.removeItem(place);
