import { api } from './api.ts';

/** Reads what a delivery said each time that it was taken, the oldest first. */
export const sentLettersQuery = (deliveryId: string) => ({
  queryKey: ['sent-letters', deliveryId],
  queryFn: async () => (await api.get('/v1/deliveries/{deliveryId}/letters', { params: { deliveryId } })).body.items,
});
