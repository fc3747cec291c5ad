/** Where a command works: the server, the keys, and the two streams of the terminal. */
export type Surroundings = {
  /** Of the server. */
  url: string;
  /** `null`: not given; the file in the data folder is read then. */
  adminKey: string | null;
  apiKey: string | null;
  /** Of the server, when it is this machine's. */
  dataFolder: string;
  print(text: string): unknown;
  printError(text: string): unknown;
};
