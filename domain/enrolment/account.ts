/** What a company has here once it is enrolled. */
export interface Account {
  brandId: string;
  /** The membership of its first administrator. */
  administratorId: string;
  accountManagerId: string;
}
