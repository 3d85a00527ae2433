/** No user name either: `https://user@host` shows one place and leads to another. */
const ADDRESS_RE = /^https?:\/\/([^\s/?#@\\]+)(?:[/?#]\S*)?$/i

/**
 * What an address of a public source should have been; undefined when a browser goes where a reader reads that
 * it goes. The WHATWG URL standard repairs much in silence (escaped letters and full-width dots in a host,
 * backslashes); a host that comes out other than it is written is refused, names in other scripts are not.
 */
export function findAddressMistake(address: string): string | undefined {
  const written = ADDRESS_RE.exec(address)?.[1]
  if (written === undefined) return 'an address that begins with https:// or http://'
  if (!URL.canParse(address)) return 'an address that a browser can open'
  const { host, hostname } = new URL(address)
  const asWritten = written.toLowerCase().replace(/:(?:80|443)?$/, '')
  const isPlain =
    asWritten === host || (!/^[\x20-\x7e]*$/.test(asWritten) && asWritten.normalize('NFKC') === asWritten)
  const isHost = hostname.startsWith('[') || /^[^.]+(?:\.[^.]+)+\.?$/.test(hostname)
  return isPlain && isHost ? undefined : 'an address whose host reads as a browser reads it'
}
