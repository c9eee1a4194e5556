/** What the page and the service worker say to each other. */
export type MessageToPage =
  /** The service worker asked the network for an address of this site. */
  { type: 'network-request'; address: string };
