/** Where a record of the stream stands: its type, and the place and length of its data. */
export interface BiffRecord {
  type: number;
  size: number;
  data: number;
}
