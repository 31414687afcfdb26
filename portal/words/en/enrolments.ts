export const enrolments = {};
