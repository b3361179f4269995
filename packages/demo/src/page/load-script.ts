/** Loads a classic script that stands beside the page. @throws Error naming the file if it does not come. */
export function loadScript(file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = file;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => {
      // A second try must ask again.
      script.remove();
      reject(new Error(file));
    });
    document.head.append(script);
  });
}
