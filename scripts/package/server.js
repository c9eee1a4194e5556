// What Node gets, where pages are rendered on a server: the same names without a browser. The element comes to life in the browser.

export function setAssetAddresses() {}

export function createClassifier() {
  return Promise.reject(
    new Error(
      'review-classifier-element classifies on the visitor’s device: call createClassifier in the browser.',
    ),
  );
}
