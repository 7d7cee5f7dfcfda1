#ifndef RAW_LIBXML2_H
#define RAW_LIBXML2_H

#include <stddef.h>
#include <stdint.h>

/// The version of the library, for example "20914", or NULL where it isn't installed; nothing else works then.
const char *raw_libxml2_version(void);

/// Parses a document with element and text handlers that do nothing, in chunks (SAX2, push); a parser is made and freed
/// each time. Returns whether it is well-formed.
int raw_libxml2_parse(const uint8_t *document, size_t length, size_t chunk_size);

/// The same for a file, which is read chunk by chunk.
int raw_libxml2_parse_file(const char *path, size_t chunk_size);

#endif
