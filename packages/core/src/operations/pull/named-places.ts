import type { ImagePlace } from '../../lock/yaml/image-place.ts'
import { printable } from '../../text/printable.ts'
import type { WantedImage } from './pin.ts'

/** The place where a file names an image, printable. */
export function placeOf({ line, service }: Pick<ImagePlace, 'line' | 'service'>, file: string): string {
  const user = service === undefined ? '' : `, service "${printable(service)}"`
  return `${printable(file)}, line ${line}${user}`
}

/** The default number of places that are shown. */
const mostPlaces = 5

/** The first places where files name the image, so that the user can find and pin them; empty if none does. */
export function placesOf({ places = [] }: WantedImage, most = mostPlaces): string {
  const more = places.length - most
  return `${places.slice(0, most).join('; ')}${more > 0 ? ` and ${more} more` : ''}`
}
