/** What an example adds. */
export {};
