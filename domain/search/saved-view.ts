/** A view that somebody has saved: the address of a list, with a name. */
export interface SavedView {
  name: string;
  address: string;
}

/** So many a reader keeps. */
export const savedViewsAtMost = 50;
export const viewNameAtMost = 60;
export const viewAddressAtMost = 4000;

/** The path of a list of ours and what stands in a query: it leads to no other site, and nothing in it can run. */
export const listAddress = /^\/(inbox|cases|queues\/[a-z]+)(\?[\w!$&'()*+,./:;=?@~%-]*)?$/;

/** Whether something can be the name of a view: a path cannot hold what consists of dots alone. */
export const canNameView = (name: string): boolean => /[^.\s]/.test(name);
